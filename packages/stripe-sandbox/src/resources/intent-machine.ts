import type { IntentRow, IntentStatus } from '../core/rows.ts'
import type { Tx } from '../core/tx.ts'
import { type Failure, invalid } from '../http/failure.ts'
import { showIntent } from './intent-view.ts'

/** Where an intent may go from where it is. */
export const intentMoves = {
  requires_payment_method: [
    'requires_confirmation',
    'requires_action',
    'processing',
    'requires_capture',
    'succeeded',
    'canceled',
  ],
  requires_confirmation: [
    'requires_payment_method',
    'requires_action',
    'processing',
    'requires_capture',
    'succeeded',
    'canceled',
  ],
  requires_action: [
    'requires_payment_method',
    'requires_confirmation',
    'processing',
    'requires_capture',
    'succeeded',
    'canceled',
  ],
  processing: ['requires_payment_method', 'requires_capture', 'succeeded'],
  requires_capture: ['succeeded', 'canceled'],
  succeeded: [],
  canceled: [],
} as const satisfies Record<IntentStatus, readonly IntentStatus[]>

/** When each call is allowed. `change` is an update of what is to be paid, and how. */
export const intentVerbs = {
  change: ['requires_payment_method', 'requires_confirmation', 'requires_action'],
  confirm: ['requires_payment_method', 'requires_confirmation', 'requires_action'],
  capture: ['requires_capture'],
  cancel: ['requires_payment_method', 'requires_capture', 'requires_confirmation', 'requires_action'],
} as const satisfies Record<string, readonly IntentStatus[]>

export type IntentVerb = keyof typeof intentVerbs

const refusal = {
  change: (status) => `This PaymentIntent could not be updated because it has a status of ${status}.`,
  confirm: (status) =>
    status === 'succeeded'
      ? 'You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.'
      : `You cannot confirm this PaymentIntent because it has a status of ${status}.`,
  capture: (status) => `This PaymentIntent could not be captured because it has a status of ${status}.`,
  cancel: (status) => `You cannot cancel this PaymentIntent because it has a status of ${status}.`,
} satisfies Record<IntentVerb, (status: IntentStatus) => string>

/** Throws the 400, with the intent inside, when the call does not fit the status. */
export function requireVerb(tx: Tx, intent: IntentRow, verb: IntentVerb): void {
  const allowed: readonly IntentStatus[] = intentVerbs[verb]
  if (allowed.includes(intent.status)) return
  const only = `Only a PaymentIntent with one of the following statuses allows it: ${allowed.join(', ')}.`
  throw unexpectedState(tx, intent, `${refusal[verb](intent.status)} ${only}`)
}

/** The 400 that carries the intent as it is: the caller learns what happened without another call. */
export function unexpectedState(tx: Tx, intent: IntentRow, message: string): Failure {
  return invalid(message, { code: 'payment_intent_unexpected_state', payment_intent: showIntent(tx, intent) })
}

/** The only way to another status. A move that the table does not have is a bug here, not a bad call. */
export function moveIntent(tx: Tx, intent: IntentRow, to: IntentStatus, changes: Partial<IntentRow> = {}): IntentRow {
  const allowed: readonly IntentStatus[] = intentMoves[intent.status]
  if (intent.status !== to && !allowed.includes(to)) throw new Error(`${intent.id}: ${intent.status} -> ${to}`)
  return tx.tables.intents.put({ ...intent, ...changes, status: to })
}
