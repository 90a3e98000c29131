import { describe, expect, it } from 'vitest'
import { failureOf, givenPaid, givenSandbox } from './testing/given-sandbox.ts'

describe('a payment intent', () => {
  it('goes from nothing over a card to paid', async () => {
    const { stripe } = await givenSandbox()
    const created = await stripe.paymentIntents.create({
      amount: 2500,
      currency: 'eur',
      metadata: { order_id: 'ord_1' },
    })
    expect(created).toMatchObject({ status: 'requires_payment_method', amount: 2500, amount_received: 0 })
    expect(created.client_secret).toMatch(new RegExp(`^${created.id}_secret_`))
    const chosen = await stripe.paymentIntents.update(created.id, { payment_method: 'pm_card_visa' })
    expect(chosen.status).toBe('requires_confirmation')
    const paid = await stripe.paymentIntents.confirm(created.id, { expand: ['latest_charge'] })
    expect(paid).toMatchObject({ status: 'succeeded', amount_received: 2500, next_action: null })
    expect(paid.latest_charge).toMatchObject({
      amount: 2500,
      amount_captured: 2500,
      captured: true,
      paid: true,
      metadata: { order_id: 'ord_1' },
      payment_intent: created.id,
      outcome: { type: 'authorized' },
    })
  })

  it('is held first and captured later, whole or in part', async () => {
    const { stripe } = await givenSandbox()
    const held = await givenPaid(stripe, { capture_method: 'manual' })
    expect(held).toMatchObject({ status: 'requires_capture', amount_capturable: 10_000, amount_received: 0 })
    const tooMuch = await failureOf(stripe.paymentIntents.capture(held.id, { amount_to_capture: 10_001 }))
    expect(tooMuch).toMatchObject({ statusCode: 400, code: 'amount_too_large', param: 'amount_to_capture' })
    const paid = await stripe.paymentIntents.capture(held.id, { amount_to_capture: 6000, expand: ['latest_charge'] })
    expect(paid).toMatchObject({ status: 'succeeded', amount_capturable: 0, amount_received: 6000 })
    expect(paid.latest_charge).toMatchObject({ amount: 10_000, amount_captured: 6000 })
  })

  it('tells with the error what it is, when a call does not fit', async () => {
    const { stripe } = await givenSandbox()
    const paid = await givenPaid(stripe)
    const unexpected = {
      statusCode: 400,
      code: 'payment_intent_unexpected_state',
      payment_intent: { id: paid.id, status: 'succeeded' },
    }
    expect(await failureOf(stripe.paymentIntents.cancel(paid.id))).toMatchObject(unexpected)
    expect(await failureOf(stripe.paymentIntents.confirm(paid.id))).toMatchObject(unexpected)
    expect(await failureOf(stripe.paymentIntents.capture(paid.id))).toMatchObject(unexpected)
    expect(await failureOf(stripe.paymentIntents.update(paid.id, { amount: 1 }))).toMatchObject(unexpected)
    const empty = await stripe.paymentIntents.create({ amount: 500, currency: 'eur' })
    expect(await failureOf(stripe.paymentIntents.confirm(empty.id))).toMatchObject({
      code: 'payment_intent_unexpected_state',
      payment_intent: { status: 'requires_payment_method' },
    })
  })

  it('can be canceled until it is final, and gives back what was held', async () => {
    const { stripe } = await givenSandbox()
    const open = await stripe.paymentIntents.create({ amount: 500, currency: 'eur' })
    const canceled = await stripe.paymentIntents.cancel(open.id, { cancellation_reason: 'abandoned' })
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' })
    expect(canceled.canceled_at).toBeTypeOf('number')
    const held = await givenPaid(stripe, { capture_method: 'manual' })
    const released = await stripe.paymentIntents.cancel(held.id, { expand: ['latest_charge'] })
    expect(released).toMatchObject({ status: 'canceled', amount_capturable: 0 })
    expect(released.latest_charge).toMatchObject({ captured: false, refunded: true, amount_refunded: 10_000 })
    expect(await stripe.balanceTransactions.list()).toMatchObject({ data: [] })
  })

  it('lets either the cancel or the confirm win, never both', async () => {
    const { sandbox, stripe } = await givenSandbox()
    for (let round = 0; round < 20; round += 1) {
      const { id } = await stripe.paymentIntents.create({ amount: 500, currency: 'eur' })
      const [confirmed, canceled] = await Promise.allSettled([
        stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' }),
        stripe.paymentIntents.cancel(id),
      ])
      expect([confirmed.status, canceled.status].toSorted()).toEqual(['fulfilled', 'rejected'])
      const { status } = await stripe.paymentIntents.retrieve(id)
      expect(status).toBe(confirmed.status === 'fulfilled' ? 'succeeded' : 'canceled')
    }
    expect(sandbox.control.ledger().problems).toEqual([])
  })

  it.each([
    [
      { amount: 49, currency: 'eur' },
      { code: 'amount_too_small', param: 'amount' },
    ],
    [
      { amount: 100_000_000, currency: 'eur' },
      { code: 'amount_too_large', param: 'amount' },
    ],
    [
      { amount: 10.5, currency: 'eur' },
      { code: 'parameter_invalid_integer', param: 'amount' },
    ],
    [
      { amount: -5, currency: 'eur' },
      { code: 'parameter_invalid_integer', param: 'amount' },
    ],
    [{ amount: 500, currency: 'doubloon' }, { param: 'currency' }],
    [
      { amount: 500, currency: 'eur', customer: 'cus_none' },
      { code: 'resource_missing', param: 'customer' },
    ],
    [
      { amount: 500, currency: 'eur', payment_method: 'pm_none' },
      { code: 'resource_missing', param: 'payment_method' },
    ],
    [
      { amount: 500, currency: 'eur', return_url: 'javascript:alert(1)' },
      { code: 'url_invalid', param: 'return_url' },
    ],
  ])('refuses %j', async (params, expected) => {
    const { stripe } = await givenSandbox()
    const failure = await failureOf(stripe.paymentIntents.create(params))
    expect(failure).toMatchObject({ statusCode: 400, type: 'StripeInvalidRequestError', ...expected })
    expect(await stripe.paymentIntents.list()).toMatchObject({ data: [] })
  })

  it('refuses what is missing and what it has never heard of', async () => {
    const { stripe } = await givenSandbox()
    const call = (params: Record<string, unknown>) => stripe.rawRequest('POST', '/v1/payment_intents', params)
    expect(await failureOf(call({ currency: 'eur' }))).toMatchObject({ code: 'parameter_missing', param: 'amount' })
    const unknown = { amount: 500, currency: 'eur', payment_method_types: ['card'] }
    expect(await failureOf(call(unknown))).toMatchObject({ code: 'parameter_unknown', param: 'payment_method_types' })
    expect(await failureOf(stripe.paymentIntents.retrieve('pi_none'))).toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    })
    expect(await failureOf(stripe.rawRequest('GET', '/v1/subscriptions'))).toMatchObject({ statusCode: 404 })
  })

  it('keeps its notes when paid, and takes another sum only before', async () => {
    const { stripe } = await givenSandbox()
    const { id } = await stripe.paymentIntents.create({ amount: 500, currency: 'eur', payment_method: 'pm_card_visa' })
    expect(await stripe.paymentIntents.update(id, { amount: 700 })).toMatchObject({
      amount: 700,
      status: 'requires_confirmation',
    })
    await stripe.paymentIntents.confirm(id)
    const noted = await stripe.paymentIntents.update(id, { metadata: { parcel: '7' }, description: 'A print' })
    expect(noted).toMatchObject({
      status: 'succeeded',
      amount_received: 700,
      metadata: { parcel: '7' },
      description: 'A print',
    })
  })
})

