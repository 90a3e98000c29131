import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { settlePayment } from '#orders/settle-payment.ts'
import { runDueEvents } from '#payments/stripe-events.ts'
import { confirm, placed, stripeOf, type Placed } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { countRows, stockOf } from '#testing/looking.queries.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { expireDueOrders } from './expire-orders.ts'
import { reconcileOrders } from './reconcile-orders.ts'
import { endOverdueCheckouts } from '#stock/checkouts.service.ts'

const minute = 60_000
let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterAll(() => shop.close())
beforeEach(() => {
  shop.mails.length = 0
})

async function anOrder(kind: 'original' | 'limited' = 'original', copies = 1) {
  const artist = await given(shop.deps).artist()
  const { editionId } = await given(shop.deps).work({ artistId: artist.id, kind, copies })
  const guest = given(shop.deps).guest()
  const order = await placed(guest, [editionId])
  const look = () => guest.call.orders.get({ linkToken: order.linkToken })
  return { artist, editionId, guest, order, look }
}

describe('settling a payment', () => {
  test('makes the order paid, the work sold, the copy numbered and everybody told, once', async () => {
    const { artist, editionId, guest, order, look } = await anOrder('limited', 30)
    const intentId = await confirm(shop, order)
    const settled = await Promise.all(Array.from({ length: 20 }, () => settlePayment(shop.deps, intentId)))
    expect(settled).toEqual(
      Array.from({ length: 20 }, () => ({ orderId: order.orderId, order: 'paid', payment: 'succeeded' })),
    )
    await shop.work()

    expect(await look()).toMatchObject({
      state: 'paid',
      payment: { word: 'completed' },
      parts: [{ state: 'new', lines: [{ copies: [1], editionSize: 30 }] }],
      timeline: [{ what: 'placed' }, { what: 'paid' }],
    })
    expect(await stockOf(shop.deps.db, editionId)).toEqual({ total: 30, available: 29, reserved: 0, sold: 1 })
    expect(await guest.call.cart.get()).toMatchObject({ count: 0 })
    expect(shop.mails.map((mail) => mail.to).toSorted()).toEqual([artist.email, 'nele@example.org'].toSorted())
  })

  test('says declined, keeps the work held, and takes another card on the same intent', async () => {
    const { editionId, guest, order, look } = await anOrder()
    const intentId = await confirm(shop, order, 'pm_card_chargeDeclinedInsufficientFunds')
    await settlePayment(shop.deps, intentId)
    expect(await look()).toMatchObject({
      state: 'awaiting_payment',
      payment: { word: 'failed', declineCode: 'insufficient_funds' },
    })
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ reserved: 1 })
    const again = await guest.call.payments.intent({ paymentId: order.paymentId, linkToken: order.linkToken })
    expect(again.clientSecret?.startsWith(intentId)).toBe(true)
    await confirm(shop, order)
    await settlePayment(shop.deps, intentId)
    expect(await look()).toMatchObject({ state: 'paid', payment: { word: 'completed', declineCode: null } })
  })

  test('puts an intent of another amount, currency or order before a person, and hands nothing out', async () => {
    for (const change of [{ amount: 100 }, { currency: 'usd' }, { metadata: { order_id: 'ord_other' } }]) {
      const { editionId, order, look } = await anOrder()
      const intentId = order.clientSecret?.split('_secret_')[0] ?? ''
      await stripeOf(shop).paymentIntents.update(intentId, change)
      await confirm(shop, order)
      await settlePayment(shop.deps, intentId)
      expect(await look()).toMatchObject({ state: 'needs_review' })
      expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ reserved: 1, sold: 0 })

      const admin = await given(shop.deps).admin()
      await admin.visitor.call.admin.orders.advance({ orderId: order.orderId, to: 'cancelled' })
      await shop.work()
      expect(await look()).toMatchObject({ state: 'cancelled', refund: { state: 'succeeded' } })
      expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ available: 1, reserved: 0 })
    }
  })

  test('gives the bank an hour more, once, while it is checking', async () => {
    const { order, look } = await anOrder()
    const intentId = await confirm(shop, order, 'pm_card_threeDSecure2Required')
    const before = Date.parse(order.expiresAt)
    for (let times = 0; times < 3; times += 1) await settlePayment(shop.deps, intentId)
    const { expiresAt, payment } = await look()
    expect(Date.parse(expiresAt ?? '')).toBe(before + 60 * minute)
    expect(payment.word).toBe('pending')
  })

  test('knows an event that comes before its intent is saved, and does not drop it', async () => {
    const count = await countRows(shop.deps.db, 'stripe_events')
    expect(await settlePayment(shop.deps, 'pi_unknown')).toBeNull()
    expect(await runDueEvents(shop.deps)).toBe(0)
    expect(await countRows(shop.deps.db, 'stripe_events')).toBe(count)
  })

  test('reaches the end without any webhook', async () => {
    const { order, look } = await anOrder()
    await confirm(shop, order)
    shop.advance(2 * minute)
    await reconcileOrders(shop.deps)
    expect(await look()).toMatchObject({ state: 'paid' })
  })
})

