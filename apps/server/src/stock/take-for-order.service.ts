import type { Db } from '@artiqo/db/connect'
import type { EditionId, OrderId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import { changed } from '#kept/changed.ts'
import type { CartClaims } from './cart-claims.service.ts'
import { newHolds, resizeHolds } from './holding.service.ts'
import { insertCheckout, insertHolds, orderCheckout } from './holds.queries.ts'
import { planHolds } from './plan-holds.ts'
import { shiftStock, type StockMove } from './stock.queries.ts'

export interface TakeForOrder {
  readonly orderId: OrderId
  /** The cart as it was locked in this transaction. */
  readonly claims: CartClaims
  /** Of editions that count their copies: open ones are made to order. */
  readonly wanted: readonly StockMove[]
  /** Until when the order keeps the stock, given until when the checkout would have. */
  readonly until: (heldUntil: Date | null) => Date
}

export type Taken =
  | {
      readonly ok: true
      readonly expiresAt: Date
      /** Whose stock has changed. */
      readonly moved: ReadonlySet<EditionId>
      /** What the buyer had for sure all along, by a hold whose time was not over. */
      readonly kept: ReadonlySet<EditionId>
    }
  | { readonly ok: false; readonly holdWasOver: boolean }

/**
 * Hands to an order what the cart's checkout holds, and takes from the shelves what it does not: the hold ended, or
 * there was none. When something cannot be had the caller rolls back.
 */
export async function takeForOrder(tx: Db, deps: Pick<Deps, 'clock' | 'newId'>, take: TakeForOrder): Promise<Taken> {
  const now = deps.clock.now()
  const { cart, checkout: open, live: holds } = take.claims
  const heldUntil = open && open.expires_at > now ? open.expires_at : null
  const expiresAt = take.until(heldUntil)
  const plan = planHolds(holds, take.wanted)
  if (!(await shiftStock(tx, plan.moves))) return { ok: false, holdWasOver: heldUntil === null }
  const checkout = { id: open?.id ?? deps.newId('checkout'), expires_at: expiresAt }
  if (open) {
    await resizeHolds(tx, plan)
    await orderCheckout(tx, open.id, take.orderId, expiresAt)
  } else if (plan.fresh.length > 0)
    await insertCheckout(tx, { id: checkout.id, cartId: cart.id, state: 'ordered', expiresAt, now })
  await insertHolds(tx, newHolds(deps, checkout, plan.fresh), { state: 'ordered', orderId: take.orderId, now })
  if (open && open.expires_at.getTime() !== expiresAt.getTime())
    changed(
      tx,
      holds.map((hold) => hold.edition_id),
    )
  const moved = new Set(plan.moves.map((move) => move.editionId))
  const kept = heldUntil ? holds.map((hold) => hold.edition_id).filter((editionId) => !moved.has(editionId)) : []
  return { ok: true, expiresAt, moved, kept: new Set(kept) }
}
