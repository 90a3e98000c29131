import { expect, test } from 'vitest'
import { groupDigits, readCard, slashExpiry } from './card-text.ts'

test('a number is grouped while it is typed, whatever is between the digits', () => {
  expect(groupDigits('4242-4242 4242x4242')).toBe('4242 4242 4242 4242')
  expect(groupDigits('42424')).toBe('4242 4')
  expect(groupDigits('')).toBe('')
})

test.each([
  ['1234', '12 / 34'],
  ['12/34', '12 / 34'],
  ['12 / 2034', '12 / 2034'],
  ['5', '05'],
  ['1/', '01 / '],
  ['12 /', '12 / '],
  ['12', '12'],
])('an expiry typed as "%s" is shown as "%s"', (typed, shown) => {
  expect(slashExpiry(typed)).toBe(shown)
})

test('a card is read when all of it is there, and what is missing is named', () => {
  expect(readCard({ number: '4242 4242 4242 4242', expiry: '12 / 2034', cvc: '123' })).toEqual({
    card: { number: '4242424242424242', month: 12, year: 34, cvc: '123' },
  })
  expect(readCard({ number: '4242', expiry: '13 / 34', cvc: '1' })).toEqual({ wrong: ['number', 'expiry', 'cvc'] })
})
