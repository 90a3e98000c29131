import type { Db } from '@artiqo/db/connect'
import { insertJob } from './outbox.queries.ts'
import type { Job } from './topics.ts'

/**
 * Writes work into the outbox, in the transaction that causes it: it is done after the commit, at least once, or never
 * if there is none. The same `dedupeKey` is taken once.
 */
export async function enqueue(
  tx: Db,
  job: Job & { readonly runAt: Date; readonly dedupeKey?: string | null },
): Promise<void> {
  const { topic, payload, runAt, dedupeKey = null } = job
  await insertJob(tx, { topic, payload: JSON.stringify(payload), runAt, dedupeKey })
}
