import { describe, expect, test } from 'vitest'
import { countryText, inSubject, moneyText, momentText, plain, plainLines } from './words.ts'

test.each([
  [0, '€0'],
  [50, '€0.50'],
  [132_000, '€1,320'],
  [15_840, '€158.40'],
])('%i cents are written as %s', (amount, written) => {
  expect(moneyText({ amount, currency: 'EUR' })).toBe(written)
})

test('a moment says its day and that its time is UTC', () => {
  expect(momentText(new Date('2026-11-20T14:05:59Z'))).toBe('Friday 20 November 2026, 14:05 UTC')
})

test('a country has a name, and a code nobody knows stays a code', () => {
  expect(countryText('BE')).toBe('Belgium')
  expect(countryText('QX')).toBe('QX')
})

describe('words that people typed', () => {
  test('become one line without control characters', () => {
    expect(plain('  a\r\nb\u0000c\u2028d\u202ee\t f ')).toBe('a b c d e f')
  })

  test('keep their own lines where they may have some', () => {
    expect(plainLines('one\r\n\r\n two \u2029three')).toEqual(['one', 'two', 'three'])
  })

  test('keep numbers and initials whole', () => {
    expect(plain('No. 7, 12.5 × 3.25, J. S., 3232.1000.42')).toBe('No. 7, 12.5 × 3.25, J. S., 3232.1000.42')
  })
})

test.each(['', 'a\rb', 'a\nb', 'a b', 'é', 'x'.repeat(31)])('%j never gets into a subject', (part) => {
  expect(() => inSubject(part)).toThrow(RangeError)
})
