import type { Cart, CartLine } from '@artiqo/contracts/cart'
import type { Edition } from '@artiqo/contracts/catalog'
import { expect, test } from 'vitest'
import { buyState, editionDots, firstEdition } from './buy-state.ts'

const money = (amount: number) => ({ amount, currency: 'EUR' }) as const
const until = '2026-11-20T14:32:00.000Z'

const edition = (change: Partial<Edition> = {}): Edition => ({
  id: 'edn_01h455vb4pex5vsknk084sn02q',
  kind: 'original',
  name: 'Original',
  price: money(132_000),
  size: 1,
  available: 1,
  availability: 'available',
  heldUntil: null,
  ...change,
})

function cartWith(line: Partial<CartLine>, hold: Cart['hold'] = null): Cart {
  const artist = { id: 'usr_01h455vb4pex5vsknk084sn02q', username: 'anselm', name: 'Anselm Roe' } as const
  const delivery = { homeCountry: 'BE', home: null, eu: null, world: null, collect: false, collectPlace: '' }
  const whole: CartLine = {
    editionId: edition().id,
    artworkId: 'art_01h455vb4pex5vsknk084sn02q',
    slug: 'salt-room',
    title: 'Salt room',
    artist,
    medium: 'Oil',
    editionName: 'Original',
    editionKind: 'original',
    picture: null,
    quantity: 1,
    available: 1,
    unitPrice: money(1),
    lineTotal: money(1),
    availability: 'available',
    heldByYou: false,
    heldUntil: null,
    priceWas: null,
    buyable: true,
    ...line,
  }
  const groups = [{ artist, delivery, lines: [whole] }]
  return { id: null, version: 1, groups, count: 1, items: money(1), hold, openOrder: null, cartToken: null }
}

const published = { status: 'published' } as const

test('a work held for this visitor says so, whatever the public answer says', () => {
  const cart = cartWith({ heldByYou: true }, { expiresAt: until, renewalsLeft: 10 })
  expect(buyState(published, edition({ availability: 'on_hold', available: 0 }), cart)).toEqual({
    kind: 'held-by-you',
    until,
  })
})

test('a work held for another says until when', () => {
  const held = edition({ availability: 'on_hold', available: 0, heldUntil: until })
  expect(buyState(published, held, cartWith({}))).toEqual({ kind: 'held-by-another', until })
})

test('a work in the cart is not held, and can be sold to another meanwhile', () => {
  expect(buyState(published, edition(), cartWith({}))).toEqual({ kind: 'in-cart' })
  expect(buyState(published, edition({ availability: 'sold' }), cartWith({}))).toEqual({ kind: 'sold' })
})

test('a work without an edition, or taken off the wall, is not for sale', () => {
  expect(buyState(published, null, undefined)).toEqual({ kind: 'not-for-sale' })
  expect(buyState({ status: 'archived' }, edition(), undefined)).toEqual({ kind: 'not-for-sale' })
})

test('the page begins with an edition that can be bought', () => {
  const sold = edition({ availability: 'sold' })
  const open = edition({ id: 'edn_01h455vb4pex5vsknk084sn02r', kind: 'open' })
  expect(firstEdition([sold, open])).toBe(open)
  expect(firstEdition([sold])).toBe(sold)
  expect(firstEdition([])).toBeNull()
})

test('the dots of an edition add up to its copies', () => {
  expect(editionDots(edition({ kind: 'limited', size: 30, available: 4 }))).toEqual({ sold: 26, held: 0, free: 4 })
  expect(editionDots(edition({ kind: 'limited', size: 3, available: 0, availability: 'on_hold' }))).toEqual({
    sold: 2,
    held: 1,
    free: 0,
  })
  expect(editionDots(edition({ kind: 'limited', size: 500, available: 4 }))).toBeNull()
  expect(editionDots(edition())).toBeNull()
})
