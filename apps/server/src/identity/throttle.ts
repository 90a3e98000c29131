import { retried, transact } from '@artiqo/db/transaction'
import type { Deps } from '#context.ts'
import type { Limit } from '#env.ts'
import { DomainError } from '#errors.ts'
import { sha256 } from '#hashing.ts'
import { bumpCounter, deleteExpiredCounters } from './throttle.queries.ts'

export type Counting = Pick<Deps, 'db' | 'clock'>

const longestBucket = 160
/** One new window in so many also sweeps out old ones. */
const sweepOneIn = 50

/**
 * Counts a call in a fixed window that all server processes share. Throws `too_many_requests` with the seconds until
 * the window ends once there were more than `limit.max`.
 */
export async function countCall(ctx: Counting, bucket: string, limit: Limit): Promise<void> {
  const now = ctx.clock.now()
  const window = windowAt(now, limit.windowMs)
  const counter = { bucket: bucketKey(bucket), windowStart: window.start }
  const count = await retried(() => bumpCounter(ctx.db, counter, window.end))
  if (count === 1 && Math.random() * sweepOneIn < 1) await sweepCounters(ctx)
  if (count > limit.max) throw tooMany(window.end.getTime() - now.getTime())
}

/** Removes counters whose time is over, a thousand at most. */
export async function sweepCounters(ctx: Counting): Promise<void> {
  await transact(ctx.db, (tx) => deleteExpiredCounters(tx, ctx.clock.now(), 1000))
}

/** The refusal of a call that may be tried again in `waitMs`. */
export function tooMany(waitMs: number): DomainError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1000))
  return new DomainError('too_many_requests', `Too many tries. Try again in ${spoken(retryAfter)}.`, { retryAfter })
}

/** The fixed window that a moment falls into. Windows of one length never overlap. */
export function windowAt(now: Date, windowMs: number): { start: Date; end: Date } {
  const start = Math.floor(now.getTime() / windowMs) * windowMs
  return { start: new Date(start), end: new Date(start + windowMs) }
}

/** A bucket's name as it is stored: as it is if it fits, else cut and hashed, so that no two share a counter. */
export function bucketKey(bucket: string): string {
  // The column compares without case and accents.
  if (bucket.length <= longestBucket && /^[a-z0-9_.:/@-]*$/.test(bucket)) return bucket
  const hash = sha256(bucket)
  const head = bucket
    .toLowerCase()
    .replaceAll(/[^a-z0-9_.:/@-]/g, '')
    .slice(0, longestBucket - hash.length - 1)
  return `${head}#${hash}`
}

/** Seconds in words: `40 seconds`, `1 minute`, `2 hours`. */
export function spoken(seconds: number): string {
  const [count, unit] =
    seconds < 60
      ? [seconds, 'second']
      : seconds < 3600
        ? [Math.ceil(seconds / 60), 'minute']
        : [Math.ceil(seconds / 3600), 'hour']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
