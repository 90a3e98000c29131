import { expect, test } from 'vitest'
import { appliedFilters, leftOut, worksInput } from './filters.ts'
import { readWorksSearch } from './works-search.ts'

test('an address of the works list keeps what it means and drops the rest', () => {
  const raw = {
    q: ' blue ',
    category: 'linocut',
    min: '50',
    max: 1000.5,
    free: 'true',
    sort: 'price_up',
    page: '3',
    colour: 'x',
  }
  expect(readWorksSearch(raw)).toEqual({
    q: 'blue',
    category: 'linocut',
    min: 50,
    max: 1000.5,
    free: true,
    sort: 'price_up',
    page: 3,
  })
  expect(readWorksSearch({ q: '', min: 'cheap', max: -1, sort: 'best', page: 0, free: false })).toEqual({})
  expect(readWorksSearch({ q: 2026, min: 900, max: 100 })).toEqual({ q: '2026', min: 900 })
})

test('a link with something unknown says so, a plain one does not', () => {
  const tell = (raw: Record<string, unknown>) => leftOut(raw, readWorksSearch(raw))
  expect(tell({ sort: 'loudest' })).toBe(true)
  expect(tell({ min: 'cheap' })).toBe(true)
  expect(tell({ sort: 'newest', page: '1', free: 'false', q: '' })).toBe(false)
  expect(tell({ utm: 'x' })).toBe(false)
})

test('prices go to the shop in cents', () => {
  expect(worksInput({ min: 0.29, max: 1000.1, free: true, page: 4 })).toEqual({
    priceMin: 29,
    priceMax: 100_010,
    availableOnly: true,
  })
})

test('each filter in force can be taken away alone, and that leads to the first page', () => {
  const search = readWorksSearch({ q: 'blue', min: 50, max: 100, artist: 'wren', sort: 'price_up', page: 3 })
  expect(appliedFilters(search)).toEqual([
    { kind: 'q', without: { min: 50, max: 100, artist: 'wren', sort: 'price_up' } },
    { kind: 'artist', without: { q: 'blue', min: 50, max: 100, sort: 'price_up' } },
    { kind: 'price', without: { q: 'blue', artist: 'wren', sort: 'price_up' } },
  ])
})
