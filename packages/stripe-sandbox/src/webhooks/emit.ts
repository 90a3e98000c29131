import type Stripe from 'stripe'
import type { EventRow } from '../core/rows.ts'
import { newId, type Tx } from '../core/tx.ts'

/** The version whose JSON the sandbox speaks; the SDK of the same version sends it. */
export const apiVersion = '2026-10-28.endive'

/** Writes an event and addresses it to every endpoint that wants it, in the transaction that causes it. */
export function emit(tx: Tx, type: Stripe.Event['type'], object: object, previous?: object): void {
  const event: EventRow = {
    id: newId(tx, 'evt'),
    object: 'event',
    api_version: apiVersion,
    created: tx.now,
    data: previous === undefined ? { object } : { object, previous_attributes: previous },
    livemode: false,
    request: { id: tx.origin.requestId, idempotency_key: tx.origin.idempotencyKey },
    type,
  }
  tx.tables.events.put(event)
  for (const endpoint of tx.tables.webhookEndpoints.all()) {
    if (endpoint.status === 'enabled' && wants(endpoint.enabled_events, type)) address(tx, event, endpoint.id)
  }
}

/** Queues one more delivery of an event. */
export function address(tx: Tx, event: EventRow, endpoint: string): string {
  const id = newId(tx, 'dlv')
  tx.tables.deliveries.put({
    id,
    event: event.id,
    type: event.type,
    endpoint,
    state: 'pending',
    nextAt: tx.nowMs,
    tries: 0,
    attempts: [],
  })
  return id
}

/** The fields of `before` that `after` no longer has like that: Stripe's `previous_attributes`. */
export function changedFrom<T extends object>(before: T, after: T): Partial<T> {
  const previous: Partial<T> = {}
  for (const [name, value] of Object.entries(before)) {
    if (JSON.stringify(value) !== JSON.stringify(Reflect.get(after, name))) Object.assign(previous, { [name]: value })
  }
  return previous
}

export function wants(enabled: readonly string[], type: string): boolean {
  return enabled.some((name) => name === '*' || name === type)
}
