import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { delayAfter, loginName } from './login-streak.ts'
import { bucketKey, spoken, tooMany, windowAt } from './throttle.ts'

const limit = { max: 10, windowMs: 900_000 }

test('a moment falls into exactly one window of its length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 1, max: 1e8 }), (at, windowMs) => {
      const { start, end } = windowAt(new Date(at), windowMs)
      expect(start.getTime()).toBeLessThanOrEqual(at)
      expect(end.getTime()).toBeGreaterThan(at)
      expect(end.getTime() - start.getTime()).toBe(windowMs)
      expect(windowAt(end, windowMs).start).toEqual(end)
    }),
  )
})

test('buckets with different names have different keys that fit, also when they differ in case and accents alone', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 400 }),
      (a, b) => {
        const [keyA, keyB] = [bucketKey(a), bucketKey(b)]
        expect(keyA.length).toBeLessThanOrEqual(160)
        expect(keyA).toMatch(/^[a-z0-9_.:/@#-]*$/)
        expect(keyA === keyB).toBe(a === b)
      },
    ),
  )
  expect(new Set(['cafe', 'café', 'Cafe'].map(bucketKey)).size).toBe(3)
  expect(bucketKey('x'.repeat(161))).toHaveLength(160)
})

describe('failed logins', () => {
  test('cost nothing at first, then each twice as long as the one before, never more than the window', () => {
    expect([0, 1, 9].map((failures) => delayAfter(failures, limit))).toEqual([0, 0, 0])
    expect([10, 11, 12, 15].map((failures) => delayAfter(failures, limit))).toEqual([1000, 2000, 4000, 32_000])
    fc.assert(
      fc.property(fc.nat(5000), (failures) => {
        expect(delayAfter(failures, limit)).toBeLessThanOrEqual(limit.windowMs)
        expect(delayAfter(failures + 1, limit)).toBeGreaterThanOrEqual(delayAfter(failures, limit))
      }),
    )
  })

  test('are counted by the name as it is looked up', () => {
    expect(loginName('  Wren@Example.org ')).toBe('wren@example.org')
  })
})

test.each([
  [1, '1 second'],
  [40_000, '40 seconds'],
  [60_000, '1 minute'],
  [61_000, '2 minutes'],
  [3_600_000, '1 hour'],
  [7_200_001, '3 hours'],
])('who is turned away for %i ms is told to come back in %s', (ms, words) => {
  const error = tooMany(ms)
  expect(error.message).toBe(`Too many tries. Try again in ${words}.`)
  expect(error.details.retryAfter).toBe(Math.ceil(ms / 1000))
  expect(spoken(Math.ceil(ms / 1000))).toBe(words)
})
