import { createTestDatabase, type TestDatabase } from '@artiqo/db/testing'
import { transact } from '@artiqo/db/transaction'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { movableClock } from '#clock.ts'
import { DomainError } from '#errors.ts'
import { admitTry, endStreak } from './login-streak.ts'
import { countCall, sweepCounters } from './throttle.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('databaseServer'), { poolSize: 16 })
})
afterAll(() => database.drop())

const shop = () => ({ db: database.db, clock: movableClock({ now: () => new Date('2026-11-20T10:00:00Z') }) })
const minute = 60_000

/** Seconds to wait, or 0 when the call was let in. */
async function waitFor(call: Promise<void>): Promise<number> {
  try {
    await call
    return 0
  } catch (error) {
    if (error instanceof DomainError && error.reason === 'too_many_requests') return error.details.retryAfter ?? -1
    throw error
  }
}

test('of many calls at the same moment exactly as many are let in as may', async () => {
  const ctx = shop()
  const waits = await Promise.all(
    Array.from({ length: 40 }, () => waitFor(countCall(ctx, 'many', { max: 7, windowMs: minute }))),
  )
  expect(waits.filter((wait) => wait === 0)).toHaveLength(7)
  expect(waits.filter((wait) => wait === 60)).toHaveLength(33)
})

test('a new window begins anew, and other buckets count for themselves', async () => {
  const ctx = shop()
  const limit = { max: 1, windowMs: minute }
  expect(await waitFor(countCall(ctx, 'window', limit))).toBe(0)
  ctx.clock.advance(15_000)
  expect(await waitFor(countCall(ctx, 'window', limit))).toBe(45)
  expect(await waitFor(countCall(ctx, 'Window', limit))).toBe(0)
  expect(await waitFor(countCall(ctx, 'w'.repeat(300), limit))).toBe(0)
  ctx.clock.advance(45_000)
  expect(await waitFor(countCall(ctx, 'window', limit))).toBe(0)
})

test('counters whose time is over are swept out, and no others', async () => {
  const ctx = shop()
  await countCall(ctx, 'swept', { max: 1, windowMs: minute })
  await countCall(ctx, 'kept', { max: 1, windowMs: 60 * minute })
  ctx.clock.advance(minute)
  await sweepCounters(ctx)
  const left = await database.db.selectFrom('rate_counters').select('bucket').execute()
  const buckets = left.map((row) => row.bucket)
  expect(buckets).toContain('kept')
  expect(buckets).not.toContain('swept')
})

const limit = { max: 3, windowMs: 15 * minute }

test('tries at one account at the same moment cannot slip through together', async () => {
  const ctx = shop()
  const waits = await Promise.all(Array.from({ length: 30 }, () => waitFor(admitTry(ctx, 'together', limit))))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(3)
})

test('each failure doubles the wait, being turned away does not, and nobody waits longer than the window', async () => {
  const ctx = shop()
  const waits: number[] = []
  for (let tries = 1; tries <= 16; tries += 1) {
    await admitTry(ctx, 'slow', limit)
    const wait = await waitFor(admitTry(ctx, 'slow', limit))
    // Turned away as often as one likes: the wait stays.
    if (wait > 0) waits.push(await waitFor(admitTry(ctx, 'slow', limit)))
    ctx.clock.advance(wait * 1000)
  }
  expect(waits.slice(0, 6)).toEqual([1, 2, 4, 8, 16, 32])
  expect(waits.at(-1)).toBe(900)
})

test('a streak of failures ends with a success, and by itself when nothing more is tried', async () => {
  const ctx = shop()
  for (let tries = 1; tries <= 3; tries += 1) await admitTry(ctx, 'Ends@Example.org', limit)
  expect(await waitFor(admitTry(ctx, 'ends@example.org', limit))).toBe(1)
  await transact(ctx.db, (tx) => endStreak(tx, 'ends@example.org '))
  for (let tries = 1; tries <= 3; tries += 1) await admitTry(ctx, 'ends@example.org', limit)
  ctx.clock.advance(2 * limit.windowMs)
  for (let tries = 1; tries <= 3; tries += 1) expect(await waitFor(admitTry(ctx, 'ends@example.org', limit))).toBe(0)
})
