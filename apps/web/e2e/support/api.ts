import type { AppRouter } from '@artiqo/client'
import type { APIRequestContext } from '@playwright/test'
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

/** The API with the cookies of a browser: what a guest puts in the cart here is in the cart there. */
export function apiOf(browser: APIRequestContext): Api {
  const link = httpLink({
    url: `${environment.shop}/trpc`,
    headers: { 'sec-fetch-site': 'same-origin' },
    async fetch(url, { method = 'GET', headers, body } = {}) {
      const sent = { method, headers: Object.fromEntries(new Headers(headers)), data: body?.toString() }
      const answer = await browser.fetch(String(url), sent)
      return new Response(await answer.text(), { status: answer.status(), headers: answer.headers() })
    },
  })
  return createTRPCClient<AppRouter>({ links: [link] })
}

/** The API without a session. */
export const anyone = apiWith(async () => null)
