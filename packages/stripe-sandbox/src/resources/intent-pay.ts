import type { ChargeRow, IntentRow, PaymentMethodRow } from '../core/rows.ts'
import { schedule, type Tx } from '../core/tx.ts'
import { cardError, type Failure } from '../http/failure.ts'
import { emit } from '../webhooks/emit.ts'
import { type Decline, declines } from './cards.ts'
import { captureCharge, createCharge, decideCharge } from './charge-card.ts'
import { moveIntent } from './intent-machine.ts'
import { showIntent } from './intent-view.ts'
import { attach, traitsOf } from './payment-methods.ts'
import { paramCustomer } from './customer-lookup.ts'

const weekMs = 7 * 24 * 60 * 60 * 1000

/** What a try came to; `declined` is the 402 for whoever asked for it. */
export interface Attempt {
  intent: IntentRow
  declined?: Failure
}

/** Asks the bank. A decline changes the intent as much as a success does. */
export function payWithCard(tx: Tx, intent: IntentRow, method: PaymentMethodRow, authenticated: boolean): Attempt {
  const { card } = traitsOf(tx, method.id)
  if (card.decline !== undefined) return refuse(tx, intent, method, card.decline, authenticated)
  const used = useUp(tx, intent, method, authenticated)
  if (card.slow === true) return { intent: wait(tx, intent, used, authenticated) }
  const charge = createCharge(tx, intent, used, { status: 'succeeded', authenticated })
  return { intent: approve(tx, intent, charge) }
}

/** The bank says no, or is not even asked because the buyer cannot be. */
export function refuse(
  tx: Tx,
  intent: IntentRow,
  method: PaymentMethodRow,
  decline: Decline,
  authenticated: boolean,
  inDoubt?: ChargeRow,
): Attempt {
  const verdict = { status: 'failed', decline, authenticated } as const
  const charge = inDoubt ? decideCharge(tx, inDoubt, verdict) : createCharge(tx, intent, method, verdict)
  const { code, declineCode: decline_code, message } = decline
  const after = moveIntent(tx, intent, 'requires_payment_method', {
    last_payment_error: {
      charge: charge.id,
      code,
      decline_code,
      doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`,
      message,
      payment_method: method,
      type: 'card_error',
    },
    latest_charge: charge.id,
    next_action: null,
    payment_method: null,
    processing: null,
  })
  const payment_intent = showIntent(tx, after)
  emit(tx, 'charge.failed', charge)
  emit(tx, 'payment_intent.payment_failed', payment_intent)
  const extra = { code, decline_code, charge: charge.id, payment_intent, payment_method: method }
  return { intent: after, declined: cardError(message, extra, true) }
}

/** The end of `processing`. */
export function finishProcessing(tx: Tx, id: string, result: 'succeeded' | 'failed'): IntentRow | undefined {
  const intent = tx.tables.intents.get(id)
  const charge = tx.tables.charges.get(intent?.latest_charge ?? '')
  const method = tx.tables.paymentMethods.get(intent?.payment_method ?? '')
  if (intent?.status !== 'processing' || charge === undefined || method === undefined) return undefined
  const authenticated = charge.payment_method_details?.card?.electronic_commerce_indicator === '05'
  if (result === 'failed') return refuse(tx, intent, method, declines.generic, authenticated, charge).intent
  return approve(tx, intent, decideCharge(tx, charge, { status: 'succeeded', authenticated }))
}

function approve(tx: Tx, intent: IntentRow, charge: ChargeRow): IntentRow {
  const settled = { last_payment_error: null, latest_charge: charge.id, next_action: null, processing: null }
  if (intent.capture_method === 'manual') {
    const held = moveIntent(tx, intent, 'requires_capture', { ...settled, amount_capturable: intent.amount })
    schedule(tx, 'expire_authorization', intent.id, weekMs)
    emit(tx, 'charge.succeeded', charge)
    emit(tx, 'payment_intent.amount_capturable_updated', showIntent(tx, held))
    return held
  }
  const captured = captureCharge(tx, charge, intent, intent.amount)
  const paid = moveIntent(tx, intent, 'succeeded', { ...settled, amount_received: intent.amount })
  emit(tx, 'charge.succeeded', captured)
  emit(tx, 'payment_intent.succeeded', showIntent(tx, paid))
  return paid
}

function wait(tx: Tx, intent: IntentRow, method: PaymentMethodRow, authenticated: boolean): IntentRow {
  const charge = createCharge(tx, intent, method, { status: 'pending', authenticated })
  const waiting = moveIntent(tx, intent, 'processing', {
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    processing: { card: {}, type: 'card' },
  })
  schedule(tx, 'finish_processing', intent.id, tx.settings.processingDelay)
  emit(tx, 'charge.pending', charge)
  emit(tx, 'payment_intent.processing', showIntent(tx, waiting))
  return waiting
}

/** A card that nobody keeps is used up by its payment; one that is kept is saved for the customer. */
function useUp(tx: Tx, intent: IntentRow, method: PaymentMethodRow, authenticated: boolean): PaymentMethodRow {
  const keep = intent.setup_future_usage !== null && intent.customer !== null
  const checks = method.card.checks && { ...method.card.checks, cvc_check: method.card.checks.cvc_check && 'pass' }
  const checked = tx.tables.paymentMethods.put({ ...method, card: { ...method.card, checks } })
  const kept =
    keep && method.customer === null ? attach(tx, checked, paramCustomer(tx, intent.customer ?? '')) : checked
  const { traits } = traitsOf(tx, method.id)
  tx.tables.cardTraits.put({
    ...traits,
    used: traits.used || kept.customer === null,
    setUp: traits.setUp || (authenticated && intent.setup_future_usage === 'off_session'),
  })
  return kept
}
