import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import type { RunningSandbox } from './sandbox.ts'
import { givenPaid, givenShop } from './testing/given-sandbox.ts'
import { complaintsAbout, type Specimen, typeOf } from './testing/typed-literals.ts'

/** The SDK over a fetch that keeps a copy of every answer. */
function recordingSdk({ host, port, secretKey }: RunningSandbox) {
  const answers: Specimen[] = []
  const httpClient = Stripe.createFetchHttpClient(async (...args: Parameters<typeof fetch>) => {
    const response = await fetch(...args)
    const json: unknown = await response.clone().json()
    answers.push({ type: typeOf(json), json })
    return response
  })
  const stripe = new Stripe(secretKey, {
    host,
    port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
    httpClient,
  })
  return { stripe, answers }
}

/** Every endpoint and every state, once. */
async function everything(stripe: Stripe, control: RunningSandbox['control']): Promise<void> {
  const address = { line1: 'Kaai 1', city: 'Gent', postal_code: '9000', country: 'BE' }
  const customer = await stripe.customers.create({ name: 'Ada', address, shipping: { name: 'Ada', address } })
  await stripe.customers.update(customer.id, { metadata: { a: '1' } })
  const method = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer.id })
  await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } })
  await stripe.paymentMethods.update(method.id, { billing_details: { name: 'Ada', address } })
  await stripe.customers.list({ expand: ['data.invoice_settings.default_payment_method'] })
  await stripe.paymentMethods.list({ customer: customer.id })
  await stripe.paymentMethods.retrieve(method.id, { expand: ['customer'] })

  const open = await stripe.paymentIntents.create({
    amount: 500,
    currency: 'eur',
    description: 'A print',
    receipt_email: 'ada@example.com',
  })
  await stripe.paymentIntents.update(open.id, { payment_method: 'pm_card_visa', shipping: { name: 'Ada', address } })
  await stripe.paymentIntents.cancel(open.id, { cancellation_reason: 'abandoned' })
  const paid = await givenPaid(stripe, { customer: customer.id, payment_method: method.id, transfer_group: 'order_1' })
  const held = await givenPaid(stripe, { capture_method: 'manual', expand: ['latest_charge'] })
  await stripe.paymentIntents.capture(held.id, { amount_to_capture: 9000 })
  const expiring = await givenPaid(stripe, { capture_method: 'manual' })
  const asked = await givenPaid(stripe, {
    payment_method: 'pm_card_authenticationRequired',
    return_url: 'http://127.0.0.1/return',
  })
  control.finish3ds(asked.id, 'complete')
  await stripe.paymentIntents.retrieve(asked.id, {
    expand: ['latest_charge.balance_transaction', 'payment_method', 'customer'],
  })
  const failing = await givenPaid(stripe, { payment_method: 'pm_card_authenticationRequired' })
  control.finish3ds(failing.id, 'fail')
  await stripe.paymentIntents.retrieve(failing.id)
  const slow = await givenPaid(stripe, { payment_method: 'pm_card_processing' })
  await stripe.charges.list({ payment_intent: slow.id })
  await givenPaid(stripe, { payment_method: 'pm_card_visa_chargeDeclinedInsufficientFunds' }).catch(() => {})
  await givenPaid(stripe, { payment_method: 'pm_card_chargeDeclinedIncorrectCvc' }).catch(() => {})
  await stripe.paymentIntents.cancel(paid.id).catch(() => {})
  await stripe.paymentIntents.retrieve('pi_none').catch(() => {})
  await stripe.paymentIntents.create({ amount: 1, currency: 'eur' }).catch(() => {})

  await stripe.refunds.create({ payment_intent: paid.id, amount: 100, reason: 'duplicate' })
  const pending = await stripe.refunds.create({
    payment_intent: (await givenPaid(stripe, { payment_method: 'pm_card_pendingRefund' })).id,
  })
  const failed = await stripe.refunds.create({
    payment_intent: (await givenPaid(stripe, { payment_method: 'pm_card_refundFail' })).id,
  })
  await stripe.refunds.update(failed.id, { metadata: { a: '1' } })
  control.advance(8 * 24 * 3600 * 1000)
  await stripe.refunds.retrieve(pending.id, { expand: ['balance_transaction', 'charge', 'payment_intent'] })
  await stripe.refunds.retrieve(failed.id, { expand: ['failure_balance_transaction'] })
  await stripe.paymentIntents.retrieve(expiring.id, { expand: ['latest_charge.refunds'] })
  await stripe.charges.update(String(paid.latest_charge), { description: 'A print' })
  await stripe.charges.retrieve(String(paid.latest_charge), {
    expand: ['balance_transaction.source', 'refunds', 'customer'],
  })
  await stripe.paymentIntents.list({ limit: 100, expand: ['data.latest_charge', 'data.payment_method'] })
  await stripe.charges.list({ limit: 100 })
  await stripe.refunds.list({ limit: 100 })
  await stripe.balanceTransactions.list({ limit: 100, expand: ['data.source'] })
  await stripe.balance.retrieve()

  const endpoint = await stripe.webhookEndpoints.create({
    url: 'http://127.0.0.1:9/',
    enabled_events: ['charge.refunded'],
  })
  await stripe.webhookEndpoints.update(endpoint.id, { disabled: true })
  await stripe.webhookEndpoints.list()
  await stripe.webhookEndpoints.del(endpoint.id)
  await stripe.paymentMethods.detach(method.id)
  await stripe.customers.del(customer.id)
  await stripe.customers.retrieve(customer.id)
  const { data } = await stripe.events.list({ limit: 1 })
  await stripe.events.retrieve(data[0]?.id ?? '')
}