describe('a hold that ends', () => {
  test('puts the work of an unpaid order on sale again, cancels the intent and gives the cart back', async () => {
    const { editionId, guest, order, look } = await anOrder()
    shop.advance(31 * minute)
    await expireDueOrders(shop.deps)
    expect(await look()).toMatchObject({ state: 'expired', payment: { word: 'failed' } })
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ available: 1, reserved: 0 })
    expect(await guest.call.cart.get()).toMatchObject({
      count: 1,
      openOrder: null,
      groups: [{ lines: [{ buyable: true }] }],
    })
    const intentId = order.clientSecret?.split('_secret_')[0] ?? ''
    expect(await stripeOf(shop).paymentIntents.retrieve(intentId)).toMatchObject({ status: 'canceled' })
    await expect(
      guest.call.payments.intent({ paymentId: order.paymentId, linkToken: order.linkToken }),
    ).rejects.toMatchObject({
      cause: { reason: 'payment_over' },
    })
    expect(await placed(guest, [])).toMatchObject({ kind: 'placed' })
  })

  test('does not end an order that was paid in its last second', async () => {
    const { editionId, order, look } = await anOrder()
    await confirm(shop, order)
    shop.advance(31 * minute)
    await expireDueOrders(shop.deps)
    expect(await look()).toMatchObject({ state: 'paid' })
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ sold: 1, reserved: 0 })
  })

  test('of a checkout gives back what was held, once', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId })
    const guest = given(shop.deps).guest()
    await guest.call.cart.add({ editionId, quantity: 1 })
    await guest.call.checkout.begin()
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ available: 0, reserved: 1 })
    shop.advance(31 * minute)
    await Promise.all(Array.from({ length: 10 }, () => endOverdueCheckouts(shop.deps)))
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ available: 1, reserved: 0 })
  })

  test('is kept longer ten times and no more', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId })
    const guest = given(shop.deps).guest()
    await guest.call.cart.add({ editionId, quantity: 1 })
    await guest.call.checkout.begin()
    for (let times = 0; times < 10; times += 1) await guest.call.checkout.renew()
    await expect(guest.call.checkout.renew()).rejects.toMatchObject({ cause: { reason: 'hold_limit' } })
  })

  test('never leaves an order paid and released, nor charged and expired, in 200 races with a payment', async () => {
    const wrong: string[] = []
    const ends = { paid: 0, over: 0 }
    for (let round = 0; round < 20; round += 1) {
      const orders = await Promise.all(Array.from({ length: 10 }, () => anOrder()))
      shop.advance(31 * minute)
      // Paying what was ended meanwhile is refused by Stripe: that is how a race is lost.
      const pay = (order: Placed) =>
        confirm(shop, order)
          .then((intentId) => settlePayment(shop.deps, intentId))
          .catch(() => null)
      const [early, late, ...racing] = orders
      if (!early || !late) throw new Error('no orders')
      await pay(early.order)
      await Promise.all([
        ...racing.map(async ({ order }) => {
          await pause(Math.random() * 150)
          await pay(order)
        }),
        (async () => {
          await pause(Math.random() * 40)
          await Promise.all([expireDueOrders(shop.deps), expireDueOrders(shop.deps)])
          await pay(late.order)
        })(),
      ])
      await expireDueOrders(shop.deps)
      await reconcileOrders(shop.deps)
      for (const { editionId, order, look } of orders) {
        const { state } = await look()
        const intent = await stripeOf(shop).paymentIntents.retrieve(order.clientSecret?.split('_secret_')[0] ?? '')
        const stock = await stockOf(shop.deps.db, editionId)
        const paid = state === 'paid' && intent.status === 'succeeded' && stock.sold === 1
        const over = state === 'expired' && intent.status === 'canceled' && stock.available === 1
        if (paid) ends.paid += 1
        if (over) ends.over += 1
        if (!paid && !over) wrong.push(`${state} ${intent.status} ${JSON.stringify(stock)}`)
      }
    }
    expect(wrong).toEqual([])
    expect(Math.min(ends.paid, ends.over), JSON.stringify(ends)).toBeGreaterThan(0)
  })
})

describe('a payment that comes late', () => {
  test('is honoured while the work is free', async () => {
    const { editionId, order, look } = await anOrder()
    await shop.deps.db.updateTable('orders').set({ state: 'expired' }).where('id', '=', order.orderId).execute()
    await releaseByHand(order.orderId, editionId)
    const intentId = await confirm(shop, order)
    await settlePayment(shop.deps, intentId)
    expect(await look()).toMatchObject({ state: 'paid' })
    expect(await stockOf(shop.deps.db, editionId)).toEqual({ total: 1, available: 0, reserved: 0, sold: 1 })
  })

  test('is given back in full when the work is gone', async () => {
    const { editionId, order, look } = await anOrder()
    await shop.deps.db.updateTable('orders').set({ state: 'expired' }).where('id', '=', order.orderId).execute()
    await releaseByHand(order.orderId, editionId)
    const other = await placed(given(shop.deps).guest(), [editionId])
    await settlePayment(shop.deps, await confirm(shop, other))
    await settlePayment(shop.deps, await confirm(shop, order))
    expect(await look()).toMatchObject({ state: 'needs_review' })
    await shop.work()
    expect(await look()).toMatchObject({
      state: 'cancelled',
      refund: { state: 'succeeded', amount: { amount: 11_500 } },
    })
    expect(await stockOf(shop.deps.db, editionId)).toEqual({ total: 1, available: 0, reserved: 0, sold: 1 })
  })
})

async function releaseByHand(orderId: `ord_${string}`, editionId: `edn_${string}`): Promise<void> {
  await shop.deps.db.updateTable('holds').set({ state: 'released' }).where('order_id', '=', orderId).execute()
  await shop.deps.db
    .updateTable('edition_stock')
    .set({ available: 1, reserved: 0 })
    .where('edition_id', '=', editionId)
    .execute()
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
