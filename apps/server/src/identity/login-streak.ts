import { transact } from '@artiqo/db/transaction'
import type { Limit } from '#env.ts'
import { sha256 } from '#hashing.ts'
import { deleteCounters, lockCounter, saveCounter } from './throttle.queries.ts'
import { tooMany, type Counting } from './throttle.ts'

/** Streaks have no windows: one row stands for all the failures since the last success. */
const always = new Date(1000)

/** What somebody signs in with, as it is looked up: `Wren ` and `wren` are one. */
export const loginName = (typed: string): string => typed.trim().toLowerCase()

const bucketOf = (login: string) => `login-streak:${sha256(loginName(login))}`

/**
 * How long to wait after so many failures in a row: nothing for the first `max − 1`, then 1 s, 2 s, 4 s … up to the
 * limit's window. Nobody is ever locked out for longer.
 */
export function delayAfter(failures: number, limit: Limit): number {
  return failures < limit.max ? 0 : Math.min(2 ** (failures - limit.max) * 1000, limit.windowMs)
}

/**
 * Lets one more try at an account begin, or throws `too_many_requests`. A try counts as failed until `endStreak`, so
 * tries at the same time cannot slip through together; tries that are turned away do not count. A streak is forgotten
 * one window after the last try could be made.
 */
export async function admitTry(ctx: Counting, login: string, limit: Limit): Promise<void> {
  const now = ctx.clock.now().getTime()
  const memoryMs = 2 * limit.windowMs
  const key = { bucket: bucketOf(login), windowStart: always }
  const waitMs = await transact(ctx.db, async (tx) => {
    const streak = await lockCounter(tx, key, new Date(now + memoryMs))
    const lastTry = streak.expires_at.getTime() - memoryMs
    const failures = streak.expires_at.getTime() <= now ? 0 : streak.count
    const wait = lastTry + delayAfter(failures, limit) - now
    if (failures > 0 && wait > 0) return wait
    await saveCounter(tx, key, { count: failures + 1, expiresAt: new Date(now + memoryMs) })
    return 0
  })
  if (waitMs > 0) throw tooMany(waitMs)
}

/** Forgets the failures: the right password was given, or a new one was set. */
export async function endStreak(tx: Counting['db'], ...logins: readonly string[]): Promise<void> {
  await deleteCounters(tx, logins.map(bucketOf))
}
