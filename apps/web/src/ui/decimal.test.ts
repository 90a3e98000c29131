import { expect, test } from 'vitest'
import { decimalText, parseDecimal } from './decimal.ts'

test.each([
  ['1200', 120_000],
  ['1.200,50', 120_050],
  ['1,200.50', 120_050],
  ['1 200,50', 120_050],
  ['€1.200', 120_000],
  ['1,200', 120_000],
  ['12.345.678', 1_234_567_800],
  ['0,5', 50],
  ['0.500', undefined],
  ['.5', 50],
  ['15.', 1500],
  ['1200.5', 120_050],
  ['1200.500', undefined],
])('reads a price typed as %s', (text, cents) => {
  expect(parseDecimal(text, 2)).toBe(cents)
})

test('tells nothing typed from something that is no number', () => {
  expect(parseDecimal('', 2)).toBeNull()
  expect(parseDecimal('  ', 2)).toBeNull()
  expect(parseDecimal('twelve', 2)).toBeUndefined()
  expect(parseDecimal('-5', 2)).toBeUndefined()
  expect(parseDecimal('1.2.3', 2)).toBeUndefined()
  expect(parseDecimal('1.2OO', 2)).toBeUndefined()
  expect(parseDecimal('.', 2)).toBeUndefined()
  expect(parseDecimal('99999999999999999', 2)).toBeUndefined()
})

test('reads a length in centimetres as millimetres', () => {
  expect(parseDecimal('40', 1)).toBe(400)
  expect(parseDecimal('40,5', 1)).toBe(405)
  expect(parseDecimal('40.55', 1)).toBeUndefined()
})

test('shows a price again as it would be typed', () => {
  expect(decimalText(120_000, 2)).toBe('1200')
  expect(decimalText(120_050, 2)).toBe('1200.50')
  expect(decimalText(5, 2)).toBe('0.05')
  expect(decimalText(405, 1)).toBe('40.5')
  expect(decimalText(30, 0)).toBe('30')
  for (const cents of [0, 1, 10, 99, 100, 12_345, 99_999_999])
    expect(parseDecimal(decimalText(cents, 2), 2)).toBe(cents)
})
