import type { AppRouter } from '@artiqo/client'
import { httpBatchLink, httpLink, splitLink, TRPCClientError, type Operation, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { setServerTime } from '#ui/clock.ts'
import { session } from './browser-session.ts'
import { reasonOf } from './errors.ts'

const url = '/trpc'

/** Asked without a session and alone, so that their addresses stay the same and browsers and proxies can keep them. */
export function isPublic(path: string): boolean {
  return path.startsWith('catalog.') || path === 'identity.profile'
}

/** Sets the page's clock by the shop's; what every visitor gets may come out of a cache with an old date. */
const timed: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  const date = response.headers.get('date')
  // The header is cut to its second. By its end the page is a little early, never late.
  if (date !== null) setServerTime(new Date(Date.parse(date) + 999).toISOString())
  return response
}

/** What a call travels under; noted in it, so that a refusal can say which token was refused. */
async function headersOf(calls: readonly Pick<Operation, 'context'>[]): Promise<Record<string, string>> {
  const token = await session.bearer()
  for (const call of calls) call.context.bearer = token
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

/** When a token was refused, renews it and asks once more; a session that is over leaves the refusal as it is. */
const renewing: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let tried = false
      let current = attempt()

      function attempt() {
        return next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            if (tried || !isRefusedToken(error, op.path)) observer.error(error)
            else void again(error)
          },
        })
      }

      async function again(refusal: TRPCClientError<AppRouter>) {
        tried = true
        try {
          const { bearer } = op.context
          if ((await session.renew(typeof bearer === 'string' ? bearer : undefined)) === null) observer.error(refusal)
          else current = attempt()
        } catch (error) {
          observer.error(TRPCClientError.from(error instanceof Error ? error : refusal))
        }
      }

      return () => current.unsubscribe()
    })

function isRefusedToken(error: unknown, path: string): boolean {
  if (session.getState() === 'guest' || isPublic(path)) return false
  const reason = reasonOf(error)
  return reason === 'session_ended' || reason === 'sign_in_required'
}

export const links: TRPCLink<AppRouter>[] = [
  renewing,
  splitLink<AppRouter>({
    condition: (op) => isPublic(op.path),
    true: httpLink({ url }),
    false: splitLink<AppRouter>({
      // What changes something travels alone: a login or an order shares its request with nothing.
      condition: (op) => op.type === 'mutation',
      true: httpLink({ url, headers: ({ op }) => headersOf([op]), fetch: timed }),
      false: httpBatchLink({
        url,
        headers: ({ opList }) => headersOf(opList),
        fetch: timed,
        maxItems: 10,
        maxURLLength: 2000,
      }),
    }),
  }),
]
