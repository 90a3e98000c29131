import { createTRPCClient, type TRPCClient } from '@trpc/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from './api.ts'
import { keepInMemory, type CartTokenStore } from './cart-token.ts'
import { linksTo, type TokenSource } from './links.ts'

export type * from './api.ts'
export type { CartTokenStore } from './cart-token.ts'
export {
  ArtiqoError,
  isArtiqoError,
  type AnyArtiqoError,
  type ArtiqoErrorOf,
  type ArtiqoReason,
  type Issue,
} from './errors.ts'
export type { TokenSource } from './links.ts'

/** Every procedure of the shop: `client.catalog.list.query({ … })`, `client.cart.add.mutate({ … })`. */
export type ArtiqoClient = TRPCClient<AppRouter>
/** What each procedure takes: `ArtiqoInputs['orders']['place']`. */
export type ArtiqoInputs = inferRouterInputs<AppRouter>
/** What each procedure answers: `ArtiqoOutputs['catalog']['get']`. */
export type ArtiqoOutputs = inferRouterOutputs<AppRouter>

export interface ArtiqoClientOptions {
  /** The address of the shop, `https://shop.example`; with or without `/trpc` at its end. */
  readonly url: string | URL
  /**
   * The access token, or a function that finds it, asked before each call that may need one. Without a token the caller
   * is a guest. Sign in with `transport: 'token'` to be answered one.
   */
  readonly token?: TokenSource | undefined
  /**
   * Opens a guest's cart from an earlier time: its token, or where to read and keep it. Left out, the token of the cart
   * that this client opens is kept in memory, as long as the client is.
   */
  readonly cartToken?: string | CartTokenStore | undefined
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined
}

/** A client of the shop at `url`. Every call rejects with an `ArtiqoError`, and with nothing else. */
export function createArtiqoClient({ url, token, cartToken, fetch }: ArtiqoClientOptions): ArtiqoClient {
  const cart = typeof cartToken === 'object' ? cartToken : keepInMemory(cartToken)
  return createTRPCClient<AppRouter>({
    links: linksTo({ url: endpointOf(url), token, cart, fetch: fetch ?? ((...call) => globalThis.fetch(...call)) }),
  })
}

function endpointOf(url: string | URL): string {
  const address = String(url).replace(/\/+$/, '')
  return address.endsWith('/trpc') ? address : `${address}/trpc`
}
