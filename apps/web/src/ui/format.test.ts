import { expect, test } from 'vitest'
import { cmText, dateText, inchText, moneyText, ratioOf } from './format.ts'

const euros = (amount: number) => moneyText({ amount, currency: 'EUR' }, 'en')

test('money has cents only where there are some, and a true minus sign', () => {
  expect(euros(132_000)).toBe('€1,320')
  expect(euros(15_840)).toBe('€158.40')
  expect(euros(-14_000)).toBe('−€140')
  expect(euros(0)).toBe('€0')
})

test('a date comes with its weekday, and with its year when that is another', () => {
  const year = new Date().getFullYear()
  const date = new Date(year, 10, 20, 9, 12)
  const weekday = date.toLocaleDateString('en-GB', { weekday: 'short' })
  expect(dateText(date.toISOString(), 'en')).toBe(`${weekday} 20 Nov`)
  expect(dateText(date.toISOString(), 'en', { time: true })).toBe(`${weekday} 20 Nov, 09:12`)
  expect(dateText(new Date(2001, 0, 5).toISOString(), 'en', { long: true })).toBe('Friday 5 January 2001')
})

test('sizes are shown in centimetres and in inches to the quarter', () => {
  const size = { widthMm: 400, heightMm: 500, depthMm: null }
  expect(cmText(size, 'en')).toBe('40 × 50 cm')
  expect(inchText(size)).toBe('15¾ × 19¾ in')
  expect(cmText({ widthMm: 905, heightMm: 1100, depthMm: 25 }, 'en')).toBe('90.5 × 110 × 2.5 cm')
  expect(inchText({ widthMm: 2, heightMm: 254, depthMm: null })).toBe('¼ × 10 in')
  expect(cmText({ widthMm: null, heightMm: null, depthMm: null }, 'en')).toBe('')
})

test('a work without measurements gets a square place', () => {
  expect(ratioOf({ widthMm: 800, heightMm: 1000, depthMm: null })).toBe(0.8)
  expect(ratioOf({ widthMm: null, heightMm: 1000, depthMm: null })).toBe(1)
})
