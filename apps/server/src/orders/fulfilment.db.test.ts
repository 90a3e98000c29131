import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { confirm, placed, type Placed } from '#testing/buying.ts'
import { given, type GivenUser } from '#testing/given.ts'
import { countRows, stockOf } from '#testing/looking.queries.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import type { Visitor } from '#trpc/visitor.ts'
import { endUnpaidOrder } from './end-order.ts'
import { getOrderRow } from './order-rows.queries.ts'
import { settlePayment } from './settle-payment.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterAll(() => shop.close())
beforeEach(() => {
  shop.mails.length = 0
})

async function paidOrder(buyer?: Visitor) {
  const artists = [await given(shop.deps).artist(), await given(shop.deps).artist()] as const
  const works = [
    await given(shop.deps).work({ artistId: artists[0].id, price: 20_000 }),
    await given(shop.deps).work({ artistId: artists[1].id, kind: 'limited', copies: 5, price: 9_999 }),
  ] as const
  const visitor = buyer ?? given(shop.deps).guest()
  const order = await placed(
    visitor,
    works.map((work) => work.editionId),
  )
  await settlePayment(shop.deps, await confirm(shop, order))
  await shop.work()
  return { artists, works, visitor, order, look: () => visitor.call.orders.get({ linkToken: order.linkToken }) }
}

async function anUnpaidOrder() {
  const artist = await given(shop.deps).artist()
  const { editionId } = await given(shop.deps).work({ artistId: artist.id })
  const visitor = given(shop.deps).guest()
  return { editionId, visitor, order: await placed(visitor, [editionId]) }
}

async function partOf(artist: GivenUser) {
  const { items } = await artist.visitor.call.studio.orders.list({})
  const [part] = items
  if (!part) throw new Error('This artist has no order')
  return part
}

