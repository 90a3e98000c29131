import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { Job } from './topics.ts'

const leaseMs = 60_000
export const maxAttempts = 12

export interface NewJob {
  readonly topic: Job['topic']
  /** JSON. */
  readonly payload: string
  readonly runAt: Date
  readonly dedupeKey: string | null
}

/** Adds a job; a second one with the same `dedupeKey` is left out. */
export async function insertJob(tx: Db, job: NewJob): Promise<void> {
  assertTransaction(tx)
  await tx
    .insertInto('outbox')
    .ignore()
    .values({
      topic: job.topic,
      payload: job.payload,
      run_at: job.runAt,
      created_at: job.runAt,
      dedupe_key: job.dedupeKey,
      locked_until: null,
      done_at: null,
      dead_at: null,
      last_error: null,
    })
    .execute()
}

export interface ClaimedJob {
  readonly id: number
  readonly topic: string
  readonly payload: string
  readonly attempts: number
}

/** Leases due jobs for a minute. Two workers never lease the same one; a dead worker's come free again. */
export async function claimJobs(
  tx: Db,
  topics: readonly Job['topic'][],
  now: Date,
  limit: number,
): Promise<ClaimedJob[]> {
  assertTransaction(tx)
  const rows = await tx
    .selectFrom('outbox')
    .select(['id', 'topic', 'payload', 'attempts'])
    .where('done_at', 'is', null)
    .where('dead_at', 'is', null)
    .where('topic', 'in', topics)
    .where('run_at', '<=', now)
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<=', now)]))
    .orderBy('run_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  if (rows.length === 0) return []
  await tx
    .updateTable('outbox')
    .set((eb) => ({ locked_until: new Date(now.getTime() + leaseMs), attempts: eb('attempts', '+', 1) }))
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .execute()
  return rows.map((row) => ({ ...row, attempts: row.attempts + 1 }))
}

export async function markJobDone(db: Db, id: number, now: Date): Promise<void> {
  await db.updateTable('outbox').set({ done_at: now, locked_until: null }).where('id', '=', id).execute()
}

/** Puts a failed job back for later, or gives it up after the last try; it then stays visible with its error. */
export async function markJobFailed(
  db: Db,
  id: number,
  failure: { error: string; runAt: Date; dead: Date | null },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ last_error: failure.error.slice(0, 500), run_at: failure.runAt, dead_at: failure.dead, locked_until: null })
    .where('id', '=', id)
    .execute()
}
