import { forgetOldReplays } from '../http/idempotency.ts'
import type { Tx } from './tx.ts'

const month = 30 * 24 * 60 * 60

/** Lets go of what Stripe lets go of: idempotency keys after a day, events and their deliveries after a month. */
export function forgetOld(tx: Tx): void {
  forgetOldReplays(tx)
  for (const event of tx.tables.events.filter((row) => row.created < tx.now - month)) {
    for (const delivery of tx.tables.deliveries.group(event.id)) tx.tables.deliveries.remove(delivery.id)
    tx.tables.events.remove(event.id)
  }
}
