import { expect, test } from 'vitest'
import { barsFor, scaleFor } from './chart-scale.ts'

test.each([
  [[151_600, 33_600], 200_000, [0, 50_000, 100_000, 150_000, 200_000]],
  [[9_000], 10_000, [0, 2_500, 5_000, 7_500, 10_000]],
  [[7], 8, [0, 2, 4, 6, 8]],
  [[1], 1, [0, 1]],
])('weeks of %j are drawn up to %i', (values, top, ticks) => expect(scaleFor(values)).toEqual({ top, ticks }))

test('weeks without a sale have a scale all the same', () => {
  expect(scaleFor([0, 0, 0])).toEqual({ top: 1, ticks: [0, 1] })
  expect(scaleFor([], 100)).toEqual({ top: 100, ticks: [0, 100] })
})

test('money is never drawn in steps of cents', () => {
  for (const amount of [1, 99, 101, 1234, 56_789])
    expect(scaleFor([amount], 100).ticks.every((tick) => tick % 100 === 0)).toBe(true)
})

test('every value fits under the top, and there are few lines', () => {
  for (let highest = 1; highest < 3_000_000; highest = Math.ceil(highest * 1.37)) {
    const { top, ticks } = scaleFor([highest])
    expect(top).toBeGreaterThanOrEqual(highest)
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks.every(Number.isInteger)).toBe(true)
  }
})

test('bars stand on the ground, in order, inside their frame', () => {
  const frame = { left: 54, right: 700, top: 20, bottom: 196 }
  const values = [100, 0, 50, 1]
  const bars = barsFor(values, { top: 100, ticks: [0, 100] }, frame)
  expect(bars.map(({ height }) => height)).toEqual([176, 0, 88, 1.76])
  for (const [index, bar] of bars.entries()) {
    expect(bar.y + bar.height).toBeCloseTo(196)
    expect(bar.x).toBeGreaterThan(bars[index - 1]?.x ?? 54)
    expect(bar.x + bar.width).toBeLessThan(700)
  }
})

test('the smallest sale can be seen', () => {
  const [bar] = barsFor([1], { top: 1_000_000, ticks: [] }, { left: 0, right: 10, top: 0, bottom: 100 })
  expect(bar?.height).toBe(1)
})
