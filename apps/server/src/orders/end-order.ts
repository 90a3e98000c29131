import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import { bankUntil } from '@artiqo/domain/hold'
import type { OrderId } from '@artiqo/domain/ids'
import { lockCartOf, reopenCart } from '#cart/cart-contents.service.ts'
import type { Deps } from '#context.ts'
import { atFaultPoint } from '#fault-points.ts'
import { enqueueMail } from '#notifications/mail-job.ts'
import { ensureIntent } from '#payments/ensure-intent.ts'
import { extendOrderHolds, releaseOrder } from '#stock/holding.service.ts'
import { holdRules } from '#stock/hold-rules.ts'
import { leaseOrder } from './due-orders.queries.ts'
import {
  addHistory,
  changeOrder,
  getOrderRow,
  lockOrderRow,
  moveOrder,
  type HistoryEntry,
  type OrderRow,
} from './order-rows.queries.ts'
import { toPayable } from './orders.view.ts'
import { settlePayment } from './settle-payment.ts'

export type WhyEnded = 'hold_over' | 'cart_changed' | 'cancelled'
export type Ended = 'ended' | 'paid' | 'with_the_bank' | 'busy'

/**
 * Ends an order that is not paid: its intent is cancelled first, so that it can no longer be paid, and only then are
 * its works put on sale. An order that turns out to be paid is settled instead; one that is with the bank waits. One
 * that is over since it was read is left as it is.
 */
export async function endUnpaidOrder(
  deps: Deps,
  order: OrderRow,
  why: WhyEnded,
  by: Pick<HistoryEntry, 'by' | 'actorId'> = { by: 'shop' },
): Promise<Ended> {
  const now = deps.clock.now()
  if (!(await transact(deps.db, (tx) => leaseOrder(tx, order.id, now)))) return howItStands(deps.db, order.id)
  const intent = await ensureIntent(deps, toPayable(order))
  const outcome = await deps.stripe.cancelIntent(intent.id)
  await atFaultPoint('after_intent_canceled')
  if (outcome.kind === 'canceled') {
    await transact(deps.db, (tx) => close(tx, deps, order, why, by))
    await settlePayment(deps, intent.id)
    return 'ended'
  }
  if (outcome.intent.status === 'succeeded') {
    await settlePayment(deps, intent.id)
    return 'paid'
  }
  await transact(deps.db, (tx) => waitForTheBank(tx, deps, order))
  return 'with_the_bank'
}

/** What became of an order that could not be leased: somebody else is ending it, or it waits no longer to be paid. */
async function howItStands(db: Db, orderId: OrderId): Promise<Ended> {
  const { state } = await getOrderRow(db, orderId)
  if (state === 'awaiting_payment') return 'busy'
  return state === 'cancelled' || state === 'expired' ? 'ended' : 'paid'
}

async function close(
  tx: Db,
  deps: Deps,
  order: OrderRow,
  why: WhyEnded,
  by: Pick<HistoryEntry, 'by' | 'actorId'>,
): Promise<void> {
  const now = deps.clock.now()
  await lockCartOf(tx, order.cart_id)
  await lockOrderRow(tx, order.id)
  const to = why === 'hold_over' ? 'expired' : 'cancelled'
  if (!(await moveOrder(tx, order.id, ['awaiting_payment'], to))) return
  await releaseOrder(tx, order.id)
  await reopenCart(tx, order.cart_id, now)
  await addHistory(tx, [{ orderId: order.id, what: to, at: now, note: why === 'cancelled' ? '' : why, ...by }])
  if (why !== 'cart_changed')
    await enqueueMail(tx, now, { kind: why === 'hold_over' ? 'hold_over' : 'order_cancelled', orderId: order.id })
}

/** The bank has not answered yet: the works stay with the order for another while. */
async function waitForTheBank(tx: Db, deps: Deps, order: OrderRow): Promise<void> {
  const now = deps.clock.now()
  const current = await lockOrderRow(tx, order.id)
  if (current.state !== 'awaiting_payment' || current.expires_at > now)
    return changeOrder(tx, order.id, { locked_until: null })
  const expiresAt = bankUntil(now, holdRules(deps.settings))
  await changeOrder(tx, order.id, { expires_at: expiresAt, extended_at: now, locked_until: null })
  await extendOrderHolds(tx, order.id, expiresAt)
}
