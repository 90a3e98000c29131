import { expect, test } from 'vitest'
import { readWorksSearch } from '#features/catalog/browse/works-search.ts'
import { readStudioWorksSearch } from '#features/studio/works/works-search.ts'
import { parseSearch, stringifySearch } from './address-search.ts'

test.each([
  '1e9',
  'true',
  'false',
  'null',
  '007',
  '-0',
  '0x10',
  '12345678901234567890',
  '"quoted"',
  '[1]',
  '{}',
  'a+b=c&d',
])('a search for %s is a search for these letters', (q) => {
  const address = stringifySearch({ q })
  expect(readWorksSearch(parseSearch(address))).toEqual({ q })
  expect(readStudioWorksSearch(parseSearch(address))).toEqual({ q })
  expect(address).toBe(`?${new URLSearchParams({ q })}`)
})

test('an address keeps the numbers and choices of a list, and leaves out what is not there', () => {
  const search = { q: 'blue', category: undefined, min: 12.5, max: 900, free: true, sort: 'price_up', page: 3 } as const
  const address = stringifySearch(search)
  expect(address).toBe('?q=blue&min=12.5&max=900&free=true&sort=price_up&page=3')
  const { category: _, ...said } = search
  expect(readWorksSearch(parseSearch(address))).toEqual(said)
  expect(stringifySearch({})).toBe('')
  expect(parseSearch('')).toEqual({})
})