describe('what the sandbox says', () => {
  it('is what the SDK takes for Stripe: no field missing, none unknown, no other word', async () => {
    const { sandbox, receiver } = await givenShop()
    const { stripe, answers } = recordingSdk(sandbox)
    await everything(stripe, sandbox.control)
    await sandbox.control.idle()
    const events = receiver.requests.map(({ body }): Specimen => {
      const json: unknown = JSON.parse(body)
      return { type: typeOf(json), json }
    })
    const intent = answers.find(({ type }) => type === 'Stripe.PaymentIntent')?.json
    const told = events.find(({ type }) => type === "EventOf<'charge.succeeded'>")?.json
    const wrong: Specimen[] = [
      { type: "EventOf<'charge.succeeded'>", json: { ...Object(told), data: { object: intent } } },
      {
        type: 'Stripe.ApiList<Stripe.PaymentIntent>',
        json: { object: 'list', data: [told], has_more: true, url: '/' },
      },
      { type: 'Stripe.PaymentIntent', json: { ...Object(intent), amount_received: undefined } },
      { type: 'Stripe.PaymentIntent', json: { ...Object(intent), status: 'paid' } },
      { type: 'Stripe.PaymentIntent', json: { ...Object(intent), surprise: 1 } },
      { type: 'Stripe.PaymentIntent', json: { ...Object(intent), shipping: { address: { street: 'Kaai' } } } },
      { type: 'Stripe.PaymentIntent', json: { ...Object(intent), amount: '500' } },
    ]
    const said = [...answers.filter(({ type }) => type !== 'Stripe.ApiList<never>'), ...events]
    const complaints = await complaintsAbout([...said, ...wrong])
    // Those that are wrong on purpose show that the compiler looks.
    expect(wrong.filter((_, n) => !complaints.has(said.length + n))).toEqual([])
    expect(
      said.flatMap(({ type }, n) => (complaints.get(n) ?? []).map((complaint) => `${type}: ${complaint}`)),
    ).toEqual([])
    const types = new Set(said.map(({ type }) => type))
    expect(types.size).toBeGreaterThan(40)
    for (const type of [
      'Stripe.Balance',
      'Stripe.DeletedCustomer',
      'Stripe.DeletedWebhookEndpoint',
      "EventOf<'refund.failed'>",
    ])
      expect(types).toContain(type)
  }, 60_000)
})
