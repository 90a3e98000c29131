import { expect, test } from 'vitest'
import { middle, percentile, rounded } from './numbers.ts'
import { randomFrom, shuffled } from './random.ts'
import { zipf } from './zipf.ts'

test('the p99 of a hundred answers is the second slowest, and the p50 the fiftieth', () => {
  const times = Array.from({ length: 100 }, (_, index) => index + 1)
  expect([percentile(times, 0.5), percentile(times, 0.99), percentile(times, 1)]).toEqual([50, 99, 100])
  expect(percentile([7], 0.99)).toBe(7)
  expect(percentile([], 0.99)).toBe(0)
})

test('of three runs the one in the middle counts', () => {
  expect(middle([{ rps: 30 }, { rps: 10 }, { rps: 20 }], ({ rps }) => rps)).toEqual({ rps: 20 })
  expect(middle([{ rps: 5 }], ({ rps }) => rps)).toEqual({ rps: 5 })
  expect(rounded(0.4567, 2)).toBe(0.46)
})

test('Zipf draws the second half as often as the first, the tenth a tenth as often, and every rank at times', () => {
  const draws = 200_000
  const draw = zipf(100, 1, randomFrom(1))
  const counts = Array.from({ length: 100 }, () => 0)
  for (let drawn = 0; drawn < draws; drawn += 1) {
    const rank = draw()
    counts[rank] = (counts[rank] ?? 0) + 1
  }
  const [first = 0, second = 0] = counts
  expect(second / first).toBeCloseTo(1 / 2, 1)
  expect((counts[9] ?? 0) / first).toBeCloseTo(1 / 10, 1)
  expect(Math.min(...counts)).toBeGreaterThan(0)
})

test('the same seed draws the same, and another something else', () => {
  const drawn = (seed: number) => Array.from({ length: 20 }, zipf(10_000, 1, randomFrom(seed)))
  expect(drawn(3)).toEqual(drawn(3))
  expect(drawn(3)).not.toEqual(drawn(4))
  expect(shuffled(randomFrom(5), [1, 2, 3, 4]).toSorted()).toEqual([1, 2, 3, 4])
})
