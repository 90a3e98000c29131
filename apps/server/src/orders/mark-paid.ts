import type { Db } from '@artiqo/db/connect'
import { sourcesOf } from '@artiqo/domain/machine'
import { orderMachine } from '@artiqo/domain/order'
import { findCartIdOfUser } from '#cart/cart-contents.service.ts'
import { removeBought } from '#cart/cart-contents.service.ts'
import type { Deps } from '#context.ts'
import { enqueueMail } from '#notifications/mail-job.ts'
import { sellOrder, takeAgain, type SoldLine } from '#stock/holding.service.ts'
import { giveToConfirmedOwner } from './adopt-orders.ts'
import {
  addHistory,
  listLines,
  listParts,
  moveOrder,
  type HistoryEntry,
  type LineRow,
  type OrderRow,
} from './order-rows.queries.ts'

export const toSoldLine = (line: LineRow): SoldLine => ({
  editionId: line.edition_id,
  quantity: line.quantity,
  orderLineId: line.id,
})

/**
 * Makes an order paid: what it held is sold, numbers are handed out, the cart loses what was bought, and everyone is
 * told. False when it was not for this call to do, or (a late payment) when the works are gone.
 */
export async function markPaid(
  tx: Db,
  deps: Pick<Deps, 'clock'>,
  order: OrderRow,
  by: Pick<HistoryEntry, 'by' | 'actorId'> = { by: 'shop' },
): Promise<boolean> {
  const now = deps.clock.now()
  const lines = await listLines(tx, [order.id])
  if (order.state === 'expired' && !(await takeAgain(tx, lines.map(toSoldLine)))) return false
  if (!(await moveOrder(tx, order.id, sourcesOf(orderMachine, 'paid'), 'paid', { paid_at: now, review_reason: null })))
    return false
  if (order.user_id === null) await giveToConfirmedOwner(tx, order)
  if (order.state !== 'expired') await sellOrder(tx, order.id, lines.map(toSoldLine))
  const bought = lines.map((line) => line.edition_id)
  await removeBought(tx, order.cart_id, bought, now)
  const ownCart = order.user_id ? await findCartIdOfUser(tx, order.user_id) : null
  if (ownCart && ownCart !== order.cart_id) await removeBought(tx, ownCart, bought, now)
  await addHistory(tx, [{ orderId: order.id, what: 'paid', at: now, ...by }])
  const parts = await listParts(tx, [order.id])
  await enqueueMail(
    tx,
    now,
    { kind: 'order_paid', orderId: order.id },
    ...parts.map((part) => ({ kind: 'artist_new_order' as const, artistOrderId: part.id })),
  )
  return true
}
