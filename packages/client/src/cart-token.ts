/** Where the token of a guest's cart is kept: whoever has it has the cart. */
export interface CartTokenStore {
  /** The token kept last, or null. */
  readonly get: () => string | null | Promise<string | null>
  /** Called with the token of a new cart, and with null when signing in has made it the account's. */
  readonly set: (token: string | null) => void | Promise<void>
}

/** Keeps the token as long as the client lives. */
export function keepInMemory(first: string | null = null): CartTokenStore {
  let kept = first
  return {
    get: () => kept,
    set: (token) => {
      kept = token
    },
  }
}
