import { buildOnce, type ValueOf } from '@artiqo/db/build-once'
import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import { sql } from 'kysely'

export interface CounterKey {
  readonly bucket: string
  readonly windowStart: Date
}

/** Adds one to a counter and returns where it stands, by one statement. */
export async function bumpCounter(db: Db, counter: CounterKey, expiresAt: Date): Promise<number> {
  const { insertId } = await bumped(db, { ...counter, expiresAt })
  return Number(insertId ?? 1n)
}
const bumped = buildOnce((db, value: ValueOf<CounterKey & { expiresAt: Date }>) =>
  db
    .insertInto('rate_counters')
    .values({
      bucket: value((it) => it.bucket),
      window_start: value((it) => it.windowStart),
      count: 1,
      expires_at: value((it) => it.expiresAt),
    })
    // The answer to the statement carries what `last_insert_id` was given; of a new counter it carries nothing.
    .onDuplicateKeyUpdate({
      count: sql`last_insert_id(rate_counters.count + 1)`,
      expires_at: value((it) => it.expiresAt),
    }),
)

/** A counter, made when there is none, and locked until the transaction ends. */
export async function lockCounter(tx: Db, { bucket, windowStart }: CounterKey, expiresAt: Date) {
  assertTransaction(tx)
  await tx
    .insertInto('rate_counters')
    .values({ bucket, window_start: windowStart, count: 0, expires_at: expiresAt })
    .onDuplicateKeyUpdate((eb) => ({ count: eb.ref('count') }))
    .execute()
  return tx
    .selectFrom('rate_counters')
    .select(['count', 'expires_at'])
    .where('bucket', '=', bucket)
    .where('window_start', '=', windowStart)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function saveCounter(
  tx: Db,
  { bucket, windowStart }: CounterKey,
  state: { readonly count: number; readonly expiresAt: Date },
): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('rate_counters')
    .set({ count: state.count, expires_at: state.expiresAt })
    .where('bucket', '=', bucket)
    .where('window_start', '=', windowStart)
    .execute()
}

export async function deleteCounters(tx: Db, buckets: readonly string[]): Promise<void> {
  assertTransaction(tx)
  if (buckets.length > 0) await tx.deleteFrom('rate_counters').where('bucket', 'in', buckets).execute()
}

/** Removes up to `limit` counters whose time is over. */
export async function deleteExpiredCounters(tx: Db, now: Date, limit: number): Promise<void> {
  assertTransaction(tx)
  await tx.deleteFrom('rate_counters').where('expires_at', '<=', now).orderBy('expires_at').limit(limit).execute()
}
