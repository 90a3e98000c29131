import { searchPrefixes } from '@artiqo/domain/search'
import { expect, test } from 'vitest'
import { readTerms } from './terms.ts'

test('the terms of the search bench are 200, each once, from very common words to such as nothing has', async () => {
  const terms = await readTerms()
  expect(new Set(terms.map(({ q }) => q)).size).toBe(200)
  expect(terms.find(({ q }) => q === 'turner')?.works).toBeGreaterThan(39_000)
  const between = (least: number, most: number) => terms.filter(({ works }) => works >= least && works < most).length
  const bands = [
    [0, 1],
    [1, 10],
    [10, 100],
    [100, 1000],
    [1000, 10_000],
    [10_000, 70_000],
  ] as const
  expect(bands.map(([least, most]) => between(least, most) >= (least === 0 ? 4 : 15))).toEqual(bands.map(() => true))
  expect(terms.filter(({ q }) => searchPrefixes(q).length > 1).length).toBeGreaterThan(35)
  expect(terms.filter(({ q }) => /[^ -~]/.test(q)).length).toBeGreaterThan(5)
})
