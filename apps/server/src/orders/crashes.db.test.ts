import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { armFaultPoints, type FaultPoint } from '#fault-points.ts'
import { confirm, orderInput, placed, stripeOf } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { stockOf } from '#testing/looking.queries.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { expireDueOrders } from './expire-orders.ts'
import { reconcileOrders } from './reconcile-orders.ts'
import { settlePayment } from './settle-payment.ts'

const minute = 60_000
let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterEach(() => armFaultPoints(null))
afterAll(() => shop.close())

/** Breaks off the next call that passes a point, as a process that dies there would. */
function breakOffAt(point: FaultPoint): void {
  armFaultPoints((passed) => {
    if (passed !== point) return
    armFaultPoints(null)
    throw new Error(`broken off at ${point}`)
  })
}

describe('a call that is broken off', () => {
  test.each(['after_order_written', 'after_intent_created'] as const)(
    '%s leaves one order and one intent for the next try',
    async (point) => {
      const artist = await given(shop.deps).artist()
      const { editionId } = await given(shop.deps).work({ artistId: artist.id })
      const { visitor } = await given(shop.deps).buyer()
      await visitor.call.cart.add({ editionId, quantity: 1 })
      await visitor.call.checkout.begin()
      const input = await orderInput(visitor)
      breakOffAt(point)
      const first = await visitor.call.orders.place(input).catch(() => null)
      shop.advance(61_000)
      const second = await visitor.call.orders.place(input)
      if (second.kind !== 'placed') throw new Error(second.kind)
      if (first?.kind === 'placed') expect(second.orderId).toBe(first.orderId)
      const { items } = await visitor.call.orders.list({})
      expect(items).toHaveLength(1)
      const intents = await stripeOf(shop).paymentIntents.list({ limit: 100 })
      expect(intents.data.filter((intent) => intent.metadata['order_id'] === second.orderId)).toHaveLength(1)
      await settlePayment(shop.deps, await confirm(shop, second))
      expect(await visitor.call.orders.get({ orderId: second.orderId })).toMatchObject({ state: 'paid' })
    },
  )

  test('while it settles is settled by the next pass', async () => {
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id })
    const guest = given(shop.deps).guest()
    const order = await placed(guest, [editionId])
    const intentId = await confirm(shop, order)
    breakOffAt('after_intent_retrieved')
    await expect(settlePayment(shop.deps, intentId)).rejects.toThrow('broken off')
    shop.advance(2 * minute)
    await reconcileOrders(shop.deps)
    expect(await guest.call.orders.get({ linkToken: order.linkToken })).toMatchObject({ state: 'paid' })
  })

  test('between cancelling the intent and releasing the works releases them later, and never sells them twice', async () => {
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id })
    const guest = given(shop.deps).guest()
    const order = await placed(guest, [editionId])
    shop.advance(31 * minute)
    breakOffAt('after_intent_canceled')
    await expireDueOrders(shop.deps)
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ reserved: 1, available: 0 })
    await expect(
      guest.call.payments.intent({ paymentId: order.paymentId, linkToken: order.linkToken }),
    ).rejects.toMatchObject({ cause: { reason: 'payment_over' } })
    shop.advance(2 * minute)
    await expireDueOrders(shop.deps)
    expect(await guest.call.orders.get({ linkToken: order.linkToken })).toMatchObject({ state: 'expired' })
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ reserved: 0, available: 1 })
  })
})
