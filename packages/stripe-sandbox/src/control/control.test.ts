import { describe, expect, it } from 'vitest'
import { failureOf, type Given, givenPaid, givenShop } from '../testing/given-sandbox.ts'

/** A call of the control plane, as another process makes it. */
async function call({ sandbox }: Given, method: string, path: string, body?: object, token = sandbox.controlToken) {
  const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const json: unknown = await response.json()
  return { status: response.status, json }
}

describe('the control plane', () => {
  it('is closed to every key but its own', async () => {
    const given = await givenShop()
    for (const token of [given.sandbox.secretKey, given.sandbox.publishableKey, ''])
      expect(await call(given, 'POST', 'reset', {}, token)).toMatchObject({ status: 401 })
    expect(await call(given, 'GET', 'health', undefined, '')).toMatchObject({ status: 200, json: { ok: true } })
    expect(await call(given, 'GET', 'nothing')).toMatchObject({ status: 404 })
    expect(await call(given, 'POST', 'webhook_endpoints/we_none/roll_secret')).toMatchObject({ status: 400 })
  })

  it('moves the clock, and what is due happens at its time', async () => {
    const given = await givenShop()
    const held = await givenPaid(given.stripe, { capture_method: 'manual' })
    const before = given.sandbox.control.now().getTime()
    const days = 8 * 24 * 3600
    expect((await call(given, 'POST', 'clock/advance', { seconds: days })).status).toBe(200)
    const { json } = await call(given, 'GET', 'clock')
    expect(json).toHaveProperty('now')
    expect(given.sandbox.control.now().getTime() - before).toBeGreaterThanOrEqual(days * 1000)
    const canceled = await given.stripe.paymentIntents.retrieve(held.id)
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'automatic' })
    expect(canceled.canceled_at).toBe(held.created + 7 * 24 * 3600)
    expect(await call(given, 'POST', 'clock/advance', { ms: -1 })).toMatchObject({ status: 400 })
  })

  it('sets faults', async () => {
    const given = await givenShop()
    const fault = { path: '/v1/customers', method: 'POST', mode: 'status', status: 503, times: 2 }
    expect(await call(given, 'POST', 'faults', fault)).toMatchObject({ status: 200 })
    expect(await failureOf(given.stripe.customers.create())).toMatchObject({ statusCode: 503 })
    expect(await call(given, 'GET', 'faults')).toMatchObject({ json: [{ ...fault, left: 1 }] })
    await call(given, 'DELETE', 'faults')
    expect(await given.stripe.customers.create()).toMatchObject({ object: 'customer' })
    expect(await call(given, 'POST', 'faults', { path: '/v1/customers', mode: 'explode' })).toMatchObject({
      status: 400,
    })
    expect(await call(given, 'POST', 'faults', { mode: 'delay' })).toMatchObject({
      status: 400,
      json: { error: { message: 'path is missing.' } },
    })
  })

  it('holds, drops, lets out and repeats webhooks, and shows what became of them', async () => {
    const given = await givenShop({ asyncBalance: false })
    const traffic = { hold: true, duplicate: 2, shuffle: false, drop: ['payment_intent.created'] }
    expect(await call(given, 'POST', 'webhooks', traffic)).toEqual({ status: 200, json: traffic })
    await givenPaid(given.stripe)
    await call(given, 'POST', 'webhooks/idle')
    expect(given.receiver.types()).toEqual([])
    await call(given, 'POST', 'webhooks/release')
    const paid = ['charge.succeeded', 'charge.succeeded', 'payment_intent.succeeded', 'payment_intent.succeeded']
    expect(given.receiver.types()).toEqual(paid)
    const { json } = await call(given, 'GET', 'deliveries?state=dropped')
    expect(json).toMatchObject([{ type: 'payment_intent.created' }])
    const event = given.sandbox.control.deliveries({ state: 'dropped' })[0]?.event
    await call(given, 'POST', `events/${event}/redeliver`)
    expect(given.receiver.types()).toEqual([...paid, 'payment_intent.created'])
    expect(await call(given, 'POST', 'events/evt_none/redeliver')).toMatchObject({ status: 400 })
    expect(await call(given, 'POST', 'webhooks', { duplicate: 0 })).toMatchObject({ status: 400 })
  })

  it('stands in for the buyer and the bank', async () => {
    const given = await givenShop()
    const asked = await givenPaid(given.stripe, { payment_method: 'pm_card_authenticationRequired' })
    const passed = await call(given, 'POST', `payment_intents/${asked.id}/3ds`, { result: 'complete' })
    expect(passed).toMatchObject({ status: 200, json: { status: 'succeeded' } })
    expect(await call(given, 'POST', `payment_intents/${asked.id}/3ds`, { result: 'fail' })).toMatchObject({
      status: 400,
    })
    const slow = await givenPaid(given.stripe, { payment_method: 'pm_card_processing' })
    const failed = await call(given, 'POST', `payment_intents/${slow.id}/processing`, { result: 'failed' })
    expect(failed).toMatchObject({ json: { status: 'requires_payment_method' } })
    const paid = await givenPaid(given.stripe, { payment_method: 'pm_card_pendingRefund' })
    const one = await given.stripe.refunds.create({ payment_intent: paid.id, amount: 100 })
    const two = await given.stripe.refunds.create({ payment_intent: paid.id, amount: 200 })
    await call(given, 'POST', `refunds/${one.id}/settle`)
    await call(given, 'POST', `refunds/${two.id}/fail`, { reason: 'unknown' })
    expect(await given.stripe.refunds.retrieve(one.id)).toMatchObject({ status: 'succeeded' })
    expect(await given.stripe.refunds.retrieve(two.id)).toMatchObject({ status: 'failed', failure_reason: 'unknown' })
    expect(await call(given, 'GET', 'ledger')).toMatchObject({ json: { problems: [] } })
  })

  it('goes back to a snapshot, and to the beginning', async () => {
    const given = await givenShop()
    const paid = await givenPaid(given.stripe)
    const { json: state } = await call(given, 'GET', 'state')
    await given.stripe.refunds.create({ payment_intent: paid.id })
    expect((await call(given, 'POST', 'state', Object(state))).status).toBe(200)
    expect(await given.stripe.refunds.list()).toMatchObject({ data: [] })
    expect(await given.stripe.refunds.create({ payment_intent: paid.id })).toMatchObject({ amount: 10_000 })
    expect(await call(given, 'POST', 'state', { charges: [{ id: 'x' }] })).toMatchObject({ status: 400 })
    expect(await given.stripe.paymentIntents.retrieve(paid.id)).toMatchObject({ status: 'succeeded' })

    given.sandbox.control.advance(3_600_000)
    await call(given, 'POST', 'faults', { path: '/v1/**', mode: 'status' })
    await call(given, 'POST', 'webhooks', { hold: true })
    await call(given, 'POST', 'reset')
    expect(await given.stripe.paymentIntents.list()).toMatchObject({ data: [] })
    expect(await given.stripe.events.list()).toMatchObject({ data: [] })
    expect(Math.abs(given.sandbox.control.now().getTime() - Date.now())).toBeLessThan(5000)
    await given.stripe.customers.create()
    await expect.poll(() => given.receiver.types()).toContain('customer.created')
  })
})
