import type Stripe from 'stripe'
import type { ChargeRow, IntentRow, PaymentMethodRow } from '../core/rows.ts'
import { newId, schedule, type Tx } from '../core/tx.ts'
import { changedFrom, emit } from '../webhooks/emit.ts'
import { recordCharge } from './balance-transactions.ts'
import type { Decline } from './cards.ts'
import { traitsOf } from './payment-methods.ts'

const weekSeconds = 7 * 24 * 60 * 60

/** The bank's answer to one try. */
export interface Verdict {
  status: 'succeeded' | 'pending' | 'failed'
  decline?: Decline
  authenticated: boolean
}

/** Writes what the bank answered, with all of the intent's fields that a charge repeats. */
export function createCharge(tx: Tx, intent: IntentRow, method: PaymentMethodRow, verdict: Verdict): ChargeRow {
  const { status, decline } = verdict
  return tx.tables.charges.put({
    id: newId(tx, 'ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: intent.statement_descriptor ?? 'ARTIQO',
    captured: false,
    created: tx.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(verdict),
    paid: status === 'succeeded',
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { type: 'card', card: cardDetails(tx, intent, method, verdict) },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status,
    transfer_data: null,
    transfer_group: intent.transfer_group,
  })
}

/** The bank's late answer to a charge that was in doubt. */
export function decideCharge(tx: Tx, charge: ChargeRow, verdict: Verdict): ChargeRow {
  return tx.tables.charges.put({
    ...charge,
    failure_code: verdict.decline?.code ?? null,
    failure_message: verdict.decline?.message ?? null,
    outcome: outcomeOf(verdict),
    paid: verdict.status === 'succeeded',
    status: verdict.status,
  })
}

/** Takes the money. Its balance transaction comes now, or by `charge.updated` a moment later. */
export function captureCharge(tx: Tx, charge: ChargeRow, intent: IntentRow, amount: number): ChargeRow {
  const captured = tx.tables.charges.put({ ...charge, amount_captured: amount, captured: true })
  if (tx.settings.asyncBalance && intent.capture_method === 'automatic_async') {
    schedule(tx, 'settle_charge', charge.id, tx.settings.balanceDelay)
    return captured
  }
  return settle(tx, captured)
}

/** The balance transaction arrives. */
export function settleCharge(tx: Tx, id: string): void {
  const before = tx.tables.charges.get(id)
  if (before === undefined || before.balance_transaction !== null) return
  const after = settle(tx, before)
  emit(tx, 'charge.updated', after, changedFrom(before, after))
}

function settle(tx: Tx, charge: ChargeRow): ChargeRow {
  const { card } = traitsOf(tx, charge.payment_method ?? '')
  const entry = recordCharge(tx, charge, card.availableAtOnce === true)
  return tx.tables.charges.put({ ...charge, balance_transaction: entry.id })
}

function outcomeOf({ status, decline }: Verdict): Stripe.Charge.Outcome {
  const codes = { advice_code: null, network_advice_code: null, network_decline_code: null }
  const risk = { risk_level: 'normal', risk_score: 20 }
  if (status === 'pending')
    return {
      ...codes,
      ...risk,
      network_status: null,
      reason: null,
      seller_message: 'Payment pending.',
      type: 'authorized',
    }
  if (decline === undefined)
    return {
      ...codes,
      ...risk,
      network_status: 'approved_by_network',
      reason: null,
      seller_message: 'Payment complete.',
      type: 'authorized',
    }
  return {
    ...codes,
    ...risk,
    network_status: 'declined_by_network',
    reason: decline.declineCode,
    seller_message: 'The bank did not return any further details with this decline.',
    type: 'issuer_declined',
  }
}

function cardDetails(
  tx: Tx,
  intent: IntentRow,
  { card }: PaymentMethodRow,
  { status, decline, authenticated }: Verdict,
): Stripe.Charge.PaymentMethodDetails.Card {
  const cvc = decline?.code === 'incorrect_cvc' ? 'fail' : 'pass'
  const held = status === 'succeeded' && intent.capture_method === 'manual'
  return {
    amount_authorized: status === 'failed' ? null : intent.amount,
    authorization_code: null,
    brand: card.brand,
    ...(held ? { capture_before: tx.now + weekSeconds } : {}),
    checks: {
      address_line1_check: null,
      address_postal_code_check: null,
      cvc_check: card.checks?.cvc_check === null ? null : cvc,
    },
    country: card.country,
    electronic_commerce_indicator: authenticated ? '05' : null,
    exp_month: card.exp_month,
    exp_year: card.exp_year,
    ...(card.fingerprint === undefined ? {} : { fingerprint: card.fingerprint }),
    funding: card.funding,
    installments: null,
    last4: card.last4,
    mandate: null,
    network: card.brand,
    network_token: { used: false },
    network_transaction_id: null,
    regulated_status: 'unregulated',
    three_d_secure: authenticated
      ? {
          authentication_flow: 'challenge',
          electronic_commerce_indicator: '05',
          exemption_indicator: null,
          result: 'authenticated',
          result_reason: null,
          transaction_id: null,
          version: '2.2.0',
        }
      : null,
    transaction_link_id: null,
    wallet: null,
  }
}
