import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { given } from '#testing/given.ts'
import { confirm, orderInput, place, placed, stripeOf } from '#testing/buying.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { stockOf, countRows } from '#testing/looking.queries.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterAll(() => shop.close())

describe('placing an order', () => {
  test('sells ten copies to 300 buyers ten times, and the counts still add up', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId, kind: 'limited', copies: 10 })
    const guests = Array.from({ length: 300 }, () => given(shop.deps).guest())
    for (const guest of guests) await guest.call.cart.add({ editionId, quantity: 1 })
    const inputs = await Promise.all(guests.map((guest) => orderInput(guest)))

    const results = await Promise.all(guests.map((guest, index) => guest.call.orders.place(inputs[index] ?? never())))

    expect(results.filter((result) => result.kind === 'placed')).toHaveLength(10)
    expect(new Set(results.filter((result) => result.kind !== 'placed').map((result) => result.kind))).toEqual(
      new Set(['hold_ended']),
    )
    expect(await stockOf(shop.deps.db, editionId)).toEqual({ total: 10, available: 0, reserved: 10, sold: 0 })
  })

  test('lets overlapping carts in any order through without a deadlock that a buyer sees', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const works = await Promise.all(
      Array.from({ length: 5 }, () => given(shop.deps).work({ artistId, kind: 'limited', copies: 60 })),
    )
    const editionIds = works.map((work) => work.editionId)
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const order = index % 2 ? editionIds : editionIds.toReversed()
        return place(given(shop.deps).guest(), [...order.slice(index % 5), ...order.slice(0, index % 5)])
      }),
    )
    expect(results.map((result) => result.kind)).toEqual(Array.from({ length: 40 }, () => 'placed'))
    for (const editionId of editionIds)
      expect(await stockOf(shop.deps.db, editionId)).toEqual({ total: 60, available: 20, reserved: 40, sold: 0 })
  })

  test('counts a work that is put in twice as one line', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const { editionId, artworkId } = await given(shop.deps).work({ artistId, kind: 'limited', copies: 3, price: 5_000 })
    const guest = given(shop.deps).guest()
    await guest.call.cart.add({ editionId, quantity: 1 })
    await guest.call.cart.add({ artworkId, quantity: 2 })
    const result = await guest.call.orders.place(await orderInput(guest))
    expect(result).toMatchObject({ kind: 'placed', total: { amount: 3 * 5_000 + 1_500 } })
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ available: 0, reserved: 3 })
  })

  test('answers 60 identical placements under one key with one order and one intent', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId })
    const { visitor } = await given(shop.deps).buyer()
    await visitor.call.cart.add({ editionId, quantity: 1 })
    await visitor.call.checkout.begin()
    const input = await orderInput(visitor)
    const intentsBefore = await countIntents()

    const results = await Promise.all(Array.from({ length: 60 }, () => visitor.call.orders.place(input)))

    const [first] = results
    expect(first).toMatchObject({ kind: 'placed' })
    for (const result of results) expect(result).toEqual(first)
    expect((await countIntents()) - intentsBefore).toBe(1)

    const other = await given(shop.deps).work({ artistId })
    await visitor.call.cart.add({ editionId: other.editionId, quantity: 1 })
    await expect(visitor.call.orders.place(input)).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      cause: { reason: 'idempotency_key_reused' },
    })
  })

  test('gives two tabs with two keys over one cart the same order', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId })
    const { visitor } = await given(shop.deps).buyer()
    await visitor.call.cart.add({ editionId, quantity: 1 })
    await visitor.call.checkout.begin()
    const inputs = [await orderInput(visitor), await orderInput(visitor)]
    const results = await Promise.all(inputs.map((input) => visitor.call.orders.place(input)))
    const ids = results.map((result) => (result.kind === 'placed' ? result.orderId : result.kind))
    expect(new Set(ids).size).toBe(1)
    expect(await visitor.call.orders.list({})).toMatchObject({ items: [{ state: 'awaiting_payment' }] })
    expect(await visitor.call.checkout.begin()).toMatchObject({ kind: 'order_open', order: { orderId: ids[0] } })
  })

  test('makes one order of one version of a cart, and says so again under the same key', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId, kind: 'limited', copies: 5 })
    const guest = given(shop.deps).guest()
    const first = await placed(guest, [editionId])
    // As if the order had ended without its cart being opened again.
    await shop.deps.db.updateTable('orders').set({ state: 'cancelled' }).where('id', '=', first.orderId).execute()
    const input = await orderInput(guest)
    const answers = [await guest.call.orders.place(input), await guest.call.orders.place(input)]
    for (const answer of answers) expect(answer).toMatchObject({ kind: 'placed', orderId: first.orderId })
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ available: 4, reserved: 1 })
  })

  test('tells the second of two buyers of one original before anyone pays', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId })
    const [first, second] = [given(shop.deps).guest(), given(shop.deps).guest()]
    for (const guest of [first, second]) await guest.call.cart.add({ editionId, quantity: 1 })
    const begun = await Promise.all([first.call.checkout.begin(), second.call.checkout.begin()])
    expect(begun.map((result) => result.kind).toSorted()).toEqual(['held', 'sold_out'])
    const told = begun.find((result) => result.kind === 'sold_out')
    expect(told).toMatchObject({ missing: [{ editionId, why: 'on_hold', until: expect.any(String) }] })
  })

  test('refuses a total that is not the price any more, and makes no order', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId, price: 10_000 })
    const guest = given(shop.deps).guest()
    await guest.call.cart.add({ editionId, quantity: 1 })
    const input = await orderInput(guest)
    await shop.deps.db.updateTable('editions').set({ price_amount: 12_000 }).where('id', '=', editionId).execute()
    const before = await countRows(shop.deps.db, 'orders')

    expect(await guest.call.orders.place(input)).toMatchObject({
      kind: 'price_changed',
      total: { amount: 13_500 },
      quotedTotal: { amount: 11_500 },
      cart: { groups: [{ lines: [{ priceWas: { amount: 10_000 } }] }] },
    })
    expect(await countRows(shop.deps.db, 'orders')).toBe(before)
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ available: 1, reserved: 0 })
    expect(await guest.call.orders.place({ ...input, quotedTotal: { amount: 13_500, currency: 'EUR' } })).toMatchObject(
      {
        kind: 'placed',
      },
    )
  })

  test('names the artists who do not send there', async () => {
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id })
    const guest = given(shop.deps).guest()
    await guest.call.cart.add({ editionId, quantity: 1 })
    const input = await orderInput(guest)
    const abroad = { ...input, address: { ...input.address, country: 'JP' } }
    expect(await guest.call.orders.place(abroad)).toEqual({
      kind: 'undeliverable',
      artists: [{ id: artist.id, name: artist.username }],
    })
  })

  test('needs a postcode only where there are any', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId })
    const guest = given(shop.deps).guest()
    await guest.call.cart.add({ editionId, quantity: 1 })
    const input = await orderInput(guest)
    const to = (country: string) => ({ ...input, address: { ...input.address, postalCode: '', country } })
    await expect(guest.call.orders.place(to('BE'))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await guest.call.orders.place(to('HK'))).toMatchObject({ kind: 'undeliverable' })
  })

  test('takes stock from the shelf where the hold has ended, if it is still there', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId })
    const guest = given(shop.deps).guest()
    await guest.call.cart.add({ editionId, quantity: 1 })
    await guest.call.checkout.begin()
    const input = await orderInput(guest)
    await guest.call.checkout.leave()
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ available: 1 })
    expect(await guest.call.orders.place(input)).toMatchObject({ kind: 'placed' })
  })

  test('asks the database no more for five works than for one', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const statementsFor = async (count: number) => {
      const works = await Promise.all(Array.from({ length: count }, () => given(shop.deps).work({ artistId })))
      const guest = given(shop.deps).guest()
      for (const { editionId } of works) await guest.call.cart.add({ editionId, quantity: 1 })
      await guest.call.checkout.begin()
      const input = await orderInput(guest)
      shop.statements()
      await guest.call.orders.place(input)
      return shop.statements().filter((sql) => !/^set |rate_counters/.test(sql)).length
    }
    expect(await statementsFor(5)).toBe(await statementsFor(1))
  })

  test('opens the order again when Stripe could not be reached at placement', async () => {
    const { id: artistId } = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId })
    const guest = given(shop.deps).guest()
    shop.sandbox.control.addFault({ path: '/v1/payment_intents', method: 'POST', mode: 'status', times: 3 })
    const order = await placed(guest, [editionId])
    expect(order.clientSecret).toBeNull()
    shop.sandbox.control.clearFaults()
    const { clientSecret } = await guest.call.payments.intent({
      paymentId: order.paymentId,
      linkToken: order.linkToken,
    })
    expect(clientSecret).toContain('_secret_')
    await confirm(shop, { ...order, clientSecret })
    expect(await guest.call.payments.get({ paymentId: order.paymentId, linkToken: order.linkToken })).toMatchObject({
      word: 'completed',
      orderState: 'paid',
    })
  })
})

async function countIntents(): Promise<number> {
  let count = 0
  for await (const intent of stripeOf(shop).paymentIntents.list({ limit: 100 })) count += intent.id ? 1 : 0
  return count
}

function never(): never {
  throw new Error('unreachable')
}
