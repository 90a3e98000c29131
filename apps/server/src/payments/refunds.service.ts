import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import type { OrderId, RefundId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import { enqueue } from '#jobs/outbox.service.ts'
import { afterRefund } from '#orders/after-refund.ts'
import {
  findPayment,
  findRefund,
  findRefundByStripeId,
  insertRefund,
  listRefunds,
  moveRefund,
  type PaymentRow,
  type RefundRow,
} from './payments.queries.ts'
import type { RefundFacts } from './stripe-gateway.ts'

/**
 * Asks for the money of a payment to go back: writes the refund and has it sent once the transaction commits.
 * One payment is given back once: a second request finds the first.
 */
export async function requestRefund(
  tx: Db,
  deps: Pick<Deps, 'clock' | 'newId'>,
  refund: { orderId: OrderId; payment: PaymentRow; amount: number; reason: string },
): Promise<RefundId> {
  const earlier = (await listRefunds(tx, [refund.orderId])).find(
    (each) => each.payment_id === refund.payment.id && each.state !== 'failed',
  )
  if (earlier) return earlier.id
  const id = deps.newId('refund')
  const now = deps.clock.now()
  await insertRefund(tx, {
    id,
    orderId: refund.orderId,
    paymentId: refund.payment.id,
    amount: refund.amount,
    reason: refund.reason,
    now,
  })
  await enqueue(tx, { topic: 'refund.send', payload: { refundId: id }, runAt: now, dedupeKey: `refund:${id}` })
  return id
}

/** The newest refund of each order that has one. */
export async function latestRefunds(db: Db, orderIds: readonly OrderId[]): Promise<Map<OrderId, RefundRow>> {
  return new Map((await listRefunds(db, orderIds)).map((refund) => [refund.order_id, refund]))
}

/** Sends a refund to Stripe, under a key of its own: sent twice, it is made once. */
export async function sendRefund(deps: Deps, refundId: RefundId): Promise<void> {
  const refund = await findRefund(deps.db, refundId)
  if (!refund || refund.state !== 'pending') return
  const payment = await findPayment(deps.db, refund.payment_id)
  if (!payment?.intent_id) throw new Error(`Refund ${refundId} has no intent to give back`)
  const facts = await deps.stripe.createRefund({ refundId, intentId: payment.intent_id, amount: refund.amount })
  await noteRefund(deps, refund, facts)
}

/** Looks at a refund again because Stripe said that something about it has changed. False when it is not one of ours. */
export async function refreshRefund(deps: Deps, stripeId: string): Promise<boolean> {
  const refund = await findRefundByStripeId(deps.db, stripeId)
  if (!refund) return false
  await noteRefund(deps, refund, await deps.stripe.getRefund(stripeId))
  return true
}

async function noteRefund(deps: Deps, refund: RefundRow, facts: RefundFacts): Promise<void> {
  const now = deps.clock.now()
  await transact(deps.db, async (tx) => {
    const from: readonly RefundRow['state'][] = facts.state === 'failed' ? ['pending', 'succeeded'] : ['pending']
    const moved = await moveRefund(tx, refund.id, from, { state: facts.state, stripeId: facts.id, now })
    if (moved && facts.state !== 'pending') await afterRefund(tx, deps, { ...refund, state: facts.state })
  })
}

/** A refund as it stands, or null. */
export async function getRefund(db: Db, refundId: RefundId): Promise<RefundRow | null> {
  return findRefund(db, refundId)
}
