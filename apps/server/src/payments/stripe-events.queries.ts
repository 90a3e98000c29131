import type { Db } from '@artiqo/db/connect'
import { claimWork } from '@artiqo/db/work-queue'
import type { VerifiedEvent } from './stripe-gateway.ts'

/** Stores a verified event; false when it is here already. */
export async function insertEvent(db: Db, event: VerifiedEvent, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('stripe_events')
    .ignore()
    .values({
      id: event.id,
      type: event.type,
      object_id: event.objectId,
      created: event.created,
      payload: event.payload,
      run_at: now,
      received_at: now,
      locked_until: null,
      done_at: null,
      dead_at: null,
      last_error: null,
    })
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export interface ClaimedEvent {
  readonly id: string
  readonly type: string
  readonly object_id: string
  readonly attempts: number
}

/** Leases due events. */
export async function claimEvents(tx: Db, now: Date, limit: number): Promise<ClaimedEvent[]> {
  const ids = (await claimWork(tx, 'stripe_events', { now, limit })).map(String)
  if (ids.length === 0) return []
  return tx.selectFrom('stripe_events').select(['id', 'type', 'object_id', 'attempts']).where('id', 'in', ids).execute()
}
