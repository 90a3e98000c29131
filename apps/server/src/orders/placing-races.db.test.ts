import { setTimeout as sleep } from 'node:timers/promises'
import { transact } from '@artiqo/db/transaction'
import type { ArtworkState, EditionKind } from '@artiqo/domain/artwork'
import type { ArtworkId, EditionId } from '@artiqo/domain/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeGuestCart } from '#cart/merge-carts.ts'
import { confirm, orderInput } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { countRows, stockOf } from '#testing/looking.queries.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { settlePayment } from './settle-payment.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterAll(() => shop.close())

interface Edit {
  readonly state?: ArtworkState
  readonly price?: number
}

/** Changes a work as its artist would, and commits only when what is called meanwhile waits for that. */
async function editedWhile<T>(
  work: { artworkId: ArtworkId; editionId: EditionId },
  edit: Edit,
  call: () => Promise<T>,
) {
  return transact(shop.deps.db, async (tx) => {
    await tx
      .updateTable('artworks')
      .set((eb) => ({ version: eb('version', '+', 1), ...(edit.state && { state: edit.state }) }))
      .where('id', '=', work.artworkId)
      .execute()
    if (edit.price)
      await tx.updateTable('editions').set({ price_amount: edit.price }).where('id', '=', work.editionId).execute()
    const called = call()
    await Promise.race([called, sleep(400)])
    return { called }
  }).then(({ called }) => called)
}

async function guestWith(kind: EditionKind) {
  const artist = await given(shop.deps).artist()
  const work = await given(shop.deps).work({ artistId: artist.id, kind })
  const guest = given(shop.deps).guest()
  await guest.call.cart.add({ editionId: work.editionId, quantity: 1 })
  return { guest, work, input: await orderInput(guest) }
}

describe.each(['open', 'original'] as const)('an order of an edition that is %s and not held', (kind) => {
  test.each(['removed', 'archived'] as const)('is not placed in the instant in which its work is %s', async (state) => {
    const { guest, work, input } = await guestWith(kind)
    const before = await countRows(shop.deps.db, 'orders')
    const answer = await editedWhile(work, { state }, () => guest.call.orders.place(input))
    expect(answer).toMatchObject({ kind: 'sold_out', missing: [{ editionId: work.editionId, why: 'not_for_sale' }] })
    expect(await countRows(shop.deps.db, 'orders')).toBe(before)
    if (kind === 'original')
      expect(await stockOf(shop.deps.db, work.editionId)).toMatchObject({ available: 1, reserved: 0 })
  })

  test('is not placed at the price of the instant before', async () => {
    const { guest, work, input } = await guestWith(kind)
    const answer = await editedWhile(work, { price: 20_000 }, () => guest.call.orders.place(input))
    expect(answer).toMatchObject({ kind: 'price_changed', total: { amount: 21_500 } })
  })

  test('is placed all the same when only words of its work were changed', async () => {
    const { guest, work, input } = await guestWith(kind)
    expect(await editedWhile(work, {}, () => guest.call.orders.place(input))).toMatchObject({ kind: 'placed' })
  })
})

test('an order of a work in two editions leaves it on sale by the other, and takes it off with the last', async () => {
  const artist = await given(shop.deps).artist()
  const { artworkId, editionId } = await given(shop.deps).work({ artistId: artist.id })
  const { insertEdition } = await import('#testing/given.queries.ts')
  const second = shop.deps.newId('edition')
  await insertEdition(shop.deps.db, {
    id: second,
    artworkId,
    kind: 'limited',
    copies: 1,
    price: 900,
    now: shop.clock.now(),
  })
  const forSale = async () =>
    shop.deps.db.selectFrom('artworks').select('for_sale').where('id', '=', artworkId).executeTakeFirstOrThrow()
  for (const [each, left] of [
    [editionId, true],
    [second, false],
  ] as const) {
    const guest = given(shop.deps).guest()
    await guest.call.cart.add({ editionId: each, quantity: 1 })
    expect(await guest.call.orders.place(await orderInput(guest))).toMatchObject({ kind: 'placed' })
    expect(await forSale()).toEqual({ for_sale: left })
  }
})

test('two carts that held the same edition and became one hold, order and sell it as often as it is wanted', async () => {
  const { deps } = shop
  const artist = await given(deps).artist()
  const { editionId } = await given(deps).work({ artistId: artist.id, kind: 'limited', copies: 9 })
  const guest = given(deps).guest()
  const buyer = await given(deps).buyer()
  for (const visitor of [guest, buyer.visitor]) {
    await visitor.call.cart.add({ editionId, quantity: 2 })
    await visitor.call.checkout.begin()
  }
  await transact(deps.db, (tx) => mergeGuestCart(tx, guest.context(), buyer.id))
  await buyer.visitor.call.cart.update({ editionId, quantity: 3 })
  expect(await stockOf(deps.db, editionId)).toMatchObject({ available: 6, reserved: 3 })
  const order = await buyer.visitor.call.orders.place(await orderInput(buyer.visitor))
  if (order.kind !== 'placed') throw new Error(order.kind)
  expect(await stockOf(deps.db, editionId)).toMatchObject({ available: 6, reserved: 3 })
  await settlePayment(deps, await confirm(shop, order))
  expect(await stockOf(deps.db, editionId)).toEqual({ total: 9, available: 6, reserved: 0, sold: 3 })
  const { parts } = await buyer.visitor.call.orders.get({ orderId: order.orderId })
  expect(parts[0]?.lines[0]).toMatchObject({ quantity: 3, copies: [1, 2, 3] })
})
