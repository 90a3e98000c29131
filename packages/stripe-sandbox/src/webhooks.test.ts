import { once } from 'node:events'
import { createServer } from 'node:net'
import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { givenPaid, givenSandbox, givenShop, sdk } from './testing/given-sandbox.ts'
import { startReceiver } from './testing/receiver.ts'

const { webhooks } = new Stripe('sk_test_unused')

describe('webhooks', () => {
  it('tell a payment, signed, and then its balance transaction', async () => {
    const { stripe, sandbox, receiver } = await givenShop({ balanceDelay: 1000 })
    const paid = await givenPaid(stripe, {})
    await sandbox.control.idle()
    expect(receiver.types()).toEqual(['payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded'])
    sandbox.control.advance(1000)
    await sandbox.control.idle()
    const updated = receiver.events.at(-1)
    expect(updated).toMatchObject({
      object: 'event',
      type: 'charge.updated',
      api_version: '2026-10-28.endive',
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      data: { object: { id: paid.latest_charge }, previous_attributes: { balance_transaction: null } },
    })
    expect(await stripe.events.retrieve(updated?.id ?? '')).toEqual({ ...updated, pending_webhooks: 0 })
  })

  it('name the request and the key that caused them, and show the object as it was then', async () => {
    const { stripe, sandbox, receiver } = await givenShop()
    const created = await stripe.paymentIntents.create(
      { amount: 500, currency: 'eur' },
      { idempotencyKey: 'order:1:pi:1' },
    )
    await stripe.paymentIntents.cancel(created.id)
    await sandbox.control.idle()
    expect(receiver.events[0]).toMatchObject({
      type: 'payment_intent.created',
      request: { id: created.lastResponse.requestId, idempotency_key: 'order:1:pi:1' },
      data: { object: { status: 'requires_payment_method' } },
    })
    expect(receiver.events[1]).toMatchObject({
      type: 'payment_intent.canceled',
      data: { object: { status: 'canceled' } },
    })
  })

  it('are refused when forged, stale or parsed before the check', async () => {
    const { stripe, sandbox, receiver } = await givenShop()
    await stripe.customers.create()
    await sandbox.control.idle()
    const { body = '', signature = '' } = receiver.requests[0] ?? {}
    expect(webhooks.constructEvent(body, signature, sandbox.webhookSecret).type).toBe('customer.created')
    expect(() => webhooks.constructEvent(body, signature, 'whsec_other')).toThrow(/No signatures found/)
    expect(() =>
      webhooks.constructEvent(body.replace('customer', 'custodian'), signature, sandbox.webhookSecret),
    ).toThrow(/No signatures found/)
    expect(() => webhooks.constructEvent(JSON.stringify(JSON.parse(body)), signature, sandbox.webhookSecret)).toThrow(
      /No signatures found/,
    )
    const stale = signature.replace(/t=(\d+)/, (_, at) => `t=${Number(at) - 301}`)
    expect(() => webhooks.constructEvent(body, stale, sandbox.webhookSecret)).toThrow(/signature/i)
  })

  it('are signed with the real time, also when the sandbox lives in another', async () => {
    const { stripe, sandbox, receiver } = await givenShop()
    sandbox.control.advance(40 * 24 * 3600 * 1000)
    await stripe.customers.create()
    await sandbox.control.idle()
    expect(receiver.types()).toEqual(['customer.created'])
  })

  it('are signed with the old secret too while a new one is rolled out', async () => {
    const { stripe, sandbox, receiver } = await givenShop()
    const { data } = await stripe.webhookEndpoints.list()
    const rolled = sandbox.control.rollSecret(data[0]?.id ?? '', 60_000)
    await stripe.customers.create()
    await sandbox.control.idle()
    expect(receiver.events).toHaveLength(1)
    const { body = '', signature = '' } = receiver.requests[0] ?? {}
    expect(webhooks.constructEvent(body, signature, rolled).id).toBe(receiver.events[0]?.id)
    sandbox.control.advance(61_000)
    receiver.secret = rolled
    await stripe.customers.create()
    await sandbox.control.idle()
    expect(receiver.events).toHaveLength(2)
    expect(receiver.requests[1]?.signature.match(/v1=/g)).toHaveLength(1)
  })

  it('are tried again until they are taken', async () => {
    const { stripe, sandbox, receiver } = await givenShop({ deliverRetries: [1000, 60_000] })
    receiver.answer = (earlier) => (earlier < 2 ? 500 : 200)
    const customer = await stripe.customers.create()
    await sandbox.control.idle()
    expect(receiver.events).toEqual([])
    const [event] = (await stripe.events.list()).data
    expect(event).toMatchObject({ pending_webhooks: 1 })
    sandbox.control.advance(1000)
    await sandbox.control.idle()
    sandbox.control.advance(60_000)
    await sandbox.control.idle()
    expect(receiver.events).toMatchObject([{ data: { object: { id: customer.id } } }])
    expect(await stripe.events.retrieve(event?.id ?? '')).toMatchObject({ pending_webhooks: 0 })
    expect(sandbox.control.deliveries()).toMatchObject([
      { state: 'delivered', tries: 3, attempts: [{ status: 500 }, { status: 500 }, { status: 200 }] },
    ])
  })

  it('are tried again by themselves, and given up after the last try', async () => {
    const { stripe, sandbox, receiver } = await givenShop({ deliverRetries: [20, 20] })
    receiver.answer = () => 302
    await stripe.customers.create()
    await expect.poll(() => sandbox.control.deliveries()).toMatchObject([{ state: 'failed', tries: 3 }])
    expect(receiver.requests).toHaveLength(3)
    const { data } = await stripe.events.list({ delivery_success: false })
    expect(data).toHaveLength(1)
  })

  it('count an answer that comes too late as none', async () => {
    const { stripe, sandbox } = await givenSandbox({ deliveryTimeout: 100, deliverRetries: [] })
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const address = silent.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await stripe.webhookEndpoints.create({ url: `http://127.0.0.1:${port}/`, enabled_events: ['*'] })
    await stripe.customers.create()
    await sandbox.control.idle()
    expect(sandbox.control.deliveries()).toMatchObject([
      { state: 'failed', attempts: [{ error: 'no answer in time' }] },
    ])
    silent.close()
  })

  it('reach each endpoint that wants them, each with its own secret', async () => {
    const { stripe, sandbox, receiver } = await givenShop()
    const refunds = await startReceiver()
    const endpoint = await stripe.webhookEndpoints.create({ url: refunds.url, enabled_events: ['charge.refunded'] })
    expect(endpoint.secret).toMatch(/^whsec_/)
    expect((await stripe.webhookEndpoints.retrieve(endpoint.id)).secret).toBeUndefined()
    refunds.secret = endpoint.secret ?? ''
    await sandbox.control.setWebhooks({ hold: true })
    const paid = await givenPaid(stripe)
    await stripe.refunds.create({ payment_intent: paid.id })
    const [refunded] = (await stripe.events.list({ type: 'charge.refunded' })).data
    expect(refunded?.pending_webhooks).toBe(2)
    await sandbox.control.release()
    expect(refunds.types()).toEqual(['charge.refunded'])
    expect(receiver.types()).toContain('charge.refunded')
    await stripe.webhookEndpoints.update(endpoint.id, { disabled: true })
    await stripe.refunds.create({ payment_intent: (await givenPaid(stripe)).id })
    await sandbox.control.idle()
    expect(refunds.types()).toHaveLength(1)
    expect(await stripe.webhookEndpoints.del(endpoint.id)).toMatchObject({ deleted: true })
    await refunds.stop()
  })

  it('come three times and in any order when the network is like that', async () => {
    const { stripe, sandbox, receiver } = await givenShop({ asyncBalance: false })
    await sandbox.control.setWebhooks({ hold: true, duplicate: 3, shuffle: true })
    const paid = await givenPaid(stripe)
    await stripe.refunds.create({ payment_intent: paid.id })
    await sandbox.control.idle()
    expect(receiver.requests).toEqual([])
    await sandbox.control.release()
    const caused = [
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'charge.refunded',
      'refund.created',
    ]
    expect(receiver.types().toSorted()).toEqual([...caused, ...caused, ...caused].toSorted())
    const firstSeen = [...new Set(receiver.types())]
    expect(firstSeen).not.toEqual(caused)
    expect(sandbox.control.deliveries().every((row) => row.state === 'delivered' && row.attempts.length === 3)).toBe(
      true,
    )
  })

  it('come doubled and shuffled in running traffic as well', async () => {
    const { stripe, sandbox, receiver } = await givenShop({ asyncBalance: false })
    await sandbox.control.setWebhooks({ duplicate: 2, shuffle: true })
    await Promise.all(Array.from({ length: 5 }, () => givenPaid(stripe)))
    await sandbox.control.idle()
    expect(receiver.events).toHaveLength(30)
    const created = receiver.events.findLastIndex((event) => event.type === 'payment_intent.created')
    const paid = receiver.events.findIndex((event) => event.type === 'payment_intent.succeeded')
    expect(paid).toBeLessThan(created)
  })

  it('can be lost for good; then the list of events still has them', async () => {
    const { stripe, sandbox, receiver } = await givenShop({ asyncBalance: false })
    await sandbox.control.setWebhooks({ drop: ['payment_intent.*'] })
    const before = Math.floor(sandbox.control.now().getTime() / 1000)
    await givenPaid(stripe)
    await sandbox.control.idle()
    expect(receiver.types()).toEqual(['charge.succeeded'])
    const { data } = await stripe.events.list({
      created: { gte: before },
      types: ['payment_intent.succeeded', 'charge.succeeded'],
    })
    expect(data.map((event) => event.type)).toEqual(['payment_intent.succeeded', 'charge.succeeded'])
    await sandbox.control.redeliver(data[0]?.id ?? '')
    expect(receiver.types()).toEqual(['charge.succeeded', 'payment_intent.succeeded'])
    expect(await stripe.events.list({ created: { lt: before } })).toMatchObject({ data: [] })
  })

  it('tell a decline, a 3-D Secure question, a hold, its capture and its end', async () => {
    const { stripe, sandbox, receiver } = await givenShop()
    await givenPaid(stripe, { payment_method: 'pm_card_chargeDeclined' }).catch(() => {})
    await givenPaid(stripe, { payment_method: 'pm_card_authenticationRequired' })
    const held = await givenPaid(stripe, { capture_method: 'manual' })
    await stripe.paymentIntents.capture(held.id)
    await givenPaid(stripe, { capture_method: 'manual' })
    sandbox.control.advance(7 * 24 * 3600 * 1000)
    await sandbox.control.idle()
    const told = receiver.types().filter((type) => type !== 'payment_intent.created')
    expect(told).toEqual([
      'charge.failed',
      'payment_intent.payment_failed',
      'payment_intent.requires_action',
      'charge.succeeded',
      'payment_intent.amount_capturable_updated',
      'charge.captured',
      'payment_intent.succeeded',
      'charge.succeeded',
      'payment_intent.amount_capturable_updated',
      'charge.refunded',
      'refund.created',
      'payment_intent.canceled',
      'charge.expired',
    ])
    expect(receiver.events.findLast((event) => event.type === 'payment_intent.canceled')).toMatchObject({
      data: { object: { cancellation_reason: 'automatic' } },
    })
  })

  it('do not slow down the call that causes them', async () => {
    const { sandbox, receiver } = await givenShop({ deliveryTimeout: 2000 })
    receiver.answer = () => 500
    const stripe = sdk(sandbox)
    const started = performance.now()
    for (let round = 0; round < 20; round += 1) await stripe.customers.create()
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
