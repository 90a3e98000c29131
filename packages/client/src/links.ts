import { httpBatchLink, httpLink, splitLink, type Operation, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { AppRouter } from './api.ts'
import type { CartTokenStore } from './cart-token.ts'
import { toArtiqoError } from './errors.ts'
import { isPublicRead, signsIn, takesNoToken } from './paths.ts'

type Token = string | null | undefined
/** An access token, or a function that finds it. */
export type TokenSource = string | (() => Token | Promise<Token>)

interface LinkOptions {
  readonly url: string
  readonly token: TokenSource | undefined
  readonly cart: CartTokenStore
  readonly fetch: typeof globalThis.fetch
}

/** The server takes ten calls in one request. */
const maxItems = 10

/** The way of a call: public reads and writes each alone, the other reads of one moment together. */
export function linksTo({ url, token, cart, fetch }: LinkOptions): TRPCLink<AppRouter>[] {
  /** Cookies are left out: this client's session is its token, its cart the cart token. */
  const plain: typeof globalThis.fetch = (input, init) => fetch(input, { ...init, credentials: 'omit' })
  const keeping: typeof globalThis.fetch = async (input, init) => {
    const response = await plain(input, init)
    const opened = response.headers.get('x-cart-token')
    if (opened !== null) await cart.set(opened)
    return response
  }
  const headersOf = async (calls: readonly Pick<Operation, 'path'>[]): Promise<Record<string, string>> => {
    const guest = await cart.get()
    const bearer = calls.every((call) => takesNoToken(call.path)) ? null : await tokenOf(token)
    return { ...(guest && { 'x-cart-token': guest }), ...(bearer && { authorization: `Bearer ${bearer}` }) }
  }
  return [
    finishing(cart),
    splitLink<AppRouter>({
      condition: (op) => isPublicRead(op.path),
      true: httpLink({ url, fetch: plain }),
      false: splitLink<AppRouter>({
        condition: (op) => op.type === 'mutation',
        true: httpLink({ url, headers: ({ op }) => headersOf([op]), fetch: keeping }),
        false: httpBatchLink({
          url,
          headers: ({ opList }) => headersOf(opList),
          fetch: keeping,
          maxItems,
          maxURLLength: 2000,
        }),
      }),
    }),
  ]
}

function tokenOf(token: TokenSource | undefined): Token | Promise<Token> {
  return typeof token === 'function' ? token() : token
}

/** Says every failure as an `ArtiqoError`, and forgets the guest's cart once it has become the account's. */
function finishing(cart: CartTokenStore): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) =>
        next(op).subscribe({
          next(value) {
            if (signsIn(op.path)) void cart.set(null)
            observer.next(value)
          },
          error: (error) => observer.error(toArtiqoError(error, op.signal)),
          complete: () => observer.complete(),
        }),
      )
}
