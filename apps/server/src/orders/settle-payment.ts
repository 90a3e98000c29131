import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import { bankUntil } from '@artiqo/domain/hold'
import type { OrderId } from '@artiqo/domain/ids'
import type { OrderState } from '@artiqo/domain/order'
import { judgeIntent, type PaymentState } from '@artiqo/domain/payment'
import { lockCartOf } from '#cart/cart-contents.service.ts'
import type { Deps } from '#context.ts'
import { atFaultPoint } from '#fault-points.ts'
import { enqueueMail } from '#notifications/mail-job.ts'
import { paymentOfIntent, recordIntent } from '#payments/attempts.service.ts'
import type { PaymentRow } from '#payments/payments.queries.ts'
import { requestRefund } from '#payments/refunds.service.ts'
import type { Intent } from '#payments/stripe-gateway.ts'
import { extendOrderHolds } from '#stock/holding.service.ts'
import { holdRules } from '#stock/hold-rules.ts'
import { markPaid } from './mark-paid.ts'
import { addHistory, changeOrder, getOrderRow, lockOrderRow, moveOrder, type OrderRow } from './order-rows.queries.ts'

export interface Settled {
  readonly orderId: OrderId
  readonly order: OrderState
  readonly payment: PaymentState
}

/**
 * Brings an order to what its intent says now, whoever noticed first: the return page, the webhook or the reconcile
 * job. The only way in which an order becomes paid. Null when the intent belongs to no order known here (yet).
 */
export async function settlePayment(deps: Deps, intentId: string): Promise<Settled | null> {
  const known = await paymentOfIntent(deps.db, intentId)
  if (!known) return null
  const intent = await deps.stripe.getIntent(intentId)
  await atFaultPoint('after_intent_retrieved')
  const { cart_id: cartId } = await getOrderRow(deps.db, known.order_id)
  return transact(deps.db, async (tx) => {
    await lockCartOf(tx, cartId)
    const order = await lockOrderRow(tx, known.order_id)
    const payment = (await paymentOfIntent(tx, intentId)) ?? known
    const { before, after } = await recordIntent(tx, payment, intent, deps.clock.now())
    await applyIntent(tx, deps, order, payment, intent)
    if (after === 'failed' && before !== 'failed' && order.state === 'awaiting_payment')
      await enqueueMail(tx, deps.clock.now(), { kind: 'payment_failed', orderId: order.id })
    const now = await getOrderRow(tx, order.id)
    return { orderId: order.id, order: now.state, payment: after }
  })
}

async function applyIntent(tx: Db, deps: Deps, order: OrderRow, payment: PaymentRow, intent: Intent): Promise<void> {
  const total = { amount: order.total_amount, currency: order.currency }
  const verdict = judgeIntent({ id: order.id, total }, intent)
  const open = order.state === 'awaiting_payment'
  if (verdict.kind === 'wait') {
    if (open) await giveTheBankTime(tx, deps, order, intent)
    return
  }
  if (verdict.kind === 'review') {
    if (open || order.state === 'expired') await review(tx, deps, order, verdict.reason)
    return
  }
  if (open) await markPaid(tx, deps, order)
  else if (order.state === 'expired') await honourLate(tx, deps, order, payment)
  else if (order.state === 'cancelled' && order.paid_at === null) await giveBackLate(tx, deps, order, payment)
}

/** While 3-D Secure or the bank is at work the order keeps its works for an hour more, once. */
async function giveTheBankTime(tx: Db, deps: Deps, order: OrderRow, intent: Intent): Promise<void> {
  if (order.extended_at || (intent.status !== 'requires_action' && intent.status !== 'processing')) return
  const expiresAt = bankUntil(order.expires_at, holdRules(deps.settings))
  await changeOrder(tx, order.id, { expires_at: expiresAt, extended_at: deps.clock.now() })
  await extendOrderHolds(tx, order.id, expiresAt)
}

/** The sums or the order do not match: nothing is handed out before a person has looked. */
async function review(tx: Db, deps: Deps, order: OrderRow, reason: string): Promise<void> {
  if (!(await moveOrder(tx, order.id, ['awaiting_payment', 'expired'], 'needs_review', { review_reason: reason })))
    return
  const now = deps.clock.now()
  deps.log.error({ order: order.id, reason }, 'payment needs review')
  await addHistory(tx, [{ orderId: order.id, what: 'needs_review', by: 'shop', note: reason, at: now }])
  await enqueueMail(
    tx,
    now,
    { kind: 'order_in_review', orderId: order.id },
    { kind: 'admin_review', orderId: order.id },
  )
}

/** A payment after the order's end: honoured while every work is free, else given back and looked at. */
async function honourLate(tx: Db, deps: Deps, order: OrderRow, payment: PaymentRow): Promise<void> {
  if (await markPaid(tx, deps, order)) return
  await review(tx, deps, order, 'late_payment')
  await requestRefund(tx, deps, { orderId: order.id, payment, amount: order.total_amount, reason: 'late_payment' })
}

/** A payment for an order that its buyer had cancelled: the money goes back, the order stays cancelled. */
async function giveBackLate(tx: Db, deps: Deps, order: OrderRow, payment: PaymentRow): Promise<void> {
  await requestRefund(tx, deps, { orderId: order.id, payment, amount: order.total_amount, reason: 'cancelled' })
  await changeOrder(tx, order.id, { refund_status: 'full' })
}
