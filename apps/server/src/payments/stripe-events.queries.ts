import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { VerifiedEvent } from './stripe-gateway.ts'

const leaseMs = 60_000
export const maxEventAttempts = 10

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

/** Leases due events for a minute; a dead worker's come free again. */
export async function claimEvents(tx: Db, now: Date, limit: number): Promise<ClaimedEvent[]> {
  assertTransaction(tx)
  const rows = await tx
    .selectFrom('stripe_events')
    .select(['id', 'type', 'object_id', 'attempts'])
    .where('done_at', 'is', null)
    .where('dead_at', 'is', null)
    .where('run_at', '<=', now)
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<=', now)]))
    .orderBy('run_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  if (rows.length === 0) return []
  await tx
    .updateTable('stripe_events')
    .set((eb) => ({ locked_until: new Date(now.getTime() + leaseMs), attempts: eb('attempts', '+', 1) }))
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .execute()
  return rows.map((row) => ({ ...row, attempts: row.attempts + 1 }))
}

export async function markEventDone(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('stripe_events').set({ done_at: now, locked_until: null }).where('id', '=', id).execute()
}

export async function markEventFailed(
  db: Db,
  id: string,
  failure: { error: string; runAt: Date; dead: Date | null },
): Promise<void> {
  await db
    .updateTable('stripe_events')
    .set({ last_error: failure.error.slice(0, 500), run_at: failure.runAt, dead_at: failure.dead, locked_until: null })
    .where('id', '=', id)
    .execute()
}