describe('the parts of an order', () => {
  test('freeze what the fee takes and what each artist gets', async () => {
    const { artists, order } = await paidOrder()
    const [first, second] = [await partOf(artists[0]), await partOf(artists[1])]
    expect(first).toMatchObject({
      items: { amount: 20_000 },
      delivery: { amount: 1_500 },
      fee: { amount: 2_400 },
      earnings: { amount: 19_100 },
    })
    expect(second).toMatchObject({ items: { amount: 9_999 }, fee: { amount: 1_200 }, earnings: { amount: 10_299 } })
    const taken = first.fee.amount + second.fee.amount
    expect(first.earnings.amount + second.earnings.amount + taken).toBe(order.total.amount)
  })

  test('go their own way, and the order is complete when both are there', async () => {
    const { artists, look } = await paidOrder()
    for (const artist of artists) {
      const { id: artistOrderId } = await partOf(artist)
      const advance = artist.visitor.call.studio.orders.advance
      await advance({ artistOrderId, to: 'accepted' })
      await advance({ artistOrderId, to: 'shipped', carrier: 'bpost', trackingNumber: '323211' })
      expect((await look()).state).toBe('paid')
      await advance({ artistOrderId, to: 'delivered' })
    }
    await shop.work()
    expect(await look()).toMatchObject({
      state: 'completed',
      cancelRefusal: 'already_over',
      parts: [{ state: 'delivered', carrier: 'bpost', trackingNumber: '323211' }, { state: 'delivered' }],
    })
    expect(shop.mails.filter((mail) => mail.text.includes('323211'))).toHaveLength(2)
  })

  test('refuse a step that skips one and name the state; a repeated one changes nothing', async () => {
    const { artists, look } = await paidOrder()
    const { id: artistOrderId } = await partOf(artists[0])
    const { advance } = artists[0].visitor.call.studio.orders
    await expect(advance({ artistOrderId, to: 'shipped' })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'illegal_step', details: { state: 'new' } },
    })
    await Promise.all(Array.from({ length: 10 }, () => advance({ artistOrderId, to: 'accepted' })))
    const [part] = (await look()).parts
    expect(part?.timeline.map((entry) => entry.what)).toEqual(['accepted'])
  })

  test('are closed to every other artist and every other buyer', async () => {
    const { artists, order } = await paidOrder()
    const { id: artistOrderId } = await partOf(artists[0])
    const stranger = await given(shop.deps).artist()
    const refusal = { code: 'NOT_FOUND', cause: { reason: 'not_found' } }
    for (const other of [stranger, artists[1]]) {
      await expect(other.visitor.call.studio.orders.get({ artistOrderId })).rejects.toMatchObject(refusal)
      await expect(other.visitor.call.studio.orders.advance({ artistOrderId, to: 'accepted' })).rejects.toMatchObject(
        refusal,
      )
    }
    for (const other of [stranger.visitor, given(shop.deps).guest(), (await given(shop.deps).buyer()).visitor]) {
      await expect(other.call.orders.get({ orderId: order.orderId })).rejects.toMatchObject(refusal)
      await expect(other.call.payments.get({ paymentId: order.paymentId })).rejects.toMatchObject(refusal)
    }
    const seen = await artists[0].visitor.call.orders.get({ orderId: order.orderId })
    expect(seen).toMatchObject({
      parts: [{ artist: { id: artists[0].id } }],
      email: '',
      linkToken: null,
      total: { amount: 21_500 },
    })
  })

  test('are not shown to their artist before the order is paid', async () => {
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id })
    const order = await placed(given(shop.deps).guest(), [editionId])
    expect(await artist.visitor.call.studio.orders.list({})).toEqual({ items: [], nextCursor: null })
    await expect(artist.visitor.call.orders.get({ orderId: order.orderId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('cancelling', () => {
  test('a paid order gives back money and stock exactly once, however often it is asked for', async () => {
    const { works, visitor, order, look, artists } = await paidOrder()
    shop.mails.length = 0
    const cancel = () => visitor.call.orders.cancel({ linkToken: order.linkToken }).catch(() => null)
    await Promise.all(Array.from({ length: 20 }, cancel))
    await shop.work()
    expect(await look()).toMatchObject({
      state: 'cancelled',
      refund: { state: 'succeeded', amount: order.total },
      parts: [{ state: 'cancelled' }, { state: 'cancelled' }],
    })
    expect(await stockOf(shop.deps.db, works[0].editionId)).toEqual({ total: 1, available: 1, reserved: 0, sold: 0 })
    expect(await stockOf(shop.deps.db, works[1].editionId)).toEqual({ total: 5, available: 5, reserved: 0, sold: 0 })
    expect(await refundsOf(order)).toBe(1)
    expect(shop.mails.map((mail) => mail.to).toSorted()).toEqual(
      [artists[0].email, artists[1].email, 'nele@example.org', 'nele@example.org'].toSorted(),
    )
  })

  test('is refused once something is on its way, and nothing is given back', async () => {
    const { artists, visitor, order, works } = await paidOrder()
    const { id: artistOrderId } = await partOf(artists[0])
    await artists[0].visitor.call.studio.orders.advance({ artistOrderId, to: 'accepted' })
    await artists[0].visitor.call.studio.orders.advance({ artistOrderId, to: 'shipped' })
    await expect(visitor.call.orders.cancel({ linkToken: order.linkToken })).rejects.toMatchObject({
      cause: { reason: 'cannot_cancel' },
    })
    expect(await refundsOf(order)).toBe(0)
    expect(await stockOf(shop.deps.db, works[0].editionId)).toMatchObject({ sold: 1 })
  })

  test('and shipping at the same moment end as one or the other', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { artists, visitor, order, works, look } = await paidOrder()
      const { id: artistOrderId } = await partOf(artists[0])
      const { advance } = artists[0].visitor.call.studio.orders
      await advance({ artistOrderId, to: 'accepted' })
      await Promise.allSettled([
        advance({ artistOrderId, to: 'shipped' }),
        visitor.call.orders.cancel({ linkToken: order.linkToken }),
      ])
      const { state, parts } = await look()
      const shipped = parts[0]?.state === 'shipped'
      expect(state).toBe(shipped ? 'paid' : 'cancelled')
      expect(await stockOf(shop.deps.db, works[0].editionId)).toMatchObject(shipped ? { sold: 1 } : { available: 1 })
    }
  })

  test('in the moment in which the payment is settled gives the money back, whatever comes first', async () => {
    const orders = await Promise.all(Array.from({ length: 40 }, () => anUnpaidOrder()))
    const cancelled = await Promise.all(
      orders.map(async ({ visitor, order }, index) => {
        const settling = settlePayment(shop.deps, await confirm(shop, order))
        await pause(index % 10)
        const answer = await visitor.call.orders.cancel({ linkToken: order.linkToken })
        await settling
        return answer.state
      }),
    )
    expect(new Set(cancelled)).toEqual(new Set(['cancelled']))
    await shop.work()
    for (const { editionId, order, visitor } of orders) {
      expect(await visitor.call.orders.get({ linkToken: order.linkToken })).toMatchObject({
        refund: { state: 'succeeded', amount: order.total },
      })
      expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ available: 1, sold: 0 })
    }
  })

  test('an order that was paid or ended since it was read is left as it is', async () => {
    const { order } = await anUnpaidOrder()
    const read = await getOrderRow(shop.deps.db, order.orderId)
    await settlePayment(shop.deps, await confirm(shop, order))
    expect(await endUnpaidOrder(shop.deps, read, 'cancelled')).toBe('paid')
    const other = await anUnpaidOrder()
    const otherRead = await getOrderRow(shop.deps.db, other.order.orderId)
    expect(await endUnpaidOrder(shop.deps, otherRead, 'hold_over')).toBe('ended')
    expect(await endUnpaidOrder(shop.deps, otherRead, 'cancelled')).toBe('ended')
    expect(await getOrderRow(shop.deps.db, other.order.orderId)).toMatchObject({ state: 'expired' })
  })

  test('an unpaid order puts its works on sale and keeps the cart', async () => {
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id })
    const { visitor } = await given(shop.deps).buyer()
    const order = await placed(visitor, [editionId])
    expect(await visitor.call.orders.cancel({ orderId: order.orderId })).toMatchObject({ state: 'cancelled' })
    expect(await stockOf(shop.deps.db, editionId)).toMatchObject({ available: 1 })
    expect(await visitor.call.cart.get()).toMatchObject({ count: 1 })
    expect(await refundsOf(order)).toBe(0)
  })

  test('a refund that Stripe fails later is put before the admins', async () => {
    const admin = await given(shop.deps).admin()
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id })
    const { visitor } = await given(shop.deps).buyer()
    const order = await placed(visitor, [editionId])
    await settlePayment(shop.deps, await confirm(shop, order, 'pm_card_refundFail'))
    await visitor.call.orders.cancel({ orderId: order.orderId })
    await shop.work()
    shop.advance(10 * 60_000)
    const [stripeId] = await shop.deps.db
      .selectFrom('refunds')
      .select('stripe_id')
      .where('order_id', '=', order.orderId)
      .execute()
    const { refreshRefund } = await import('#payments/refunds.service.ts')
    expect(await refreshRefund(shop.deps, stripeId?.stripe_id ?? '')).toBe(true)
    shop.mails.length = 0
    await shop.work()
    expect(await visitor.call.orders.get({ orderId: order.orderId })).toMatchObject({ refund: { state: 'failed' } })
    expect(shop.mails.map((mail) => mail.to)).toContain(admin.email)
  })
})

