import type { Db } from '@artiqo/db/connect'
import type { CartId, EditionId, OrderId } from '@artiqo/domain/ids'
import type { CartRef } from '#cart/carts.queries.ts'
import { findClaims, lockClaimRows, type ClaimRow } from './cart-claims.queries.ts'
import type { CheckoutRow, HoldRow } from './holds.queries.ts'

/** What a cart has under way: its checkout with its holds, and its order that waits to be paid. */
export interface CartClaims {
  readonly cart: { readonly id: CartId; readonly version: number }
  /** Open, its time over or not. */
  readonly checkout: CheckoutRow | null
  /** What the open checkout holds. */
  readonly live: readonly HoldRow[]
  /** How many of each edition are kept for the cart, by its checkout or by orders that are not settled. */
  readonly held: ReadonlyMap<EditionId, number>
  readonly openOrder: { readonly id: OrderId; readonly cartVersion: number; readonly expiresAt: Date } | null
}

/** What a cart has under way, by one statement; null when there is no such cart. */
export async function loadClaims(db: Db, cart: CartRef): Promise<CartClaims | null> {
  return toClaims(await findClaims(db, cart))
}

/**
 * Locks a cart with its open checkout and its order that waits to be paid, by one statement. Here `held` counts what
 * the checkout holds alone.
 */
export async function lockClaims(tx: Db, cartId: CartId): Promise<CartClaims> {
  const claims = toClaims(await lockClaimRows(tx, cartId))
  if (!claims) throw new Error(`There is no cart ${cartId}`)
  return claims
}

function toClaims(rows: readonly ClaimRow[]): CartClaims | null {
  const [first] = rows
  if (!first) return null
  const checkouts = rows.flatMap((row) => (row.checkout_state === 'open' ? (toCheckout(row) ?? []) : []))
  const [checkout = null] = checkouts
  const holds = new Map(rows.flatMap((row) => (row.hold_id ? [[row.hold_id, row] as const] : [])))
  const held = new Map<EditionId, number>()
  for (const { edition_id, quantity } of holds.values())
    if (edition_id) held.set(edition_id, (held.get(edition_id) ?? 0) + (quantity ?? 0))
  return {
    cart: { id: first.cart_id, version: first.cart_version },
    checkout,
    live: [...holds.values()].flatMap((row) => (row.checkout_id === checkout?.id ? (toHold(row) ?? []) : [])),
    held,
    openOrder: toOrder(first),
  }
}

function toCheckout({ checkout_id: id, cart_id, expires_at, renewals }: ClaimRow): CheckoutRow | null {
  return id && expires_at && renewals !== null ? { id, cart_id, expires_at, renewals } : null
}

function toHold({ hold_id: id, checkout_id, edition_id, quantity, hold_state }: ClaimRow): HoldRow | null {
  return id && checkout_id && edition_id && quantity !== null && hold_state === 'live'
    ? { id, checkout_id, edition_id, quantity }
    : null
}

function toOrder({ order_id: id, order_version, order_expires_at }: ClaimRow): CartClaims['openOrder'] {
  return id && order_version !== null && order_expires_at
    ? { id, cartVersion: order_version, expiresAt: order_expires_at }
    : null
}
