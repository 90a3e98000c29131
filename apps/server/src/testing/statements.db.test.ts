import type { EditionKind } from '@artiqo/domain/artwork'
import type { EditionId } from '@artiqo/domain/ids'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { settlePayment } from '#orders/settle-payment.ts'
import type { Visitor } from '#trpc/visitor.ts'
import { confirm, orderInput, placed } from './buying.ts'
import { insertEdition } from './given.queries.ts'
import { given } from './given.ts'
import { artworkOf } from './looking.queries.ts'
import { createTestShop, type TestShop } from './shop.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
  // One call in fifty also sweeps old counters out: none of these.
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await shop.close()
})

/**
 * Every statement that a call sends to the database, also `begin` and `commit`, the counting of calls and keys, and
 * what is written down for other processes. Only what a connection says once, when it is opened, is left out.
 */
async function statementsOf(call: () => Promise<unknown>): Promise<string[]> {
  shop.statements()
  await call()
  return shop.statements().filter((sql) => !/^set (session|time_zone)/.test(sql))
}

/** Editions of several artists' works. */
async function editions(count: number, kind: EditionKind = 'original'): Promise<EditionId[]> {
  const artists = [await given(shop.deps).artist(), await given(shop.deps).artist()]
  const works = Array.from({ length: count }, (_, index) =>
    given(shop.deps).work({ artistId: artists[index % 2]?.id ?? 'usr_', kind }),
  )
  return (await Promise.all(works)).map((work) => work.editionId)
}

async function fill(visitor: Visitor, editionIds: readonly EditionId[]): Promise<void> {
  for (const editionId of editionIds) await visitor.call.cart.add({ editionId, quantity: 1 })
}

async function placing(visitor: Visitor): Promise<string[]> {
  const input = await orderInput(visitor)
  return statementsOf(async () => expect(await visitor.call.orders.place(input)).toMatchObject({ kind: 'placed' }))
}

describe.each([1, 2, 20])('with %i things in the cart', (count) => {
  test('an order of what checkout holds is placed in 14 statements', async () => {
    for (const visitor of [given(shop.deps).guest(), (await given(shop.deps).buyer()).visitor]) {
      await fill(visitor, await editions(count))
      await visitor.call.checkout.begin()
      expect(await placing(visitor)).toHaveLength(14)
    }
  })

  test('an order without a checkout before it is placed in 18, of open editions in 14', async () => {
    const guest = given(shop.deps).guest()
    await fill(guest, await editions(count))
    expect(await placing(guest)).toHaveLength(18)
    const other = given(shop.deps).guest()
    await fill(other, await editions(count, 'open'))
    expect(await placing(other)).toHaveLength(14)
  })

  test('an order of some that checkout holds and some that it does not is placed in 18', async () => {
    const guest = given(shop.deps).guest()
    await fill(guest, await editions(count))
    await guest.call.checkout.begin()
    await fill(guest, await editions(count))
    expect(await placing(guest)).toHaveLength(18)
  })

  test('the cart is read in 2', async () => {
    const guest = given(shop.deps).guest()
    await fill(guest, await editions(count))
    expect(await statementsOf(() => guest.call.cart.get())).toHaveLength(2)
    await guest.call.checkout.begin()
    expect(await statementsOf(() => guest.call.cart.get())).toHaveLength(2)
  })

  test('one more is added in 8', async () => {
    const { visitor } = await given(shop.deps).buyer()
    await fill(visitor, await editions(count))
    const [editionId = 'edn_'] = await editions(1)
    expect(await statementsOf(() => visitor.call.cart.add({ editionId, quantity: 1 }))).toHaveLength(8)
  })

  test('checkout is opened in 14', async () => {
    const guest = given(shop.deps).guest()
    await fill(guest, await editions(count))
    expect(await statementsOf(() => guest.call.checkout.begin())).toHaveLength(14)
  })

  test('its order is shown in 9, and settled in 24', async () => {
    const guest = given(shop.deps).guest()
    const order = await placed(guest, await editions(count, 'limited'))
    const { linkToken } = order
    expect(await statementsOf(() => guest.call.orders.get({ linkToken }))).toHaveLength(9)
    const intentId = await confirm(shop, order)
    expect(await statementsOf(() => settlePayment(shop.deps, intentId))).toHaveLength(24)
    expect(await guest.call.orders.get({ linkToken })).toMatchObject({ state: 'paid' })
  })
})

test('an order of works that come in several editions is placed in one more, however many works', async () => {
  const guest = given(shop.deps).guest()
  const { db, newId, clock } = shop.deps
  const ids = await editions(3)
  for (const editionId of ids) {
    const { artworkId } = await artworkOf(db, editionId)
    await insertEdition(db, { id: newId('edition'), artworkId, kind: 'open', copies: 0, price: 900, now: clock.now() })
  }
  await fill(guest, ids)
  expect(await placing(guest)).toHaveLength(19)
})

test('a guest’s first thing makes the cart, and is in it, in 7', async () => {
  const guest = given(shop.deps).guest()
  const [editionId = 'edn_'] = await editions(1)
  expect(await statementsOf(() => guest.call.cart.add({ editionId, quantity: 1 }))).toHaveLength(7)
  expect(await statementsOf(() => given(shop.deps).guest().call.cart.get())).toHaveLength(0)
})

test('a work is shown in at most 5, in every state of its editions', async () => {
  const artist = await given(shop.deps).artist()
  const { artworkId, editionId } = await given(shop.deps).work({ artistId: artist.id })
  const look = () => statementsOf(() => given(shop.deps).guest().call.catalog.get({ artwork: artworkId }))
  expect(await look()).toHaveLength(3)
  const guest = given(shop.deps).guest()
  const order = await placed(guest, [editionId])
  expect(await look()).toHaveLength(4)
  await settlePayment(shop.deps, await confirm(shop, order))
  await artist.visitor.call.studio.artworks.archive({ artworkId })
  expect(await look()).toHaveLength(4)
})
