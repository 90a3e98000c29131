import { i18n } from '@lingui/core'
import { beforeAll, expect, test } from 'vitest'
import { emptyFields, fieldNames, problemWith, type CheckoutFields } from './checkout-fields.ts'
import { hasDigitPostcodes, postcodeProblem, tidyPostcode } from './postcodes.ts'

beforeAll(() => i18n.activate('en'))

const right: CheckoutFields = {
  ...emptyFields,
  email: ' nele.verbeke@example.be ',
  name: 'Nele Verbeke',
  line1: 'Visserij 118',
  postalCode: '9000',
  city: 'Ghent',
  country: 'BE',
}
const problems = (fields: CheckoutFields) => fieldNames.filter((name) => problemWith(name, fields) !== null)

test('what is filled in has no problems, and neither spaces around nor what is optional count as one', () => {
  expect(problems(right)).toEqual([])
})

test('everything that a parcel needs is asked for', () => {
  expect(problems(emptyFields)).toEqual(['email', 'name', 'line1', 'postalCode', 'city', 'country'])
})

test.each(['nele', 'nele@', 'nele@example', 'nele verbeke@example.be', '@example.be'])(
  '%s is no e-mail address',
  (email) => {
    expect(problems({ ...right, email })).toEqual(['email'])
  },
)

test('a phone number has digits, however it is written', () => {
  expect(problems({ ...right, phone: '+32 (0)470/12.34-56' })).toEqual([])
  expect(problems({ ...right, phone: 'call me' })).toEqual(['phone'])
})

test('a postcode is judged by its country', () => {
  expect(postcodeProblem('900', 'BE')).toBe('A postcode in Belgium has four digits, like 9000')
  expect(postcodeProblem('1012', 'NL')).toBe('A postcode in Netherlands looks like 1012 AB')
  expect(postcodeProblem('anything', 'JP')).toBeNull()
})

test('a postcode is asked for only where there are any', () => {
  expect(problems({ ...right, postalCode: '' })).toEqual(['postalCode'])
  expect(problems({ ...right, postalCode: '', country: 'HK' })).toEqual([])
})

test.each([
  ['BE', ' b-9000 ', '9000'],
  ['NL', '1012 ab', '1012 AB'],
  ['PL', '00-001', '00-001'],
  ['GB', 'sw1a  1aa', 'SW1A 1AA'],
  ['LV', 'LV-1050', '1050'],
])('in %s "%s" is taken as %s', (country, typed, tidy) => {
  expect(tidyPostcode(typed, country)).toBe(tidy)
  expect(postcodeProblem(typed, country)).toBeNull()
})

test('a keypad of digits is offered only where postcodes are digits', () => {
  expect([hasDigitPostcodes('BE'), hasDigitPostcodes('NL'), hasDigitPostcodes('JP')]).toEqual([true, false, false])
})
