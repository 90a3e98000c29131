import type { Db } from '@artiqo/db/connect'
import { insertJobs, withdrawJob } from './outbox.queries.ts'
import type { Job } from './topics.ts'

export type JobToDo = Job & { readonly runAt: Date; readonly dedupeKey?: string | null }

/**
 * Writes work into the outbox, in the transaction that causes it: it is done after the commit, at least once, or never
 * if there is none. The same `dedupeKey` is taken once.
 */
export async function enqueue(tx: Db, ...jobs: readonly JobToDo[]): Promise<void> {
  await insertJobs(
    tx,
    jobs.map(({ topic, payload, runAt, dedupeKey = null }) => ({
      topic,
      payload: JSON.stringify(payload),
      runAt,
      dedupeKey,
    })),
  )
}

/** Takes back a job that has become needless before anybody took it up. */
export async function withdraw(db: Db, dedupeKey: string, now: Date): Promise<void> {
  await withdrawJob(db, dedupeKey, now)
}
