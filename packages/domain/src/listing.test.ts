import { expect, test } from 'vitest'
import { lastWeeks, startOfMonth, startOfWeek } from './calendar.ts'
import { isReordering } from './image-order.ts'
import { shownAvailability } from './listing.ts'

const free = { total: 1, available: 1, reserved: 0, sold: 0 }
const sold = { total: 1, available: 0, reserved: 0, sold: 1 }

test('what was taken down is sold or not for sale, never available', () => {
  expect(shownAvailability('published', [free])).toBe('available')
  expect(shownAvailability('unlisted', [null])).toBe('available')
  for (const state of ['draft', 'archived', 'removed'] as const) {
    expect(shownAvailability(state, [free, sold])).toBe('not_for_sale')
    expect(shownAvailability(state, [null])).toBe('not_for_sale')
    expect(shownAvailability(state, [])).toBe('not_for_sale')
    expect(shownAvailability(state, [sold, sold])).toBe('sold')
  }
})

test('a new order names every picture once and nothing else', () => {
  expect(isReordering(['a', 'b', 'c'], ['c', 'a', 'b'])).toBe(true)
  expect(isReordering([], [])).toBe(true)
  for (const wanted of [
    ['a', 'b'],
    ['a', 'b', 'b'],
    ['a', 'b', 'd'],
    ['a', 'b', 'c', 'd'],
    ['a', 'b', 'c', 'c'],
  ])
    expect(isReordering(['a', 'b', 'c'], wanted)).toBe(false)
})

test('weeks begin on Monday and months on their first, in UTC', () => {
  const monday = new Date('2026-11-16T00:00:00.000Z')
  for (const time of ['2026-11-16T00:00:00.000Z', '2026-11-18T12:00:00.000Z', '2026-11-22T23:59:59.999Z'])
    expect(startOfWeek(new Date(time))).toEqual(monday)
  expect(startOfMonth(new Date('2026-12-31T23:59:59.999Z'))).toEqual(new Date('2026-12-01T00:00:00.000Z'))
  expect(lastWeeks(new Date('2026-01-01T00:00:00.000Z'), 2).map((week) => week.toISOString())).toEqual([
    '2025-12-22T00:00:00.000Z',
    '2025-12-29T00:00:00.000Z',
  ])
})
