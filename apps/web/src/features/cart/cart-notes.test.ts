import { expect, test } from 'vitest'
import { newsOf, newsOfCart } from './cart-notes.ts'
import { givenGroup, givenLine } from './testing/given-cart.ts'

const until = '2026-11-20T12:00:00.000Z'
const gone = { buyable: false, available: 0 }

test('a line that is as it was has no news', () => {
  expect(newsOf(givenLine())).toBeNull()
  expect(newsOf(givenLine({ heldByYou: true }))).toBeNull()
})

test.each([
  ['taken down', givenLine({ ...gone, availability: 'not_for_sale' }), { kind: 'gone' }],
  ['sold', givenLine({ ...gone, availability: 'sold' }), { kind: 'sold' }],
  [
    'held by another until a time',
    givenLine({ ...gone, availability: 'on_hold', heldUntil: until }),
    { kind: 'on_hold', until },
  ],
  [
    'held by another for who knows how long',
    givenLine({ ...gone, availability: 'on_hold' }),
    { kind: 'on_hold', until: null },
  ],
  ['not left as often as wanted', givenLine({ buyable: false, quantity: 3, available: 2 }), { kind: 'fewer', left: 2 }],
])('a line that was %s says so', (_, line, news) => {
  expect(newsOf(line)).toEqual(news)
})

test('a new price is told with the old one, unless the line has worse news', () => {
  const priceWas = { amount: 9000, currency: 'EUR' as const }
  expect(newsOf(givenLine({ priceWas }))).toEqual({
    kind: 'repriced',
    from: priceWas,
    to: { amount: 10_000, currency: 'EUR' },
  })
  expect(newsOf(givenLine({ priceWas, ...gone, availability: 'sold' }))).toEqual({ kind: 'sold' })
})

test('a cart tells one thing for each line that has any', () => {
  const lines = [givenLine(), givenLine({ editionId: 'edn_2', ...gone, availability: 'sold' })]
  expect(newsOfCart({ groups: [givenGroup(lines)] }).map(({ line }) => line.editionId)).toEqual(['edn_2'])
})
