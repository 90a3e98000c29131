import { transact } from '@artiqo/db/transaction'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placed } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { stockOf } from '#testing/looking.queries.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import type { Visitor } from '#trpc/visitor.ts'
import { mergeGuestCart } from './merge-carts.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterAll(() => shop.close())

const merge = (visitor: Visitor, userId: `usr_${string}`) =>
  transact(shop.deps.db, (tx) => mergeGuestCart(tx, visitor.context(), userId))

describe('a cart', () => {
  test('is a guest’s by its token, and nobody else’s', async () => {
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id })
    const guest = given(shop.deps).guest()
    const cart = await guest.call.cart.add({ editionId, quantity: 1 })
    expect(cart).toMatchObject({ count: 1, items: { amount: 10_000 }, cartToken: guest.cartToken })
    expect(await given(shop.deps).guest().call.cart.get()).toMatchObject({ id: null, count: 0 })
  })

  test('groups what is in it by artist, changes quantities, and empties', async () => {
    const artists = [await given(shop.deps).artist(), await given(shop.deps).artist()]
    const works = await Promise.all(
      artists.map((artist) => given(shop.deps).work({ artistId: artist.id, kind: 'limited', copies: 4 })),
    )
    const { visitor } = await given(shop.deps).buyer()
    for (const { editionId } of works) await visitor.call.cart.add({ editionId, quantity: 1 })
    const [first, second] = works
    if (!first || !second) throw new Error('no works')
    await visitor.call.cart.update({ editionId: first.editionId, quantity: 3 })
    const cart = await visitor.call.cart.remove({ artworkId: second.artworkId })
    expect(cart.groups.map((group) => group.lines.map((line) => line.quantity))).toEqual([[3]])
    expect(await visitor.call.cart.clear()).toMatchObject({ count: 0, groups: [] })
  })

  test('takes no more than there are, nothing sold, and nobody’s own work', async () => {
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id, kind: 'limited', copies: 2 })
    const guest = given(shop.deps).guest()
    await expect(guest.call.cart.add({ editionId, quantity: 3 })).rejects.toMatchObject({
      cause: { reason: 'sold_out' },
    })
    await expect(artist.visitor.call.cart.add({ editionId, quantity: 1 })).rejects.toMatchObject({
      cause: { reason: 'own_work' },
    })
    await placed(guest, [editionId])
    await placed(given(shop.deps).guest(), [editionId])
    await expect(given(shop.deps).guest().call.cart.add({ editionId, quantity: 1 })).rejects.toMatchObject({
      cause: { reason: 'on_hold' },
    })
  })

  test('asks which edition when a work has several', async () => {
    const artist = await given(shop.deps).artist()
    const { artworkId, editionId } = await given(shop.deps).work({ artistId: artist.id })
    const { insertEdition } = await import('#testing/given.queries.ts')
    const second = shop.deps.newId('edition')
    await insertEdition(shop.deps.db, { id: second, artworkId, kind: 'open', copies: 0, price: 900, now: new Date() })
    await expect(given(shop.deps).guest().call.cart.add({ artworkId, quantity: 1 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { details: { editions: expect.arrayContaining([expect.objectContaining({ id: editionId })]) } },
    })
  })

  test('gives back what checkout held of a thing that is taken out', async () => {
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id, kind: 'limited', copies: 5 })
    const guest = given(shop.deps).guest()
    await guest.call.cart.add({ editionId, quantity: 4 })
    await guest.call.checkout.begin()
    await guest.call.cart.update({ editionId, quantity: 1 })
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ available: 4, reserved: 1 })
    await guest.call.cart.remove({ editionId })
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ available: 5, reserved: 0 })
  })

  test('survives ten adds at once', async () => {
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id, kind: 'open' })
    const { visitor } = await given(shop.deps).buyer()
    await Promise.all(Array.from({ length: 10 }, () => visitor.call.cart.add({ editionId, quantity: 1 })))
    expect(await visitor.call.cart.get()).toMatchObject({ count: 10 })
  })
})

describe('signing in with a guest’s cart', () => {
  test('keeps everything where the account had no cart', async () => {
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id })
    const buyer = await given(shop.deps).buyer()
    const guest = given(shop.deps).guest()
    await guest.call.cart.add({ editionId, quantity: 1 })
    expect(await merge(guest, buyer.id)).toEqual([])
    expect(await buyer.visitor.call.cart.get()).toMatchObject({ count: 1 })
  })

  test('adds quantities up to what there is and says where that fell short', async () => {
    const artist = await given(shop.deps).artist()
    const limited = await given(shop.deps).work({ artistId: artist.id, kind: 'limited', copies: 3 })
    const original = await given(shop.deps).work({ artistId: artist.id })
    const buyer = await given(shop.deps).buyer()
    const guest = given(shop.deps).guest()
    await buyer.visitor.call.cart.add({ editionId: limited.editionId, quantity: 2 })
    await buyer.visitor.call.cart.add({ editionId: original.editionId, quantity: 1 })
    await guest.call.cart.add({ editionId: limited.editionId, quantity: 2 })
    await guest.call.cart.add({ editionId: original.editionId, quantity: 1 })
    const changes = await merge(guest, buyer.id)
    expect(changes).toMatchObject([{ kind: 'quantity_reduced', editionId: limited.editionId, quantity: 3 }])
    expect(await buyer.visitor.call.cart.get()).toMatchObject({ count: 4 })
    expect(await guest.call.cart.get()).toMatchObject({ count: 0 })
  })

  test('moves a live hold along', async () => {
    const artist = await given(shop.deps).artist()
    const works = [
      await given(shop.deps).work({ artistId: artist.id }),
      await given(shop.deps).work({ artistId: artist.id }),
    ] as const
    const buyer = await given(shop.deps).buyer()
    const guest = given(shop.deps).guest()
    await buyer.visitor.call.cart.add({ editionId: works[0].editionId, quantity: 1 })
    await buyer.visitor.call.checkout.begin()
    await guest.call.cart.add({ editionId: works[1].editionId, quantity: 1 })
    await guest.call.checkout.begin()
    await merge(guest, buyer.id)
    const cart = await buyer.visitor.call.cart.get()
    expect(cart.groups.flatMap((group) => group.lines.map((line) => line.heldByYou))).toEqual([true, true])
    expect(await buyer.visitor.call.checkout.begin()).toMatchObject({ kind: 'held', missing: [] })
    for (const { editionId } of works)
      expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ available: 0, reserved: 1 })
  })

  test('brings the order that waits to be paid', async () => {
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id })
    const buyer = await given(shop.deps).buyer()
    const guest = given(shop.deps).guest()
    const order = await placed(guest, [editionId])
    await merge(guest, buyer.id)
    expect(await buyer.visitor.call.orders.get({ orderId: order.orderId })).toMatchObject({ guest: false })
    expect(await buyer.visitor.call.cart.get()).toMatchObject({ openOrder: { id: order.orderId } })
  })
})
