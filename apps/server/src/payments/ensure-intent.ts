import type { OrderId } from '@artiqo/domain/ids'
import type { Money } from '@artiqo/domain/money'
import type { Deps } from '#context.ts'
import { atFaultPoint } from '#fault-points.ts'
import { latestPayment } from './attempts.service.ts'
import { saveIntentId, type PaymentRow } from './payments.queries.ts'
import type { Intent } from './stripe-gateway.ts'

/** What Stripe is told of an order. */
export interface Payable {
  readonly id: OrderId
  readonly number: string
  readonly email: string
  readonly total: Money
}

/**
 * The intent of an order's newest attempt, made at Stripe if it is not there yet. Never under a lock. Made with a key
 * of the order and the attempt, so that after a crash the same one comes back. `known` is that attempt if the caller
 * has just read or written it.
 */
export async function ensureIntent(
  deps: Pick<Deps, 'db' | 'stripe' | 'clock'>,
  order: Payable,
  known?: PaymentRow,
): Promise<Intent> {
  const payment = known ?? (await latestPayment(deps.db, order.id))
  if (payment.intent_id) return deps.stripe.getIntent(payment.intent_id)
  const intent = await deps.stripe.createIntent({
    orderId: order.id,
    number: order.number,
    email: order.email,
    total: { amount: payment.amount, currency: payment.currency },
    attempt: payment.attempt,
  })
  await atFaultPoint('after_intent_created')
  await saveIntentId(deps.db, payment.id, intent.id, deps.clock.now())
  return intent
}
