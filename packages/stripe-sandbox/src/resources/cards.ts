import type { FailureCode } from '../http/failure.ts'

/** Why a bank says no. */
export interface Decline {
  code: FailureCode
  declineCode: string
  message: string
}

const cardDeclined = (declineCode: string, message = 'Your card was declined.'): Decline => ({
  code: 'card_declined',
  declineCode,
  message,
})

export const declines = {
  generic: cardDeclined('generic_decline'),
  insufficientFunds: cardDeclined('insufficient_funds', 'Your card has insufficient funds.'),
  lostCard: cardDeclined('lost_card'),
  stolenCard: cardDeclined('stolen_card'),
  expiredCard: { code: 'expired_card', declineCode: 'expired_card', message: 'Your card has expired.' },
  incorrectCvc: {
    code: 'incorrect_cvc',
    declineCode: 'incorrect_cvc',
    message: "Your card's security code is incorrect.",
  },
  processingError: {
    code: 'processing_error',
    declineCode: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
  },
  authenticationRequired: {
    code: 'authentication_required',
    declineCode: 'authentication_required',
    message: 'Your card was declined. This transaction requires authentication.',
  },
} satisfies Record<string, Decline>

/** A card that exists only in tests, and what it does. */
export interface TestCard {
  number: string
  /** `pm_card_` + this is a payment method, `tok_` + this a token. */
  name: string
  brand: 'visa' | 'mastercard' | 'amex'
  funding: 'credit' | 'debit'
  country: string
  /** The bank's answer when it is charged. */
  decline?: Decline
  /** A card that is declined is not saved for a customer either, but this one is. */
  attaches?: true
  /** 3-D Secure comes first. */
  challenge?: 'always' | 'unless_set_up'
  /** The charge is in doubt for a while. */
  slow?: true
  /** Funds need no waiting. */
  availableAtOnce?: true
  /** What becomes of a refund. */
  refund?: 'pending' | 'fails'
}

const visa = { brand: 'visa', funding: 'credit', country: 'US' } as const

export const testCards: readonly TestCard[] = [
  { ...visa, number: '4242424242424242', name: 'visa' },
  { ...visa, number: '4000056655665556', name: 'visa_debit', funding: 'debit' },
  { ...visa, number: '5555555555554444', name: 'mastercard', brand: 'mastercard' },
  { ...visa, number: '378282246310005', name: 'amex', brand: 'amex' },
  { ...visa, number: '4000000560000004', name: 'be', country: 'BE' },
  { ...visa, number: '4000000000000077', name: 'bypassPending', availableAtOnce: true },
  { ...visa, number: '4000000000000002', name: 'chargeDeclined', decline: declines.generic },
  { ...visa, number: '4000000000009995', name: 'chargeDeclinedInsufficientFunds', decline: declines.insufficientFunds },
  { ...visa, number: '4000000000009987', name: 'chargeDeclinedLostCard', decline: declines.lostCard },
  { ...visa, number: '4000000000009979', name: 'chargeDeclinedStolenCard', decline: declines.stolenCard },
  { ...visa, number: '4000000000000069', name: 'chargeDeclinedExpiredCard', decline: declines.expiredCard },
  { ...visa, number: '4000000000000127', name: 'chargeDeclinedIncorrectCvc', decline: declines.incorrectCvc },
  { ...visa, number: '4000000000000119', name: 'chargeDeclinedProcessingError', decline: declines.processingError },
  { ...visa, number: '4000000000000341', name: 'chargeCustomerFail', decline: declines.generic, attaches: true },
  { ...visa, number: '4000002500003155', name: 'authenticationRequiredOnSetup', challenge: 'unless_set_up' },
  { ...visa, number: '4000000000003220', name: 'threeDSecure2Required', challenge: 'always' },
  { ...visa, number: '4000002760003184', name: 'authenticationRequired', challenge: 'always' },
  {
    ...visa,
    number: '4000008260003178',
    name: 'authenticationRequiredChargeDeclinedInsufficientFunds',
    challenge: 'always',
    decline: declines.insufficientFunds,
    attaches: true,
  },
  // Pays like any other: disputes are not emulated yet.
  { ...visa, number: '4000000000000259', name: 'createDispute' },
  { ...visa, number: '4000000000005126', name: 'refundFail', refund: 'fails' },
  { ...visa, number: '4000000000007726', name: 'pendingRefund', refund: 'pending' },
  // The sandbox's own, not Stripe's: the intent stays in `processing` until the clock or the control plane ends it.
  { ...visa, number: '4000000000008005', name: 'processing', slow: true },
]

const byNumber = new Map(testCards.map((card) => [card.number, card]))
const byName = new Map(testCards.map((card) => [card.name, card]))

export function findCardByNumber(number: string): TestCard | undefined {
  return byNumber.get(number)
}

/** Takes `visa`, `chargeDeclined` and, as Stripe also writes it, `visa_chargeDeclined`. */
export function findCardByName(name: string): TestCard | undefined {
  return byName.get(name) ?? byName.get(name.replace(/^visa_/, ''))
}

/** The check digit that every card number has. */
export function passesLuhn(number: string): boolean {
  const digits = Array.from(number, Number).toReversed()
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit : digit * 2
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
