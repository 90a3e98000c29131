import type { Machine } from './machine.ts'
import type { Money } from './money.ts'
import type { OrderState } from './order.ts'

export const paymentStates = ['created', 'requires_action', 'processing', 'succeeded', 'failed', 'canceled'] as const
export type PaymentState = (typeof paymentStates)[number]

/** One attempt to pay. A declined card (`failed`) is tried again on the same intent; `canceled` is the end of it. */
export const paymentMachine = {
  created: ['requires_action', 'processing', 'succeeded', 'failed', 'canceled'],
  requires_action: ['created', 'processing', 'succeeded', 'failed', 'canceled'],
  processing: ['created', 'requires_action', 'succeeded', 'failed', 'canceled'],
  failed: ['created', 'requires_action', 'processing', 'succeeded', 'canceled'],
  succeeded: [],
  canceled: [],
} as const satisfies Machine<PaymentState>

/** The three words a buyer reads. */
export type PaymentWord = 'pending' | 'completed' | 'failed'

/** Payment as the buyer is told: never `failed` while the bank may still say yes, never `completed` before it has. */
export function paymentWord(payment: PaymentState, order: OrderState): PaymentWord {
  if (payment === 'succeeded') return 'completed'
  if (payment === 'canceled') return 'failed'
  if (order === 'expired' || order === 'cancelled') return 'failed'
  return payment === 'failed' ? 'failed' : 'pending'
}

/** What the shop needs to know of Stripe's intent; unknown statuses count as still open. */
export interface IntentFacts {
  readonly status: string
  readonly amountReceived: number
  readonly currency: string
  readonly orderId: string | undefined
  readonly declined: boolean
}

/** Our word for Stripe's status of an intent (docs.stripe.com/payments/paymentintents/lifecycle). */
export function paymentStateOf(intent: Pick<IntentFacts, 'status' | 'declined'>): PaymentState {
  switch (intent.status) {
    case 'succeeded':
    case 'processing':
    case 'requires_action':
    case 'canceled':
      return intent.status
    case 'requires_payment_method':
      return intent.declined ? 'failed' : 'created'
    default:
      return 'created'
  }
}

export type SettleVerdict =
  | { readonly kind: 'pay' }
  | { readonly kind: 'review'; readonly reason: 'wrong_order' | 'wrong_amount' | 'wrong_currency' }
  | { readonly kind: 'wait' }

/** Says whether an intent pays an order: only when it is bound to it and paid exactly its total. */
export function judgeIntent(order: { id: string; total: Money }, intent: IntentFacts): SettleVerdict {
  if (intent.status !== 'succeeded') return { kind: 'wait' }
  if (intent.orderId !== order.id) return { kind: 'review', reason: 'wrong_order' }
  if (intent.currency.toUpperCase() !== order.total.currency) return { kind: 'review', reason: 'wrong_currency' }
  if (intent.amountReceived !== order.total.amount) return { kind: 'review', reason: 'wrong_amount' }
  return { kind: 'pay' }
}
