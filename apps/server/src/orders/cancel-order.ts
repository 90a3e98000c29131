import type { CancelOrderInput, Order } from '@artiqo/contracts/orders'
import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import { cancelRefusal, type CancelRefusal } from '@artiqo/domain/order'
import type { z } from 'zod'
import { lockCartOf } from '#cart/cart-contents.service.ts'
import type { Ctx, Deps } from '#context.ts'
import { DomainError } from '#errors.ts'
import { enqueueMail } from '#notifications/mail-job.ts'
import { latestPayment } from '#payments/attempts.service.ts'
import { requestRefund } from '#payments/refunds.service.ts'
import { restockLines } from '#stock/holding.service.ts'
import { endUnpaidOrder } from './end-order.ts'
import { toSoldLine } from './mark-paid.ts'
import { refundLines } from './refund-lines.queries.ts'
import {
  addHistory,
  getOrderRow,
  listLines,
  listParts,
  lockOrderRow,
  moveOrder,
  movePart,
  type HistoryEntry,
  type OrderRow,
} from './order-rows.queries.ts'
import { findAccess, type Access } from './order-access.ts'
import { loadOrder } from './orders.service.ts'

const sentences: Record<CancelRefusal, string> = {
  already_shipped: 'Part of this order is on its way, so it can no longer be cancelled as a whole.',
  already_over: 'This order is over already.',
  under_review: 'We are looking at the payment of this order. You will hear from us.',
}

const waits = {
  with_the_bank: 'The bank is still checking this payment. Try again in a few minutes.',
  busy: 'This order is being ended already. Look again in a minute.',
}

/** Cancels an order for its buyer while nothing is on its way: stock comes back once, a payment goes back in full. */
export async function cancelOrder(ctx: Ctx, input: z.output<typeof CancelOrderInput>): Promise<Order> {
  const access = await findAccess(ctx, input)
  if (access.as === 'artist') throw new DomainError('cannot_cancel', 'Only the buyer can cancel the whole order.')
  const { order } = access
  if (order.state === 'cancelled') return loadOrder(ctx, access)
  if (order.state === 'awaiting_payment') {
    const ended = await endUnpaidOrder(ctx, order, 'cancelled', actorOf(access, ctx))
    const wait = ended === 'with_the_bank' || ended === 'busy' ? waits[ended] : null
    if (wait) throw new DomainError('cannot_cancel', wait, { state: order.state })
  }
  const current = await getOrderRow(ctx.db, order.id)
  if (current.state !== 'cancelled' && current.state !== 'expired')
    await transact(ctx.db, (tx) => cancelPaid(tx, ctx, current, input.reason, actorOf(access, ctx)))
  return loadOrder(ctx, { ...access, order: await getOrderRow(ctx.db, order.id) })
}

function actorOf(access: Access, ctx: Ctx): Pick<HistoryEntry, 'by' | 'actorId'> {
  return { by: access.as === 'admin' ? 'admin' : 'buyer', actorId: ctx.actor?.userId }
}

/** Cancels a paid order. The refusal is judged under the lock, so that it cannot pass a part that ships just now. */
async function cancelPaid(
  tx: Db,
  deps: Pick<Deps, 'clock' | 'newId'>,
  { id, cart_id }: OrderRow,
  reason: string,
  by: Pick<HistoryEntry, 'by' | 'actorId'>,
): Promise<void> {
  await lockCartOf(tx, cart_id)
  const order = await lockOrderRow(tx, id)
  if (order.state === 'cancelled') return
  const parts = await listParts(tx, [id])
  const refusal = cancelRefusal(
    order.state,
    parts.map((part) => part.state),
  )
  if (refusal) throw new DomainError('cannot_cancel', sentences[refusal], { state: order.state })
  await undoSale(tx, deps, order, reason, by)
}

/** Everything that a cancelled sale takes back: stock, copies, money, and the artists' work. */
export async function undoSale(
  tx: Db,
  deps: Pick<Deps, 'clock' | 'newId'>,
  order: OrderRow,
  reason: string,
  by: Pick<HistoryEntry, 'by' | 'actorId'>,
): Promise<void> {
  const now = deps.clock.now()
  if (!(await moveOrder(tx, order.id, ['paid'], 'cancelled', { refund_status: 'full' }))) return
  const history: HistoryEntry[] = [{ orderId: order.id, what: 'cancelled', note: reason, at: now, ...by }]
  const unsent = new Set<string>()
  for (const part of await listParts(tx, [order.id])) {
    if (part.state !== 'new' && part.state !== 'accepted') continue
    unsent.add(part.id)
    await movePart(tx, part.id, part.state, 'cancelled', { updated_at: now })
    await enqueueMail(tx, now, { kind: 'artist_order_cancelled', artistOrderId: part.id })
    history.push({ orderId: order.id, partId: part.id, what: 'cancelled', at: now, ...by })
  }
  const lines = await listLines(tx, [order.id])
  await restockLines(tx, lines.filter((line) => unsent.has(line.artist_order_id)).map(toSoldLine))
  await refundLines(tx, order.id)
  const payment = await latestPayment(tx, order.id)
  await requestRefund(tx, deps, {
    orderId: order.id,
    payment,
    amount: order.total_amount,
    reason: reason || 'cancelled',
  })
  await addHistory(tx, history)
  await enqueueMail(tx, now, { kind: 'order_cancelled', orderId: order.id })
}
