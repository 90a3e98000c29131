import type { Db } from '@artiqo/db/connect'
import { judge } from '@artiqo/domain/machine'
import type { OrderId } from '@artiqo/domain/ids'
import { paymentMachine, paymentStateOf, type PaymentState } from '@artiqo/domain/payment'
import type { Deps } from '#context.ts'
import {
  findPaymentByIntent,
  insertPayment,
  listLatestPayments,
  updatePayment,
  type PaymentRow,
} from './payments.queries.ts'
import type { Intent } from './stripe-gateway.ts'

/** Opens an attempt to pay an order; its intent is made once the order is committed. */
export async function openPayment(
  tx: Db,
  deps: Pick<Deps, 'clock' | 'newId'>,
  attempt: { orderId: OrderId; attempt: number; amount: number },
): Promise<PaymentRow> {
  const now = deps.clock.now()
  const payment: PaymentRow = {
    id: deps.newId('payment'),
    order_id: attempt.orderId,
    attempt: attempt.attempt,
    intent_id: null,
    state: 'created',
    amount: attempt.amount,
    currency: 'EUR',
    received_amount: null,
    decline_code: null,
    created_at: now,
    updated_at: now,
  }
  await insertPayment(tx, payment)
  return payment
}

/** The newest attempt to pay an order; every order has one. */
export async function latestPayment(db: Db, orderId: OrderId): Promise<PaymentRow> {
  const [payment] = await listLatestPayments(db, [orderId])
  if (!payment) throw new Error(`Order ${orderId} has no payment`)
  return payment
}

/** The newest attempts of several orders, by order. */
export async function latestPayments(db: Db, orderIds: readonly OrderId[]): Promise<Map<OrderId, PaymentRow>> {
  const payments = await listLatestPayments(db, orderIds)
  return new Map(payments.map((payment) => [payment.order_id, payment]))
}

/** Which attempt an intent belongs to, or null when it is not known here (yet). */
export async function paymentOfIntent(db: Db, intentId: string): Promise<PaymentRow | null> {
  return findPaymentByIntent(db, intentId)
}

/** Notes an intent's state on its attempt, and says what the attempt was before and is now. */
export async function recordIntent(
  tx: Db,
  payment: PaymentRow,
  intent: Intent,
  now: Date,
): Promise<{ before: PaymentState; after: PaymentState }> {
  const after = paymentStateOf(intent)
  const verdict = judge(paymentMachine, payment.state, after)
  if (verdict === 'illegal') return { before: payment.state, after: payment.state }
  if (verdict === 'step' || payment.decline_code !== intent.declineCode)
    await updatePayment(tx, payment.id, {
      state: after,
      decline_code: intent.declineCode,
      received_amount: intent.amountReceived || null,
      updated_at: now,
    })
  return { before: payment.state, after }
}
