import { expect, test } from 'vitest'
import { readStudioWorksSearch } from './works-search.ts'

test('the address names a state and words to look for', () => {
  expect(readStudioWorksSearch({ state: 'draft', q: ' tide ' })).toEqual({ state: 'draft', q: 'tide' })
  expect(readStudioWorksSearch({ q: 1984 })).toEqual({ q: '1984' })
})

test.each([{}, { state: 'removed' }, { state: 'sold' }, { q: '   ' }, { q: 'x'.repeat(201) }, { q: ['a'] }])(
  'an address like %j shows all works',
  (raw) => expect(readStudioWorksSearch(raw)).toEqual({}),
)
