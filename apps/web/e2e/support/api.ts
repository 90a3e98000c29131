import type { AppRouter } from '@artiqo/client'
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import { environment } from './environment.ts'

export type Api = TRPCClient<AppRouter>

/** The shop's API as a script uses it; `token` is asked for before every call. */
export function apiWith(token: () => Promise<string | null>): Api {
  const link = httpLink({
    url: `${environment.shop}/trpc`,
    async headers() {
      const bearer = await token()
      return bearer === null ? {} : { authorization: `Bearer ${bearer}` }
    },
  })
  return createTRPCClient<AppRouter>({ links: [link] })
}

/** The API without a session. */
export const anyone = apiWith(async () => null)
