import { expect, test } from 'vitest'
import { blankDraft, changesOf, differing, draftOf, editionsInput, isWellFormed, merge, newEdition } from './draft.ts'
import { givenWork } from './testing/given-work.ts'

const base = draftOf(givenWork())

test('a blank listing says nothing but the year, and has one original to price', () => {
  const blank = blankDraft(2026)
  expect(blank.editions.map(({ kind }) => kind)).toEqual(['original'])
  expect(editionsInput(blank.editions)).toEqual([])
})

test('spaces around a title are no change', () => {
  expect(differing(base, { ...base, title: `  ${base.title} ` })).toEqual([])
})

test('an edition is not sent before it has a price, and a numbered one not before it has its copies', () => {
  const limited = newEdition('limited')
  expect(editionsInput([{ ...limited, name: 'Small' }])).toBeNull()
  expect(editionsInput([{ ...limited, price: 5000 }])).toBeNull()
  expect(editionsInput([{ ...limited, price: undefined, size: 20 }])).toBeNull()
  expect(editionsInput([{ ...limited, price: 5000, size: 20 }])).toEqual([
    { kind: 'limited', name: '', price: { amount: 5000, currency: 'EUR' }, size: 20 },
  ])
})

test('only a numbered edition says how many copies there are', () => {
  expect(editionsInput([{ ...newEdition('open'), price: 5000, size: 20 }])?.[0]).not.toHaveProperty('size')
})

test.each([
  ['title', { title: 'x'.repeat(301) }],
  ['title', { title: 'two\nlines' }],
  ['year', { year: undefined }],
  ['year', { year: 99 }],
  ['widthMm', { widthMm: 0 }],
  ['heightMm', { heightMm: undefined }],
  ['editions', { editions: [{ ...newEdition('original'), price: 10 }] }],
] as const)('a %s like %j is not sent', (field, change) => {
  expect(isWellFormed(field, { ...base, ...change })).toBe(false)
  expect(isWellFormed(field, base)).toBe(true)
})

test('only what changed is sent', () => {
  const mine = { ...base, title: 'Low tide', depthMm: 30 }
  expect(changesOf(mine, differing(base, mine))).toEqual({ title: 'Low tide', depthMm: 30 })
})

test('what was written here and what was written elsewhere come together', () => {
  const mine = { ...base, title: 'Low tide' }
  const theirs = { ...base, year: 2020, medium: 'Oil' }
  expect(merge(base, mine, theirs)).toEqual({
    draft: { ...base, title: 'Low tide', year: 2020, medium: 'Oil' },
    conflicts: [],
  })
})

test('the same field written twice is a matter to decide, unless both say the same', () => {
  const mine = { ...base, title: 'Low tide', year: 2020 }
  const theirs = { ...base, title: 'High tide', year: 2020 }
  const merged = merge(base, mine, theirs)
  expect(merged.conflicts).toEqual(['title'])
  expect(merged.draft.title).toBe('Low tide')
})
