import { expect, test } from 'vitest'
import { minutesToSpeak, remainingText } from './countdown.ts'

const minutes = 60_000

test('the time left is shown to the second and never goes below nothing', () => {
  expect(remainingText(12 * minutes + 6000)).toBe('12:06')
  expect(remainingText(61 * minutes + 5000)).toBe('1:01:05')
  expect(remainingText(1)).toBe('00:01')
  expect(remainingText(-5000)).toBe('00:00')
})

test('a hold of half an hour is spoken three times', () => {
  const spoken: number[] = []
  for (let left = 30 * minutes; left > -5000; left -= 1000) {
    const now = minutesToSpeak(left, left - 1000)
    if (now !== null) spoken.push(now)
  }
  expect(spoken).toEqual([10, 5, 2])
})

test('a tab that slept says only where things are now', () => {
  expect(minutesToSpeak(20 * minutes, 4 * minutes)).toBe(5)
  expect(minutesToSpeak(20 * minutes, 1 * minutes)).toBe(2)
  expect(minutesToSpeak(20 * minutes, -1)).toBeNull()
  expect(minutesToSpeak(4 * minutes, 25 * minutes)).toBeNull()
})
