import { expect, test } from 'vitest'
import { euCountries } from './delivery.ts'
import { needsPostcode } from './postcode.ts'

test('a parcel within the European Union needs a postcode, and so does one to an unknown country', () => {
  expect([...euCountries, 'GB', 'US', 'JP', 'XX'].filter((country) => !needsPostcode(country))).toEqual([])
})

test('a parcel to Hong Kong, Ghana or Qatar needs none', () => {
  expect(['HK', 'GH', 'QA'].filter(needsPostcode)).toEqual([])
})
