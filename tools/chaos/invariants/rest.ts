import type { Evidence, WorkFact } from '../evidence.ts'

/** Nothing waits for ever: no order, no event, no mail or refund to send, no hold, no key. */
export function stuck(evidence: Evidence): string[] {
  const undone = (kind: string, rows: readonly WorkFact[]) =>
    rows
      .filter((row) => Number(row.done) === 0)
      .map(
        (row) => `${kind} ${row.id} (${row.what}) ${Number(row.dead) ? 'was given up' : 'waits'}: ${row.error ?? ''}`,
      )
  const waiting = (state: string) => state === 'awaiting_payment' || state === 'needs_review'
  return [
    ...evidence.orders.filter((order) => waiting(order.state)).map((order) => `${order.id} is still ${order.state}`),
    ...undone('job', evidence.outbox),
    ...undone('event', evidence.events),
    ...evidence.refunds
      .filter((refund) => refund.state !== 'succeeded')
      .map((refund) => `${refund.id} is ${refund.state}`),
    ...evidence.checkouts.filter((each) => each.state === 'open').map((each) => `${each.id} is still open`),
    ...evidence.keys
      .filter(({ key, made }) => Number(made) === 0 && !evidence.spoiltKeys.has(key))
      .map(({ key, actor, order_id }) => `key ${key} of ${actor} is busy with ${order_id}`),
  ]
}

/** What was wrong the moment it was seen: answers 500, forged signatures that were taken. */
export function seen(evidence: Evidence): string[] {
  return evidence.seen.map(({ what, example }) => `${what}: ${example}`)
}
