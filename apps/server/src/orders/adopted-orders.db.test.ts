import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirm, orderInput } from '#testing/buying.ts'
import { given, type GivenUser } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { settlePayment } from './settle-payment.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterAll(() => shop.close())

/** An order that a guest places with somebody's address. */
async function orderFor({ email }: GivenUser) {
  const artist = await given(shop.deps).artist()
  const { editionId } = await given(shop.deps).work({ artistId: artist.id })
  const guest = given(shop.deps).guest()
  await guest.call.cart.add({ editionId, quantity: 1 })
  const order = await guest.call.orders.place({ ...(await orderInput(guest)), email })
  if (order.kind !== 'placed') throw new Error(order.kind)
  return { guest, order }
}

describe('a guest’s order with the confirmed address of an account', () => {
  test('is in that account once it is paid, and still opened by its link', async () => {
    const buyer = await given(shop.deps).buyer()
    const { guest, order } = await orderFor(buyer)
    const { linkToken, orderId } = order
    expect(await buyer.visitor.call.orders.list({})).toMatchObject({ items: [] })
    expect(await guest.call.orders.get({ linkToken })).toMatchObject({ guest: true })

    await settlePayment(shop.deps, await confirm(shop, order))
    expect(await buyer.visitor.call.orders.list({})).toMatchObject({ items: [{ id: orderId, state: 'paid' }] })
    expect(await guest.call.orders.get({ linkToken })).toMatchObject({ state: 'paid' })
  })

  test('stays a guest’s while the address is not confirmed, and nobody else’s', async () => {
    const { db } = shop.deps
    const buyer = await given(shop.deps).buyer()
    const other = await given(shop.deps).buyer()
    await db.updateTable('users').set({ email_verified_at: null }).where('id', '=', buyer.id).execute()
    const { order } = await orderFor(buyer)
    await settlePayment(shop.deps, await confirm(shop, order))
    for (const { visitor } of [buyer, other]) expect(await visitor.call.orders.list({})).toMatchObject({ items: [] })
  })
})

test('an order of somebody who is signed in stays theirs, whatever address they give', async () => {
  const [buyer, other] = [await given(shop.deps).buyer(), await given(shop.deps).buyer()]
  const artist = await given(shop.deps).artist()
  const { editionId } = await given(shop.deps).work({ artistId: artist.id })
  await buyer.visitor.call.cart.add({ editionId, quantity: 1 })
  const order = await buyer.visitor.call.orders.place({ ...(await orderInput(buyer.visitor)), email: other.email })
  if (order.kind !== 'placed') throw new Error(order.kind)
  await settlePayment(shop.deps, await confirm(shop, order))
  expect(await buyer.visitor.call.orders.list({})).toMatchObject({ items: [{ id: order.orderId }] })
  expect(await other.visitor.call.orders.list({})).toMatchObject({ items: [] })
})
