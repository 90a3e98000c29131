import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { testCards } from './resources/cards.ts'
import { failureOf, givenPaid, givenSandbox } from './testing/given-sandbox.ts'

const declined: [string, { code: string; decline_code: string }][] = [
  ['4000000000000002', { code: 'card_declined', decline_code: 'generic_decline' }],
  ['4000000000009995', { code: 'card_declined', decline_code: 'insufficient_funds' }],
  ['4000000000009987', { code: 'card_declined', decline_code: 'lost_card' }],
  ['4000000000009979', { code: 'card_declined', decline_code: 'stolen_card' }],
  ['4000000000000069', { code: 'expired_card', decline_code: 'expired_card' }],
  ['4000000000000127', { code: 'incorrect_cvc', decline_code: 'incorrect_cvc' }],
  ['4000000000000119', { code: 'processing_error', decline_code: 'processing_error' }],
  ['4000000000000341', { code: 'card_declined', decline_code: 'generic_decline' }],
]

/** As the card form sends it; the SDK's types leave the raw number out. */
function methodOf(stripe: Stripe, card: Record<string, string | number>): Promise<Stripe.PaymentMethod> {
  return stripe.rawRequest('POST', '/v1/payment_methods', {
    type: 'card',
    card: { number: '4242424242424242', exp_month: 12, exp_year: 2040, cvc: '123', ...card },
  })
}

describe('test cards', () => {
  it.each(['4242424242424242', '5555555555554444', '4000 0000 0000 0077', '378282246310005'])(
    '%s pays',
    async (number) => {
      const { stripe } = await givenSandbox()
      const method = await methodOf(stripe, { number })
      expect(await givenPaid(stripe, { payment_method: method.id })).toMatchObject({ status: 'succeeded' })
    },
  )

  it.each(declined)('%s is declined, and the intent says why', async (number, expected) => {
    const { stripe } = await givenSandbox()
    const intent = await stripe.paymentIntents.create({ amount: 500, currency: 'eur' })
    const method = await methodOf(stripe, { number })
    const failure = await failureOf(stripe.paymentIntents.confirm(intent.id, { payment_method: method.id }))
    expect(failure).toMatchObject({
      statusCode: 402,
      type: 'StripeCardError',
      ...expected,
      payment_intent: { id: intent.id, status: 'requires_payment_method', payment_method: null },
      payment_method: { id: method.id },
    })
    const after = await stripe.paymentIntents.retrieve(intent.id, { expand: ['latest_charge'] })
    expect(after).toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      last_payment_error: { ...expected, type: 'card_error', charge: failure.charge },
      latest_charge: { id: failure.charge, status: 'failed', paid: false, failure_code: expected.code },
    })
    const paid = await stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' })
    expect(paid).toMatchObject({ status: 'succeeded', last_payment_error: null })
  })

  it.each(testCards.map((card) => card.name))('pm_card_%s is a payment method of its own each time', async (name) => {
    const { stripe } = await givenSandbox()
    const one = await stripe.paymentMethods.retrieve(`pm_card_${name}`)
    const other = await stripe.paymentMethods.retrieve(`pm_card_${name}`)
    expect(one).toMatchObject({ object: 'payment_method', type: 'card', customer: null })
    expect(one.id).not.toBe(other.id)
    expect(one.card?.fingerprint).toBe(other.card?.fingerprint)
  })

  it.each([
    [{ number: '4242424242424241' }, { code: 'incorrect_number', param: 'number' }],
    [{ number: '42' }, { code: 'invalid_number', param: 'number' }],
    [{ number: '4012888888881881' }, { code: 'card_declined', decline_code: 'test_mode_live_card' }],
    [{ exp_year: 2020 }, { code: 'invalid_expiry_year', param: 'exp_year' }],
    [{ exp_month: 13 }, { code: 'invalid_expiry_month', param: 'exp_month' }],
    [{ cvc: '12' }, { code: 'invalid_cvc', param: 'cvc' }],
  ])('a mistyped card is refused: %j', async (card, expected) => {
    const { stripe } = await givenSandbox()
    expect(await failureOf(methodOf(stripe, card))).toMatchObject({
      statusCode: 402,
      type: 'StripeCardError',
      ...expected,
    })
  })

  it('stays in processing until the bank has made up its mind', async () => {
    const { sandbox, stripe } = await givenSandbox({ processingDelay: 60_000 })
    const pay = () => givenPaid(stripe, { payment_method: 'pm_card_processing' })
    const [one, two, three] = [await pay(), await pay(), await pay()]
    expect(one).toMatchObject({ status: 'processing', amount_received: 0 })
    expect(await failureOf(stripe.paymentIntents.cancel(one.id))).toMatchObject({
      code: 'payment_intent_unexpected_state',
      payment_intent: { status: 'processing' },
    })
    expect(sandbox.control.finishProcessing(one.id, 'succeeded')).toMatchObject({ status: 'succeeded' })
    expect(sandbox.control.finishProcessing(two.id, 'failed')).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined' },
    })
    sandbox.control.advance(60_000)
    expect(await stripe.paymentIntents.retrieve(three.id)).toMatchObject({
      status: 'succeeded',
      amount_received: 10_000,
    })
    expect(sandbox.control.ledger().problems).toEqual([])
  })

  it('can be used once, or again and again by the customer who saved it', async () => {
    const { stripe } = await givenSandbox()
    const loose = await methodOf(stripe, {})
    await givenPaid(stripe, { payment_method: loose.id })
    expect(await failureOf(givenPaid(stripe, { payment_method: loose.id }))).toMatchObject({
      statusCode: 400,
      code: 'payment_method_unexpected_state',
    })
    const customer = await stripe.customers.create({ email: 'ada@example.com' })
    const saved = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id })
    await givenPaid(stripe, { payment_method: saved.id, customer: customer.id })
    await givenPaid(stripe, { payment_method: saved.id, customer: customer.id })
    expect(await failureOf(givenPaid(stripe, { payment_method: saved.id }))).toMatchObject({ statusCode: 400 })
  })
})
