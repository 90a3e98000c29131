import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirm, orderInput } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { settlePayment } from './settle-payment.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterAll(() => shop.close())

test('the list of orders says of each part whether it is sent or collected', async () => {
  const { visitor } = await given(shop.deps).buyer()
  const artists = [await given(shop.deps).artist(), await given(shop.deps).artist()] as const
  for (const artist of artists) {
    const { editionId } = await given(shop.deps).work({ artistId: artist.id })
    await visitor.call.cart.add({ editionId, quantity: 1 })
  }
  const [sending, collected] = artists
  const order = await visitor.call.orders.place({
    ...(await orderInput(visitor)),
    delivery: [{ artistId: collected.id, method: 'collect' }],
    quotedTotal: { amount: 2 * 10_000 + 1_500, currency: 'EUR' },
  })
  if (order.kind !== 'placed') throw new Error(order.kind)
  await settlePayment(shop.deps, await confirm(shop, order))
  const [listed] = (await visitor.call.orders.list({})).items
  expect(listed?.parts).toEqual(
    expect.arrayContaining([
      { artistName: sending.username, state: 'new', method: 'ship' },
      { artistName: collected.username, state: 'new', method: 'collect' },
    ]),
  )
})
