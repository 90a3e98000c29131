import { describe, expect, it } from 'vitest'
import { failureOf, type Given, givenPaid, givenSandbox } from './testing/given-sandbox.ts'

const returnUrl = 'http://127.0.0.1:3000/orders/ord_1/return?from=checkout'

async function givenQuestion({ stripe }: Given, method = 'pm_card_authenticationRequired') {
  const intent = await givenPaid(stripe, { payment_method: method, return_url: returnUrl })
  return { intent, page: intent.next_action?.redirect_to_url?.url ?? '' }
}

function answer(page: string, result: string): Promise<Response> {
  return fetch(page, { method: 'POST', body: new URLSearchParams({ result }), redirect: 'manual' })
}

describe('3-D Secure', () => {
  it('sends the buyer to a page and, when they complete it, back paid', async () => {
    const given = await givenSandbox()
    const { intent, page } = await givenQuestion(given)
    expect(intent).toMatchObject({
      status: 'requires_action',
      amount_received: 0,
      latest_charge: null,
      next_action: { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl } },
    })
    expect(page.startsWith(given.sandbox.url)).toBe(true)
    const back = await answer(page, 'complete')
    expect(back.status).toBe(303)
    const address = new URL(back.headers.get('location') ?? '')
    expect(address.origin + address.pathname).toBe('http://127.0.0.1:3000/orders/ord_1/return')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      from: 'checkout',
      payment_intent: intent.id,
      payment_intent_client_secret: intent.client_secret,
      redirect_status: 'succeeded',
    })
    const paid = await given.stripe.paymentIntents.retrieve(intent.id, { expand: ['latest_charge'] })
    expect(paid).toMatchObject({ status: 'succeeded', next_action: null })
    expect(paid.latest_charge).toMatchObject({
      payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } },
    })
  })

  it('sends them back unpaid when they fail it, and the payment can be tried again', async () => {
    const given = await givenSandbox()
    const { intent, page } = await givenQuestion(given)
    const back = await answer(page, 'fail')
    expect(back.headers.get('location')).toContain('redirect_status=failed')
    expect(await given.stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      latest_charge: null,
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    })
    const paid = await given.stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' })
    expect(paid.status).toBe('succeeded')
  })

  it('can be passed and the card still be declined', async () => {
    const given = await givenSandbox()
    const { intent, page } = await givenQuestion(given, 'pm_card_authenticationRequiredChargeDeclinedInsufficientFunds')
    expect((await answer(page, 'complete')).headers.get('location')).toContain('redirect_status=failed')
    expect(await given.stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { decline_code: 'insufficient_funds' },
    })
  })

  it('is one plain page with two buttons, without script, that the shop may frame', async () => {
    const given = await givenSandbox()
    const { page } = await givenQuestion(given)
    const response = await fetch(page)
    const html = await response.text()
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<h1>Confirm your payment</h1>')
    expect(html).toContain('€100.00')
    expect(html.match(/<button [^>]+>([^<]+)</g)).toHaveLength(2)
    expect(html).not.toContain('<script')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'self' http://127.0.0.1:3000")
    expect(policy).toMatch(/frame-ancestors 'self' http:\/\/localhost:\*/)
    expect(response.headers.get('x-frame-options')).toBeNull()
  })

  it('takes one answer only, and none after the payment went another way', async () => {
    const given = await givenSandbox()
    const { intent, page } = await givenQuestion(given)
    await answer(page, 'fail')
    expect((await answer(page, 'complete')).headers.get('location')).toContain('redirect_status=failed')
    const again = await givenQuestion(given)
    await given.stripe.paymentIntents.cancel(again.intent.id)
    await answer(again.page, 'complete')
    expect(await given.stripe.paymentIntents.retrieve(again.intent.id)).toMatchObject({ status: 'canceled' })
    expect(await (await fetch(page)).text()).toContain('no longer open')
    expect((await fetch(`${given.sandbox.url}/3ds/guess`)).status).toBe(404)
    expect(await given.stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ amount_received: 0 })
  })

  it('asks anew when the intent is confirmed anew, and forgets the old question', async () => {
    const given = await givenSandbox()
    const { intent, page } = await givenQuestion(given)
    const again = await given.stripe.paymentIntents.confirm(intent.id, { return_url: returnUrl })
    const newPage = again.next_action?.redirect_to_url?.url ?? ''
    expect(newPage).not.toBe(page)
    await answer(page, 'complete')
    expect(await given.stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ status: 'requires_action' })
    await answer(newPage, 'complete')
    expect(await given.stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ status: 'succeeded' })
  })

  it('goes on to the hold when the payment is captured by hand', async () => {
    const given = await givenSandbox()
    const intent = await givenPaid(given.stripe, {
      payment_method: 'pm_card_threeDSecure2Required',
      capture_method: 'manual',
    })
    expect(given.sandbox.control.finish3ds(intent.id, 'complete')).toMatchObject({ status: 'requires_capture' })
  })

  it('is a decline when the buyer is not there', async () => {
    const { stripe } = await givenSandbox()
    const failure = await failureOf(
      givenPaid(stripe, { payment_method: 'pm_card_authenticationRequired', off_session: true }),
    )
    expect(failure).toMatchObject({ statusCode: 402, code: 'authentication_required' })
  })

  it('is asked once of a card that is then set up for later', async () => {
    const given = await givenSandbox()
    const { stripe } = given
    const customer = await stripe.customers.create()
    const first = await givenPaid(stripe, {
      payment_method: 'pm_card_authenticationRequiredOnSetup',
      customer: customer.id,
      setup_future_usage: 'off_session',
    })
    expect(first.status).toBe('requires_action')
    given.sandbox.control.finish3ds(first.id, 'complete')
    const { data } = await stripe.customers.listPaymentMethods(customer.id)
    expect(data).toHaveLength(1)
    const later = { payment_method: data[0]?.id ?? '', customer: customer.id, off_session: true }
    expect(await givenPaid(stripe, later)).toMatchObject({ status: 'succeeded' })
  })
})
