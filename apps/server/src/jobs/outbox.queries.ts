import type { Db } from '@artiqo/db/connect'
import { insertRows } from '@artiqo/db/insert-rows'
import { assertTransaction } from '@artiqo/db/transaction'
import { claimWork } from '@artiqo/db/work-queue'
import type { Job } from './topics.ts'

export interface NewJob {
  readonly topic: Job['topic']
  /** JSON. */
  readonly payload: string
  readonly runAt: Date
  readonly dedupeKey: string | null
}

/** Adds jobs; a second one with the same `dedupeKey` is left out. */
export async function insertJobs(tx: Db, jobs: readonly NewJob[]): Promise<void> {
  assertTransaction(tx)
  await insertRows(
    tx,
    'outbox',
    jobs.map((job) => ({
      topic: job.topic,
      payload: job.payload,
      run_at: job.runAt,
      created_at: job.runAt,
      dedupe_key: job.dedupeKey,
      locked_until: null,
      done_at: null,
      dead_at: null,
      last_error: null,
    })),
    { ignore: true },
  )
}

export async function withdrawJob(db: Db, dedupeKey: string, now: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ done_at: now })
    .where('dedupe_key', '=', dedupeKey)
    .where('done_at', 'is', null)
    .execute()
}

export interface ClaimedJob {
  readonly id: number
  readonly topic: string
  readonly payload: string
  readonly attempts: number
}

/** Leases due jobs of some topics. */
export async function claimJobs(
  tx: Db,
  topics: readonly Job['topic'][],
  now: Date,
  limit: number,
): Promise<ClaimedJob[]> {
  const ids = (await claimWork(tx, 'outbox', { now, limit, topics })).map(Number)
  if (ids.length === 0) return []
  return tx
    .selectFrom('outbox')
    .select(['id', 'topic', 'payload', 'attempts'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute()
}