describe('an admin', () => {
  test('sees every order and takes any legal step, and no other', async () => {
    const admin = await given(shop.deps).admin()
    const { order, artists } = await paidOrder()
    const { advance, list, get } = admin.visitor.call.admin.orders
    expect((await list({ limit: 60 })).items.map((item) => item.id)).toContain(order.orderId)
    const part = (await get({ orderId: order.orderId })).parts.find((each) => each.artist.id === artists[0].id)
    if (!part) throw new Error('no part')
    await advance({ artistOrderId: part.id, to: 'accepted' })
    await expect(advance({ orderId: order.orderId, to: 'expired' })).rejects.toMatchObject({
      cause: { reason: 'illegal_step', details: { state: 'paid' } },
    })
    expect(await advance({ orderId: order.orderId, to: 'cancelled', note: 'asked by telephone' })).toMatchObject({
      state: 'cancelled',
    })
    await shop.work()
    expect(await refundsOf(order)).toBe(1)
  })

  test('is one by the database, not by an old token', async () => {
    const buyer = await given(shop.deps).buyer()
    buyer.visitor.signIn(buyer.id, ['buyer', 'admin'])
    await expect(buyer.visitor.call.admin.orders.list({})).rejects.toMatchObject({ cause: { reason: 'admin_only' } })
  })
})

async function refundsOf(order: Placed): Promise<number> {
  const rows = await shop.deps.db.selectFrom('refunds').select('id').where('order_id', '=', order.orderId).execute()
  expect(rows.length).toBeLessThanOrEqual(await countRows(shop.deps.db, 'refunds'))
  return rows.length
}
