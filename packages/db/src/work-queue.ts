import { sql } from 'kysely'
import type { Db } from './connect.ts'
import { assertTransaction } from './transaction.ts'

/**
 * Tables that are queues of work: `id`, `attempts`, `run_at`, `locked_until`, `done_at`, `dead_at`, `last_error`.
 * Work is claimed by a lease, done outside any transaction, and then marked; it is done at least once.
 */
export type WorkQueue = 'outbox' | 'stripe_events'
type WorkId = string | number

const leaseMs = 60_000

/**
 * Leases due work for a minute and answers its ids, the longest due first. Two workers never lease the same; a dead
 * worker's comes free again. `topics` narrows an outbox to some of its kinds.
 */
export async function claimWork(
  tx: Db,
  queue: WorkQueue,
  { now, limit, topics }: { readonly now: Date; readonly limit: number; readonly topics?: readonly string[] },
): Promise<WorkId[]> {
  assertTransaction(tx)
  const table = sql.table(queue)
  const ofTopics = topics ? sql`and topic in (${sql.join(topics)})` : sql``
  const { rows } = await sql<{ id: WorkId }>`
    select id from ${table}
    where done_at is null and dead_at is null and run_at <= ${now} and (locked_until is null or locked_until <= ${now}) ${ofTopics}
    order by run_at, id limit ${limit} for update skip locked`.execute(tx)
  const ids = rows.map((row) => row.id)
  if (ids.length > 0) {
    const until = new Date(now.getTime() + leaseMs)
    await sql`update ${table} set locked_until = ${until}, attempts = attempts + 1 where id in (${sql.join(ids)})`.execute(
      tx,
    )
  }
  return ids
}

export async function finishWork(db: Db, queue: WorkQueue, id: WorkId, now: Date): Promise<void> {
  await sql`update ${sql.table(queue)} set done_at = ${now}, locked_until = null where id = ${id}`.execute(db)
}

/** Puts failed work back for later, or gives it up for good (`dead`); it then stays visible with its error. */
export async function failWork(
  db: Db,
  queue: WorkQueue,
  id: WorkId,
  { error, runAt, dead }: { readonly error: string; readonly runAt: Date; readonly dead: Date | null },
): Promise<void> {
  await sql`
    update ${sql.table(queue)}
    set last_error = ${error.slice(0, 500)}, run_at = ${runAt}, dead_at = ${dead}, locked_until = null
    where id = ${id}`.execute(db)
}
