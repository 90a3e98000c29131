import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { placed } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterEach(() => shop.sandbox.control.clearFaults())
afterAll(() => shop.close())

async function anOrder() {
  const artist = await given(shop.deps).artist()
  const { editionId } = await given(shop.deps).work({ artistId: artist.id, kind: 'limited', copies: 5 })
  const guest = given(shop.deps).guest()
  return { guest, editionId, order: await placed(guest, [editionId]) }
}

const silences = [
  { path: '/v1/**', mode: 'status', status: 429, times: 9 },
  { path: '/v1/**', mode: 'drop_before', times: 9 },
] as const

describe.each(silences)('a payment provider that does not answer ($mode)', (silence) => {
  test('is a sentence for the buyer who cancels, who can cancel a minute later', async () => {
    const { guest, order } = await anOrder()
    const { linkToken } = order
    shop.sandbox.control.addFault(silence)
    await expect(guest.call.orders.cancel({ linkToken })).rejects.toMatchObject({
      cause: { reason: 'payment_unavailable' },
    })
    shop.sandbox.control.clearFaults()
    shop.advance(61_000)
    expect(await guest.call.orders.cancel({ linkToken })).toMatchObject({ state: 'cancelled' })
  })

  test('is one for the buyer who goes to checkout with a changed cart, whose order stands until then', async () => {
    const { guest, editionId, order } = await anOrder()
    await guest.call.cart.add({ editionId, quantity: 1 })
    shop.sandbox.control.addFault(silence)
    await expect(guest.call.checkout.begin()).rejects.toMatchObject({ cause: { reason: 'payment_unavailable' } })
    shop.sandbox.control.clearFaults()
    expect(await guest.call.orders.get({ linkToken: order.linkToken })).toMatchObject({ state: 'awaiting_payment' })
    shop.advance(61_000)
    expect(await guest.call.checkout.begin()).toMatchObject({ kind: 'held' })
  })
})