describe('the balance transaction', () => {
  it('arrives after the payment, with the fee', async () => {
    const { sandbox, stripe } = await givenSandbox({ fee: { basisPoints: 150, fixed: 25 }, balanceDelay: 60_000 })
    const paid = await givenPaid(stripe, { expand: ['latest_charge'] })
    expect(paid.latest_charge).toMatchObject({ balance_transaction: null })
    sandbox.control.advance(60_000)
    const later = await stripe.paymentIntents.retrieve(paid.id, { expand: ['latest_charge.balance_transaction'] })
    expect(later.latest_charge).toMatchObject({
      balance_transaction: { amount: 10_000, fee: 175, net: 9825, status: 'pending', type: 'charge' },
    })
    sandbox.control.advance(8 * 24 * 3600 * 1000)
    const { data } = await stripe.balanceTransactions.list({
      source: typeof paid.latest_charge === 'object' && paid.latest_charge ? paid.latest_charge.id : '',
    })
    expect(data).toMatchObject([{ status: 'available' }])
    expect(await stripe.balance.retrieve()).toMatchObject({
      available: [{ amount: 9825, currency: 'eur' }],
      pending: [{ amount: 0 }],
    })
  })

  it('is there at once with capture_method automatic, and the bypass card needs no waiting', async () => {
    const { stripe } = await givenSandbox()
    const paid = await givenPaid(stripe, {
      capture_method: 'automatic',
      payment_method: 'pm_card_bypassPending',
      expand: ['latest_charge.balance_transaction'],
    })
    expect(paid.latest_charge).toMatchObject({ balance_transaction: { status: 'available' } })
  })
})
