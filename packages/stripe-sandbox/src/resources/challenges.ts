import type { ChallengeRow, IntentRow, PaymentMethodRow } from '../core/rows.ts'
import type { Tx } from '../core/tx.ts'
import { emit } from '../webhooks/emit.ts'
import { moveIntent } from './intent-machine.ts'
import { payWithCard } from './intent-pay.ts'
import { showIntent } from './intent-view.ts'

const pagePath = '/3ds/'
const failedMessage =
  'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.'

/** Sends the buyer to the 3-D Secure page. */
export function askBuyer(tx: Tx, intent: IntentRow, method: PaymentMethodRow, returnUrl: string | null): IntentRow {
  const token = tx.random.token(32)
  tx.tables.challenges.put({ id: token, intent: intent.id, paymentMethod: method.id, returnUrl, state: 'open' })
  const asked = moveIntent(tx, intent, 'requires_action', {
    last_payment_error: null,
    next_action: { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url: `${pagePath}${token}` } },
    payment_method: method.id,
  })
  emit(tx, 'payment_intent.requires_action', showIntent(tx, asked))
  return asked
}

/** The buyer answers; an answer to a question that is no longer open changes nothing. */
export function answerChallenge(tx: Tx, challenge: ChallengeRow, result: 'complete' | 'fail'): void {
  const intent = tx.tables.intents.get(challenge.intent)
  const method = tx.tables.paymentMethods.get(challenge.paymentMethod)
  if (challenge.state !== 'open' || intent?.status !== 'requires_action' || method === undefined) return
  tx.tables.challenges.put({ ...challenge, state: result === 'complete' ? 'completed' : 'failed' })
  if (result === 'complete') {
    payWithCard(tx, intent, method, true)
    return
  }
  const refused = moveIntent(tx, intent, 'requires_payment_method', {
    last_payment_error: {
      code: 'payment_intent_authentication_failure',
      doc_url: 'https://stripe.com/docs/error-codes/payment-intent-authentication-failure',
      message: failedMessage,
      payment_method: method,
      type: 'invalid_request_error',
    },
    next_action: null,
    payment_method: null,
  })
  emit(tx, 'payment_intent.payment_failed', showIntent(tx, refused))
}

/** The question that the intent waits for. */
export function openChallenge(tx: Tx, intent: IntentRow): ChallengeRow | undefined {
  const challenge = tx.tables.challenges.get(intent.next_action?.redirect_to_url?.url?.slice(pagePath.length) ?? '')
  return challenge?.state === 'open' ? challenge : undefined
}

/** The question is withdrawn: the intent has been changed, confirmed again or canceled. */
export function voidChallenge(tx: Tx, intent: IntentRow): void {
  const challenge = openChallenge(tx, intent)
  if (challenge !== undefined) tx.tables.challenges.put({ ...challenge, state: 'void' })
}

/** Where the buyer goes after the page, with what Stripe adds to the address. */
export function returnAddress(tx: Tx, challenge: ChallengeRow): string | null {
  const intent = tx.tables.intents.get(challenge.intent)
  if (challenge.returnUrl === null || intent === undefined) return null
  const paid = intent.status === 'succeeded' || intent.status === 'requires_capture'
  const url = new URL(challenge.returnUrl)
  url.searchParams.set('payment_intent', intent.id)
  url.searchParams.set('payment_intent_client_secret', intent.client_secret)
  url.searchParams.set('redirect_status', paid ? 'succeeded' : intent.status === 'processing' ? 'pending' : 'failed')
  return url.href
}
