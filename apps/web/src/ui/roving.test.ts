import { expect, test } from 'vitest'
import { step } from './roving.ts'

test('arrow keys move among pictures and stop at the ends', () => {
  expect(step('ArrowRight', 0, 3)).toBe(1)
  expect(step('ArrowRight', 2, 3)).toBe(2)
  expect(step('ArrowLeft', 0, 3)).toBe(0)
  expect(step('Home', 2, 3)).toBe(0)
  expect(step('End', 0, 3)).toBe(2)
  expect(step('a', 0, 3)).toBeNull()
  expect(step('End', 0, 0)).toBeNull()
})
