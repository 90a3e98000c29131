import { t } from '@lingui/core/macro'

/** Why nothing was paid: the point first, then that no money moved and what usually helps. */
export interface DeclineWords {
  readonly point: string
  readonly rest: string
}

/** The words for a decline, by Stripe's decline code or error code. Lost and stolen cards are told as any other. */
export function declineWords(code: string | null): DeclineWords {
  switch (code) {
    case 'insufficient_funds':
    case 'card_velocity_exceeded':
    case 'withdrawal_count_limit_exceeded':
      return {
        point: t`There isn’t enough on this card, or its limit is reached.`,
        rest: t`No money was taken. A different card usually works.`,
      }
    case 'expired_card':
    case 'invalid_expiry_month':
    case 'invalid_expiry_year':
      return { point: t`This card has expired.`, rest: t`No money was taken. Check the date, or use another card.` }
    case 'incorrect_cvc':
    case 'invalid_cvc':
      return {
        point: t`The security code isn’t the one on the card.`,
        rest: t`No money was taken. Check the three or four digits and try again.`,
      }
    case 'incorrect_number':
    case 'invalid_number':
      return {
        point: t`That isn’t a card’s number.`,
        rest: t`No money was taken. Check the digits and try again.`,
      }
    case 'processing_error':
    case 'issuer_not_available':
    case 'try_again_later':
    case 'reenter_transaction':
      return {
        point: t`Your bank couldn’t handle the payment just now.`,
        rest: t`No money was taken. Wait a moment and try again, or use another card.`,
      }
    case 'authentication_required':
    case 'authentication_not_handled':
    case 'payment_intent_authentication_failure':
      return {
        point: t`Your bank didn’t get your approval.`,
        rest: t`No money was taken. Try again and approve it, or use another card.`,
      }
    case 'card_not_supported':
    case 'currency_not_supported':
    case 'transaction_not_allowed':
      return {
        point: t`This card can’t be used for this.`,
        rest: t`No money was taken. A different card usually works.`,
      }
    default:
      return {
        point: t`Your card was declined.`,
        rest: t`No money was taken. Your bank didn’t say why; a different card usually works.`,
      }
  }
}
