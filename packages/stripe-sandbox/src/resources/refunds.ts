import type { ChargeRow, RefundRow } from '../core/rows.ts'
import { type Tx } from '../core/tx.ts'
import { invalid, missing, missingParam } from '../http/failure.ts'
import { page, pagingByTime } from '../http/list.ts'
import { flag, oneOf, parse, type Parsed, positive, text } from '../http/params.ts'
import type { Route } from '../http/router.ts'
import { changedFrom, emit } from '../webhooks/emit.ts'
import { mergeMetadata, metadataField } from './fields.ts'
import { money } from './money.ts'
import { refundCharge } from './refund-charge.ts'

const createShape = {
  amount: positive,
  charge: text,
  payment_intent: text,
  reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
  metadata: metadataField,
  refund_application_fee: flag,
  reverse_transfer: flag,
}

export const refundRoutes: Route[] = [
  {
    method: 'POST',
    path: '/v1/refunds',
    handle: (tx, { params }) => createRefund(tx, parse(params, createShape)),
  },
  {
    method: 'GET',
    path: '/v1/refunds',
    handle(tx, { params }) {
      const shape = { ...pagingByTime, charge: text, payment_intent: text }
      const { charge, payment_intent, ...cut } = parse(params, shape)
      const rows = tx.tables.refunds.filter(
        (row) =>
          (charge === undefined || row.charge === charge) &&
          (payment_intent === undefined || row.payment_intent === payment_intent),
      )
      return page(rows, cut, '/v1/refunds')
    },
  },
  {
    method: 'GET',
    path: '/v1/refunds/:id',
    handle(tx, { path, params }) {
      parse(params, {})
      return getRefund(tx, path['id'] ?? '')
    },
  },
  {
    method: 'POST',
    path: '/v1/refunds/:id',
    handle(tx, { path, params }) {
      const { metadata } = parse(params, { metadata: metadataField })
      const before = getRefund(tx, path['id'] ?? '')
      const after = tx.tables.refunds.put({ ...before, metadata: mergeMetadata(before.metadata ?? {}, metadata) })
      emit(tx, 'refund.updated', after, changedFrom(before, after))
      emit(tx, 'charge.refund.updated', after, changedFrom(before, after))
      return after
    },
  },
]

function getRefund(tx: Tx, id: string): RefundRow {
  const refund = tx.tables.refunds.get(id)
  if (refund === undefined) throw missing('refund', id)
  return refund
}

/** Throws the 400s of a payment that has nothing left to give back. */
function createRefund(tx: Tx, input: Parsed<typeof createShape>): RefundRow {
  if (input.reverse_transfer === true || input.refund_application_fee === true)
    throw invalid('The sandbox does not emulate connected accounts yet: there is no transfer to reverse.', {
      param: input.reverse_transfer === true ? 'reverse_transfer' : 'refund_application_fee',
    })
  const charge = paidCharge(tx, input)
  const left = charge.amount_captured - charge.amount_refunded
  if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
  const amount = input.amount ?? left
  if (amount > left)
    throw invalid(
      `Refund amount (${money(amount, charge.currency)}) is greater than unrefunded amount on charge (${money(left, charge.currency)})`,
      { param: 'amount' },
    )
  return refundCharge(tx, charge, amount, input.reason ?? null, mergeMetadata({}, input.metadata))
}

function paidCharge(tx: Tx, { charge: id, payment_intent }: Parsed<typeof createShape>): ChargeRow {
  if (payment_intent !== undefined) {
    const intent = tx.tables.intents.get(payment_intent)
    if (intent === undefined) throw missingParam('payment_intent', payment_intent, 'payment_intent')
    const charge = tx.tables.charges.get(intent.latest_charge ?? '')
    if (charge?.captured !== true || (id !== undefined && id !== charge.id))
      throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
        param: 'payment_intent',
      })
    return charge
  }
  if (id === undefined)
    throw invalid('One of the following params should be provided for this request: payment_intent or charge.', {
      code: 'parameter_missing',
      param: 'payment_intent',
    })
  const charge = tx.tables.charges.get(id)
  if (charge === undefined) throw missingParam('charge', id, 'charge')
  if (!charge.captured)
    throw invalid(`Charge ${id} has not been paid and cannot be refunded.`, { code: 'charge_not_refundable' })
  return charge
}
