import type { IntentRow } from '../core/rows.ts'
import { type Tx, unschedule } from '../core/tx.ts'
import { sameSecret } from '../http/auth.ts'
import { invalid, missing, secretKeyRequired } from '../http/failure.ts'
import { page, pagingByTime } from '../http/list.ts'
import { parse, type Parsed, text } from '../http/params.ts'
import type { Call, Route } from '../http/router.ts'
import { emit } from '../webhooks/emit.ts'
import { voidChallenge } from './challenges.ts'
import { captureCharge } from './charge-card.ts'
import { blankIntent, changedIntent } from './intent-changes.ts'
import { confirmIntent } from './intent-confirm.ts'
import {
  browserConfirmShape,
  cancelShape,
  captureShape,
  confirmShape,
  createShape,
  updateShape,
} from './intent-fields.ts'
import { moveIntent, requireVerb } from './intent-machine.ts'
import { showIntent } from './intent-view.ts'
import { mergeMetadata } from './fields.ts'
import { releaseCharge } from './refund-charge.ts'

const base = '/v1/payment_intents'

export const paymentIntentRoutes: Route[] = [
  {
    method: 'POST',
    path: base,
    handle: (tx, { params }) => showIntent(tx, create(tx, parse(params, createShape))),
  },
  {
    method: 'GET',
    path: base,
    handle(tx, { params }) {
      const { customer, ...cut } = parse(params, { ...pagingByTime, customer: text })
      const rows = tx.tables.intents.filter((row) => customer === undefined || row.customer === customer)
      const found = page(rows, cut, base)
      return { ...found, data: found.data.map((row) => showIntent(tx, row)) }
    },
  },
  {
    method: 'GET',
    path: `${base}/:id`,
    publishable: true,
    handle(tx, call) {
      parse(call.params, {})
      return showIntent(tx, intentOf(tx, call))
    },
  },
  {
    method: 'POST',
    path: `${base}/:id`,
    handle: (tx, call) => showIntent(tx, update(tx, intentOf(tx, call), parse(call.params, updateShape))),
  },
  {
    method: 'POST',
    path: `${base}/:id/confirm`,
    publishable: true,
    handle: (tx, call) => showIntent(tx, confirm(tx, call)),
  },
  {
    method: 'POST',
    path: `${base}/:id/capture`,
    handle: (tx, call) => showIntent(tx, capture(tx, intentOf(tx, call), parse(call.params, captureShape))),
  },
  {
    method: 'POST',
    path: `${base}/:id/cancel`,
    handle(tx, call) {
      const { cancellation_reason = null } = parse(call.params, cancelShape)
      return showIntent(tx, cancel(tx, intentOf(tx, call), cancellation_reason))
    },
  },
]

/** Throws the 404; from a browser, the 403 without the intent's own secret. */
function intentOf(tx: Tx, { path, publishable }: Call): IntentRow {
  const intent = tx.tables.intents.get(path['id'] ?? '')
  if (intent === undefined) throw missing('payment_intent', path['id'] ?? '', 'intent')
  if (publishable !== null && !sameSecret(publishable.clientSecret, intent.client_secret)) throw secretKeyRequired()
  return intent
}

function create(tx: Tx, input: Parsed<typeof createShape>): IntentRow {
  const blank = blankIntent(tx, input)
  const known = changedIntent(tx, blank, input)
  const intent = moveIntent(
    tx,
    known,
    known.payment_method === null ? 'requires_payment_method' : 'requires_confirmation',
  )
  emit(tx, 'payment_intent.created', showIntent(tx, intent))
  return input.confirm === true ? confirmIntent(tx, intent, howOf(input)) : intent
}

/** What can be written at any time; all else may need another confirmation. */
const notes = ['description', 'metadata', 'receipt_email', 'shipping', 'transfer_group']

function update(tx: Tx, intent: IntentRow, input: Parsed<typeof updateShape>): IntentRow {
  if (Object.keys(input).every((name) => notes.includes(name)))
    return tx.tables.intents.put(changedIntent(tx, intent, input))
  requireVerb(tx, intent, 'change')
  const known = changedIntent(tx, intent, input)
  voidChallenge(tx, intent)
  return moveIntent(tx, known, known.payment_method === null ? 'requires_payment_method' : 'requires_confirmation', {
    last_payment_error: null,
    next_action: null,
  })
}

function confirm(tx: Tx, call: Call): IntentRow {
  const intent = intentOf(tx, call)
  const input = call.publishable ? parse(call.params, browserConfirmShape) : parse(call.params, confirmShape)
  requireVerb(tx, intent, 'confirm')
  return confirmIntent(tx, changedIntent(tx, intent, input), howOf(input))
}

function howOf(input: Parsed<typeof confirmShape>) {
  return {
    returnUrl: input.return_url ?? null,
    buyerAbsent: input.off_session === true || input.error_on_requires_action === true,
  }
}

function capture(tx: Tx, intent: IntentRow, input: Parsed<typeof captureShape>): IntentRow {
  requireVerb(tx, intent, 'capture')
  const charge = tx.tables.charges.get(intent.latest_charge ?? '')
  if (charge === undefined) throw new Error(`${intent.id} has nothing to capture`)
  const amount = input.amount_to_capture ?? intent.amount_capturable
  if (amount > intent.amount_capturable)
    throw invalid('The amount to capture is greater than the amount that can be captured.', {
      code: 'amount_too_large',
      param: 'amount_to_capture',
    })
  unschedule(tx, 'expire_authorization', intent.id)
  const captured = captureCharge(tx, charge, intent, amount)
  const paid = moveIntent(tx, intent, 'succeeded', {
    amount_capturable: 0,
    amount_received: amount,
    metadata: mergeMetadata(intent.metadata, input.metadata),
  })
  emit(tx, 'charge.captured', captured)
  emit(tx, 'payment_intent.succeeded', showIntent(tx, paid))
  return paid
}

function cancel(tx: Tx, intent: IntentRow, reason: IntentRow['cancellation_reason']): IntentRow {
  requireVerb(tx, intent, 'cancel')
  voidChallenge(tx, intent)
  unschedule(tx, 'expire_authorization', intent.id)
  const held = intent.status === 'requires_capture' ? tx.tables.charges.get(intent.latest_charge ?? '') : undefined
  if (held !== undefined) releaseCharge(tx, held, reason === 'automatic')
  const canceled = moveIntent(tx, intent, 'canceled', {
    amount_capturable: 0,
    canceled_at: tx.now,
    cancellation_reason: reason,
    next_action: null,
  })
  emit(tx, 'payment_intent.canceled', showIntent(tx, canceled))
  return canceled
}

/** An authorization that nobody captured for a week. */
export function expireAuthorization(tx: Tx, id: string): void {
  const intent = tx.tables.intents.get(id)
  if (intent?.status !== 'requires_capture') return
  cancel(tx, intent, 'automatic')
  const charge = tx.tables.charges.get(intent.latest_charge ?? '')
  if (charge !== undefined) emit(tx, 'charge.expired', charge)
}
