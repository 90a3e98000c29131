import { i18n } from '@lingui/core'
import { beforeAll, expect, test } from 'vitest'
import { blankDraft, draftOf, newEdition } from './draft.ts'
import { fieldProblem, priceProblem, sizeProblem } from './field-words.ts'
import { needsOf, placeOf } from './needs.ts'
import { givenWork } from './testing/given-work.ts'

beforeAll(() => i18n.activate('en'))

const edition = { ...newEdition('limited'), price: 22_000, size: 20 }
const none = new Map()
const snapshot = (changes: object) => ({
  work: null,
  draft: { ...draftOf(givenWork()), ...changes },
  state: { kind: 'clean' } as const,
  refused: none,
})

test.each([
  [null, 'Say what it costs.'],
  [undefined, 'A price looks like 220 or 220.50.'],
  [49, '50 cents is the least we can charge.'],
  [100_000_001, 'A million euros is the most we can charge.'],
  [50, null],
  [22_000, null],
])('a price of %j: %s', (price, words) => expect(priceProblem({ ...edition, price })).toBe(words))

test('an edition of which nothing is said yet has nothing wrong with it', () => {
  expect(priceProblem(newEdition('original'))).toBeNull()
  expect(sizeProblem(newEdition('limited'), 0)).toBeNull()
})

test.each([
  [null, 0, 'Say how many copies there are.'],
  [undefined, 0, 'A whole number, from 2 to 1,000.'],
  [1001, 0, 'A whole number, from 2 to 1,000.'],
  [1, 0, 'An edition has 2 copies or more. For a single one, choose “One”.'],
  [6, 7, '7 copies are sold or on hold: there can’t be fewer.'],
  [7, 7, null],
])('%j copies with %i taken: %s', (size, taken, words) => expect(sizeProblem({ ...edition, size }, taken)).toBe(words))

test('an original and an open edition need no number of copies', () => {
  expect(sizeProblem({ ...edition, kind: 'original', size: null }, 0)).toBeNull()
  expect(sizeProblem({ ...edition, kind: 'open', size: undefined }, 0)).toBeNull()
})

test('a measure that cannot be read says how it is written', () => {
  expect(fieldProblem('widthMm', snapshot({ widthMm: undefined }))).toContain('like 42 or 42.5')
  expect(fieldProblem('widthMm', snapshot({ widthMm: null }))).toBeNull()
})

test('what was refused is said until it is written differently', () => {
  const locked = (price: number) => ({
    ...snapshot({ editions: [{ ...edition, price }] }),
    refused: new Map([['editions' as const, { reason: 'on_hold' as const, value: valueOf(22_000) }]]),
  })
  expect(fieldProblem('editions', locked(22_000))).toContain('A buyer is checking out')
  expect(fieldProblem('editions', locked(23_000))).toBeNull()
})

const valueOf = (amount: number) => JSON.stringify([{ id: null, kind: 'limited', name: '', price: amount, size: 20 }])

test('a blank listing needs everything, and each need leads to its field', () => {
  const blank = blankDraft(2026)
  const needs = needsOf(blank, [])
  expect(needs).toEqual(['picture', 'title', 'medium', 'category', 'size', 'price'])
  expect(needs.map((need) => placeOf(need, blank))).toEqual([
    'pictures',
    'title',
    'medium',
    'categoryId',
    'widthMm',
    `price-${blank.editions[0]?.key}`,
  ])
  expect(placeOf('size', { ...blank, widthMm: 400 })).toBe('heightMm')
})

test('a picture counts once it is made, a price once it can be charged', () => {
  const work = givenWork()
  const picture = { id: 'img_x' as const, picture: null, alt: '', width: 1, height: 1, failure: null }
  expect(needsOf(draftOf(work), [{ ...picture, state: 'processing' }])).toEqual(['picture', 'category'])
  expect(needsOf(draftOf(work), [{ ...picture, state: 'ready' }])).toEqual(['category'])
  expect(needsOf({ ...draftOf(work), editions: [{ ...edition, price: 10 }] }, [])).toContain('price')
})
