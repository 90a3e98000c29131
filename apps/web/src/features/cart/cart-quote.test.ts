import { expect, test } from 'vitest'
import { quoteCart } from './cart-quote.ts'
import { artist, givenGroup, givenLine } from './testing/given-cart.ts'

const wren = givenLine()
const anselm = givenLine({
  editionId: 'edn_2',
  artist: artist('anselm'),
  unitPrice: { amount: 5000, currency: 'EUR' },
  quantity: 2,
})
const groups = [givenGroup([wren]), givenGroup([anselm])]
const none = new Map()

test('a cart costs its works and one parcel from each artist, by the zone of the country', () => {
  expect(quoteCart({ groups }, none, 'BE')).toMatchObject({
    items: { amount: 20_000 },
    delivery: { amount: 2400 },
    total: { amount: 22_400 },
    count: 3,
    undeliverable: [],
  })
  expect(quoteCart({ groups }, none, 'DE').total.amount).toBe(25_000)
})

test('what is collected costs no delivery', () => {
  const { total, groups: quoted } = quoteCart({ groups }, new Map([[artist('wren').id, 'collect']]), 'BE')
  expect(total.amount).toBe(21_200)
  expect(quoted.map((each) => each.method)).toEqual(['collect', 'ship'])
})

test('who does not send there is named, and nobody is made to collect without having chosen it', () => {
  const quote = quoteCart({ groups }, none, 'JP')
  expect(quote.undeliverable).toEqual([artist('wren').id, artist('anselm').id])
  expect(quote.groups.map(({ method, delivery }) => [method, delivery])).toEqual([
    ['ship', null],
    ['ship', null],
  ])
  expect(quote.total.amount).toBe(20_000)
})

test('an artist who sends nowhere is collected from', () => {
  const studioOnly = givenGroup([wren], { home: null, eu: null, world: null })
  const [quoted] = quoteCart({ groups: [studioOnly] }, none, 'BE').groups
  expect(quoted).toMatchObject({ method: 'collect', delivery: { amount: 0 } })
})

test('what cannot be bought is not in the sums, nor is the parcel of an artist with nothing left', () => {
  const sold = givenGroup([givenLine({ buyable: false, available: 0 })])
  const { total, count, groups: quoted } = quoteCart({ groups: [sold, givenGroup([anselm])] }, none, 'BE')
  expect([total.amount, count, quoted.length]).toEqual([11_200, 2, 1])
})
