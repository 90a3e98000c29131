import type { Db } from '@artiqo/db/connect'
import type { CartId, EditionId, OrderId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import { changed } from '#kept/tags.ts'
import { holdWanted } from './holding.service.ts'
import { closeCheckout, findOpenCheckout, insertCheckout, orderHolds } from './holds.queries.ts'
import type { StockMove } from './stock.queries.ts'

export interface TakeForOrder {
  readonly cartId: CartId
  readonly orderId: OrderId
  readonly wanted: readonly StockMove[]
  /** Until when the order keeps the stock, given until when the checkout would have. */
  readonly until: (heldUntil: Date | null) => Date
}

export type Taken =
  | { readonly ok: true; readonly expiresAt: Date }
  | { readonly ok: false; readonly failed: readonly EditionId[]; readonly holdWasOver: boolean }

/**
 * Hands to an order what the cart's checkout holds, and takes from the shelves what it does not: the hold ended, or
 * there was none. When something cannot be had the caller rolls back.
 */
export async function takeForOrder(tx: Db, deps: Pick<Deps, 'clock' | 'newId'>, take: TakeForOrder): Promise<Taken> {
  const now = deps.clock.now()
  const open = await findOpenCheckout(tx, take.cartId)
  const live = open && open.expires_at > now ? open : null
  const expiresAt = take.until(live?.expires_at ?? null)
  const checkout = open ?? { id: deps.newId('checkout'), expires_at: expiresAt }
  if (!open) await insertCheckout(tx, { id: checkout.id, cartId: take.cartId, state: 'open', expiresAt, now })
  const failed = await holdWanted(tx, deps, { id: checkout.id, expires_at: expiresAt }, take.wanted)
  if (failed.length > 0) return { ok: false, failed, holdWasOver: live === null }
  await orderHolds(tx, checkout.id, take.orderId, expiresAt)
  await closeCheckout(tx, checkout.id, 'ordered')
  changed(
    tx,
    take.wanted.map((want) => want.editionId),
  )
  return { ok: true, expiresAt }
}
