import type Stripe from 'stripe'
import type { ChargeRow, RefundRow } from '../core/rows.ts'
import { newId, schedule, type Tx, unschedule } from '../core/tx.ts'
import { changedFrom, emit } from '../webhooks/emit.ts'
import { recordRefund, recordRefundFailure } from './balance-transactions.ts'
import { traitsOf } from './payment-methods.ts'

/** Gives back part of a captured charge; the card decides when it arrives, and whether. */
export function refundCharge(
  tx: Tx,
  charge: ChargeRow,
  amount: number,
  reason: Stripe.Refund.Reason | null,
  metadata: Stripe.Metadata,
): RefundRow {
  const fate = traitsOf(tx, charge.payment_method ?? '').card.refund
  const draft = blank(tx, charge, amount, reason, metadata)
  const refund = tx.tables.refunds.put(
    fate === 'pending'
      ? { ...draft, status: 'pending', pending_reason: 'processing' }
      : { ...draft, balance_transaction: recordRefund(tx, draft).id },
  )
  if (fate === 'pending') schedule(tx, 'settle_refund', refund.id, tx.settings.refundDelay)
  if (fate === 'fails') schedule(tx, 'fail_refund', refund.id, tx.settings.refundDelay)
  addToCharge(tx, charge, refund.amount)
  emit(tx, 'refund.created', refund)
  return refund
}

/** Lets go of an authorization: the buyer gets back what was held, and no money has moved. */
export function releaseCharge(tx: Tx, charge: ChargeRow, expired: boolean): void {
  const refund = tx.tables.refunds.put(
    blank(tx, charge, charge.amount, expired ? 'expired_uncaptured_charge' : null, {}),
  )
  addToCharge(tx, charge, charge.amount)
  emit(tx, 'refund.created', refund)
}

/** A pending refund arrives. Answers false when it is not pending. */
export function settleRefund(tx: Tx, id: string): boolean {
  const before = tx.tables.refunds.get(id)
  if (before?.status !== 'pending') return false
  unschedule(tx, 'settle_refund', id)
  const { pending_reason: _, ...rest } = before
  const entry = recordRefund(tx, before)
  const after = tx.tables.refunds.put({ ...rest, balance_transaction: entry.id, status: 'succeeded' })
  announce(tx, before, after)
  return true
}

/** The bank could not pay it out: the money is back, the charge can be refunded again. Answers false when it has failed before. */
export function failRefund(tx: Tx, id: string, reason = 'expired_or_canceled_card'): boolean {
  const before = tx.tables.refunds.get(id)
  const charge = tx.tables.charges.get(before?.charge ?? '')
  if (before === undefined || before.status === 'failed' || charge?.captured !== true) return false
  unschedule(tx, 'settle_refund', id)
  unschedule(tx, 'fail_refund', id)
  const { pending_reason: _, ...rest } = before
  const after = tx.tables.refunds.put({
    ...rest,
    ...(before.balance_transaction === null ? {} : { failure_balance_transaction: recordRefundFailure(tx, before).id }),
    failure_reason: reason,
    status: 'failed',
  })
  const amount_refunded = charge.amount_refunded - before.amount
  const reopened = tx.tables.charges.put({ ...charge, amount_refunded, refunded: false })
  announce(tx, before, after)
  emit(tx, 'refund.failed', after, changedFrom(before, after))
  emit(tx, 'charge.updated', reopened, changedFrom(charge, reopened))
  return true
}

function addToCharge(tx: Tx, before: ChargeRow, amount: number): void {
  const amount_refunded = before.amount_refunded + amount
  const whole = before.captured ? before.amount_captured : before.amount
  const after = tx.tables.charges.put({ ...before, amount_refunded, refunded: amount_refunded === whole })
  emit(tx, 'charge.refunded', after, changedFrom(before, after))
}

function announce(tx: Tx, before: RefundRow, after: RefundRow): void {
  emit(tx, 'refund.updated', after, changedFrom(before, after))
  emit(tx, 'charge.refund.updated', after, changedFrom(before, after))
}

function blank(
  tx: Tx,
  charge: ChargeRow,
  amount: number,
  reason: Stripe.Refund.Reason | null,
  metadata: Stripe.Metadata,
): RefundRow {
  return {
    id: newId(tx, 're'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: tx.now,
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: {
        reference_status: 'pending',
        reference_type: 'acquirer_reference_number',
        type: charge.captured ? 'refund' : 'reversal',
      },
      type: 'card',
    },
    metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  }
}
