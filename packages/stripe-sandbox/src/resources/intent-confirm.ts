import type { IntentRow, PaymentMethodRow } from '../core/rows.ts'
import type { Tx } from '../core/tx.ts'
import { invalid } from '../http/failure.ts'
import { declines } from './cards.ts'
import { askBuyer, voidChallenge } from './challenges.ts'
import { requireVerb, unexpectedState } from './intent-machine.ts'
import { payWithCard, refuse } from './intent-pay.ts'
import { resolvePaymentMethod, traitsOf, usedUp } from './payment-methods.ts'

export interface ConfirmHow {
  returnUrl: string | null
  /** The buyer is not there: a card that wants 3-D Secure is declined. */
  buyerAbsent: boolean
}

/**
 * Tries to pay. Throws the 400 when the status does not allow it and the 402 of a decline, which has then happened.
 * `intent` already has what the call changed.
 */
export function confirmIntent(tx: Tx, intent: IntentRow, how: ConfirmHow): IntentRow {
  requireVerb(tx, intent, 'confirm')
  if (intent.payment_method === null)
    throw unexpectedState(
      tx,
      intent,
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method.",
    )
  const method = resolvePaymentMethod(tx, intent.payment_method, 'payment_method')
  checkUsable(tx, intent, method)
  voidChallenge(tx, intent)
  if (wantsBuyer(tx, intent, method)) {
    if (!how.buyerAbsent) return askBuyer(tx, intent, method, how.returnUrl)
    const { intent: after, declined } = refuse(tx, intent, method, declines.authenticationRequired, false)
    if (declined !== undefined) throw declined
    return after
  }
  const attempt = payWithCard(tx, intent, method, false)
  if (attempt.declined !== undefined) throw attempt.declined
  return attempt.intent
}

/** Throws the 400 for a card of another customer, or one that is used up. */
function checkUsable(tx: Tx, intent: IntentRow, method: PaymentMethodRow): void {
  if (method.customer !== null && method.customer !== intent.customer)
    throw invalid(
      `The PaymentMethod ${method.id} belongs to a Customer. Please include that Customer in the \`customer\` parameter on the PaymentIntent.`,
      { code: 'payment_method_unexpected_state', param: 'payment_method' },
    )
  if (method.customer === null && traitsOf(tx, method.id).traits.used) throw usedUp()
}

function wantsBuyer(tx: Tx, intent: IntentRow, method: PaymentMethodRow): boolean {
  const asked = intent.payment_method_options?.card?.request_three_d_secure
  if (asked === 'any' || asked === 'challenge') return true
  const { card, traits } = traitsOf(tx, method.id)
  return card.challenge === 'always' || (card.challenge === 'unless_set_up' && !traits.setUp)
}
