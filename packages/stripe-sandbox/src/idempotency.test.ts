import { describe, expect, it } from 'vitest'
import { failureOf, givenSandbox, sdk } from './testing/given-sandbox.ts'

const params = { amount: 2500, currency: 'eur' }

describe('an idempotency key', () => {
  it('gives the same intent to sixty calls at once', async () => {
    const { stripe, sandbox } = await givenSandbox()
    const retrying = sdk(sandbox, { retries: 5 })
    const intents = await Promise.all(
      Array.from({ length: 60 }, () => retrying.paymentIntents.create(params, { idempotencyKey: 'order:1:pi:1' })),
    )
    expect(new Set(intents.map((intent) => intent.id)).size).toBe(1)
    expect((await stripe.paymentIntents.list()).data).toHaveLength(1)
  })

  it('says so when it answers from memory', async () => {
    const { stripe } = await givenSandbox()
    const first = await stripe.paymentIntents.create(params, { idempotencyKey: 'k' })
    const second = await stripe.paymentIntents.create(params, { idempotencyKey: 'k' })
    expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined()
    expect(second.lastResponse.headers).toMatchObject({
      'idempotent-replayed': 'true',
      'original-request': first.lastResponse.requestId,
    })
    expect(second).toEqual(first)
  })

  it('is refused for another request', async () => {
    const { stripe } = await givenSandbox()
    await stripe.paymentIntents.create(params, { idempotencyKey: 'k' })
    const other = await failureOf(stripe.paymentIntents.create({ ...params, amount: 1 }, { idempotencyKey: 'k' }))
    expect(other).toMatchObject({ statusCode: 400, type: 'StripeIdempotencyError' })
    const elsewhere = await failureOf(stripe.customers.create({}, { idempotencyKey: 'k' }))
    expect(elsewhere.type).toBe('StripeIdempotencyError')
  })

  it('is in use while its first call is under way', async () => {
    const { stripe, sandbox } = await givenSandbox()
    sandbox.control.addFault({ path: '/v1/payment_intents', mode: 'delay', delayMs: 150 })
    const first = stripe.paymentIntents.create(params, { idempotencyKey: 'k' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    const second = await failureOf(stripe.paymentIntents.create(params, { idempotencyKey: 'k' }))
    expect(second).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' })
    const { id } = await first
    expect(await stripe.paymentIntents.create(params, { idempotencyKey: 'k' })).toMatchObject({ id })
  })

  it('keeps a decline, so that a new try needs a new key', async () => {
    const { stripe } = await givenSandbox()
    const { id } = await stripe.paymentIntents.create(params)
    const confirm = (key: string, method: string) =>
      stripe.paymentIntents.confirm(id, { payment_method: method }, { idempotencyKey: key })
    const first = await failureOf(confirm('a', 'pm_card_chargeDeclined'))
    const again = await failureOf(confirm('a', 'pm_card_chargeDeclined'))
    expect(again).toMatchObject({ statusCode: 402, charge: first.charge, headers: { 'idempotent-replayed': 'true' } })
    expect((await stripe.charges.list()).data).toHaveLength(1)
    expect(await confirm('b', 'pm_card_visa')).toMatchObject({ status: 'succeeded' })
  })

  it('keeps a 500, but not a 503 from in front, nor a 429', async () => {
    const { stripe, sandbox } = await givenSandbox()
    const create = (idempotencyKey: string) => stripe.paymentIntents.create(params, { idempotencyKey })
    sandbox.control.addFault({ path: '/v1/payment_intents', mode: 'status', status: 500, store: true })
    expect(await failureOf(create('a'))).toMatchObject({ statusCode: 500, type: 'StripeAPIError' })
    expect(await failureOf(create('a'))).toMatchObject({ statusCode: 500, headers: { 'idempotent-replayed': 'true' } })
    for (const [key, status] of [
      ['b', 503],
      ['c', 429],
    ] as const) {
      sandbox.control.addFault({ path: '/v1/payment_intents', mode: 'status', status })
      expect(await failureOf(create(key))).toMatchObject({ statusCode: status })
      expect(await create(key)).toMatchObject({ status: 'requires_payment_method' })
    }
  })

  it('keeps no refusal: what was wrong can be put right under the same key', async () => {
    const { stripe } = await givenSandbox()
    const options = { idempotencyKey: 'k' }
    const early = await failureOf(stripe.paymentIntents.create({ ...params, payment_method: 'pm_x' }, options))
    expect(early.statusCode).toBe(400)
    expect(await stripe.paymentIntents.create(params, options)).toMatchObject({ object: 'payment_intent' })
    expect(await failureOf(stripe.paymentIntents.cancel('pi_none', {}, { idempotencyKey: 'l' }))).toMatchObject({
      statusCode: 404,
    })
    const long = await failureOf(stripe.paymentIntents.create(params, { idempotencyKey: 'x'.repeat(256) }))
    expect(long.statusCode).toBe(400)
  })

  it('is forgotten after a day', async () => {
    const { stripe, sandbox } = await givenSandbox()
    const first = await stripe.paymentIntents.create(params, { idempotencyKey: 'k' })
    sandbox.control.advance(25 * 3600 * 1000)
    const second = await stripe.paymentIntents.create(params, { idempotencyKey: 'k' })
    expect(second.id).not.toBe(first.id)
  })
})

describe('a lost answer', () => {
  it('leaves one intent, whether the call or the answer was lost', async () => {
    const { sandbox } = await givenSandbox()
    const stripe = sdk(sandbox, { retries: 2 })
    for (const mode of ['drop_before', 'drop_after'] as const) {
      sandbox.control.addFault({ path: '/v1/payment_intents', method: 'POST', mode })
      await stripe.paymentIntents.create(params, { idempotencyKey: mode })
    }
    expect((await stripe.paymentIntents.list()).data).toHaveLength(2)
  })

  it('is an intent all the same when nobody asks again', async () => {
    const { sandbox, stripe } = await givenSandbox()
    // The SDK asks once more after a cut connection, whatever its settings.
    sandbox.control.addFault({ path: '/v1/payment_intents', method: 'POST', mode: 'drop_after', times: 2 })
    const failure = await failureOf(stripe.paymentIntents.create(params, { idempotencyKey: 'k' }))
    expect(failure.type).toBe('StripeConnectionError')
    const { data } = await stripe.paymentIntents.list()
    expect(data).toHaveLength(1)
    expect(await stripe.paymentIntents.create(params, { idempotencyKey: 'k' })).toMatchObject({ id: data[0]?.id })
  })

  it('hits the calls that fit, as often as told', async () => {
    const { sandbox, stripe } = await givenSandbox()
    const { control } = sandbox
    control.addFault({ path: '/v1/payment_intents/*/confirm', method: 'POST', mode: 'status', times: 2 })
    const { id } = await stripe.paymentIntents.create(params)
    expect(await failureOf(stripe.paymentIntents.confirm(id))).toMatchObject({ statusCode: 503 })
    expect(control.faults()).toMatchObject([{ left: 1 }])
    control.clearFaults()
    control.addFault({ path: '/v1/**', mode: 'status', status: 502 })
    expect(await failureOf(stripe.customers.list())).toMatchObject({ statusCode: 502 })
    expect(await stripe.customers.list()).toMatchObject({ data: [] })
  })
})
