import type { PaymentView } from '@artiqo/contracts/payments'

/** What the page that one comes back to says of a payment. */
export type ReturnState =
  | { readonly kind: 'verifying' }
  /** Still nothing after a while: a mail will follow. */
  | { readonly kind: 'late' }
  | { readonly kind: 'paid' }
  /** It was paid before this page was opened. */
  | { readonly kind: 'already_paid' }
  | { readonly kind: 'declined' }
  /** The bank waits for the buyer. */
  | { readonly kind: 'next_step' }
  /** The bank has not been asked, or has heard nothing. */
  | { readonly kind: 'unpaid' }
  /** Paid, but a work was gone: the money goes back. */
  | { readonly kind: 'refunded' }
  | { readonly kind: 'review' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'cancelled' }

/** How often the page has asked before it says that this takes long, and before it offers to pay again. */
const patience = { late: 6, unpaid: 4 }

/**
 * What to say, from what the server knows. Never that it failed while the bank may still say yes: a payment that is
 * with the bank is being verified however long that takes, and an order that is not settled yet is not over.
 */
export function returnState(
  payment: Pick<PaymentView, 'orderState' | 'state' | 'refunded'>,
  { asked, paidBefore }: { asked: number; paidBefore: boolean },
): ReturnState {
  const waiting: ReturnState = { kind: asked >= patience.late ? 'late' : 'verifying' }
  switch (payment.orderState) {
    case 'paid':
    case 'completed':
      return { kind: paidBefore ? 'already_paid' : 'paid' }
    case 'needs_review':
      return { kind: payment.refunded === null ? 'review' : 'refunded' }
    case 'cancelled':
      return { kind: payment.refunded === null ? 'cancelled' : 'refunded' }
    case 'expired':
      // A late yes of the bank is honoured or paid back: until that is done there is nothing to say.
      return payment.state === 'succeeded' || payment.state === 'processing' ? waiting : { kind: 'expired' }
    case 'awaiting_payment':
      break
  }
  switch (payment.state) {
    case 'failed':
      return { kind: 'declined' }
    case 'requires_action':
      return { kind: 'next_step' }
    case 'created':
    case 'canceled':
      return asked >= patience.unpaid ? { kind: 'unpaid' } : { kind: 'verifying' }
    case 'processing':
    case 'succeeded':
      return waiting
  }
}

/** True while another answer may come by itself. */
export function keepsAsking({ kind }: ReturnState): boolean {
  return kind === 'verifying' || kind === 'late' || kind === 'next_step' || kind === 'unpaid'
}
