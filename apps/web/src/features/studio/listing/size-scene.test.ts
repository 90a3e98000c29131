import { expect, test } from 'vitest'
import { sizeScene } from './size-scene.ts'

test('a small work is drawn at the scale of the chair', () => {
  const { work } = sizeScene(420, 600)
  expect(work.width).toBeCloseTo(42 * 0.867, 0)
  expect(work.height).toBeCloseTo(60 * 0.867, 0)
})

test.each([
  [10, 10],
  [420, 600],
  [2000, 1000],
  [1000, 3000],
  [30_000, 300],
  [100_000, 100_000],
])('a work of %i × %i mm stays inside the drawing, in its proportions', (widthMm, heightMm) => {
  const { work, width, ground } = sizeScene(widthMm, heightMm)
  expect(work.x).toBeGreaterThanOrEqual(0)
  expect(work.y).toBeGreaterThanOrEqual(0)
  expect(work.x + work.width).toBeLessThanOrEqual(width)
  expect(work.y + work.height).toBeLessThanOrEqual(ground + 1)
  if (Math.min(work.width, work.height) > 10) expect(work.width / work.height).toBeCloseTo(widthMm / heightMm, 1)
})

test('a work larger than a person stands on the ground', () => {
  const { work, ground } = sizeScene(1000, 2000)
  expect(work.y + work.height).toBeCloseTo(ground, 0)
})
