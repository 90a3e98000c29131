import { describe, expect, it } from 'vitest'
import { failureOf, type Given, givenPaid, givenSandbox, sdk } from './testing/given-sandbox.ts'

const page = 'http://localhost:3000'

/** What a page on this machine can do: fetch with the publishable key. */
function browser({ sandbox }: Given, path: string, body?: Record<string, string>): Promise<Response> {
  return fetch(`${sandbox.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${sandbox.publishableKey}`, Origin: page },
    ...(body === undefined ? {} : { body: new URLSearchParams(body) }),
  })
}

const card = {
  type: 'card',
  'card[number]': '4242424242424242',
  'card[exp_month]': '12',
  'card[exp_year]': '40',
  'card[cvc]': '123',
}

describe('a secret key', () => {
  it('must be the right one', async () => {
    const { sandbox } = await givenSandbox()
    for (const key of ['sk_test_other', 'sk_live_51abcdefghijklmnop', 'nonsense', sandbox.controlToken]) {
      const failure = await failureOf(sdk(sandbox, { key }).customers.list())
      expect(failure).toMatchObject({ statusCode: 401, type: 'StripeAuthenticationError' })
      expect(failure.message).not.toContain(key)
    }
    expect((await fetch(`${sandbox.url}/v1/customers`)).status).toBe(401)
  })

  it('is taken as Bearer, as Basic, and restricted', async () => {
    const { sandbox } = await givenSandbox()
    const basic = `Basic ${Buffer.from(`${sandbox.secretKey}:`).toString('base64')}`
    expect((await fetch(`${sandbox.url}/v1/customers`, { headers: { Authorization: basic } })).status).toBe(200)
    const restricted = sdk(sandbox, { key: sandbox.secretKey.replace('sk_', 'rk_') })
    expect(await restricted.customers.list()).toMatchObject({ data: [] })
  })

  it('does not open another account', async () => {
    const { stripe } = await givenSandbox()
    const failure = await failureOf(stripe.customers.list({}, { stripeAccount: 'acct_other' }))
    expect(failure).toMatchObject({ statusCode: 403, code: 'account_invalid' })
  })

  it('speaks forms, not JSON', async () => {
    const { sandbox } = await givenSandbox()
    const headers = { Authorization: `Bearer ${sandbox.secretKey}`, 'Content-Type': 'application/json' }
    expect((await fetch(`${sandbox.url}/v1/customers`, { method: 'POST', headers, body: '{}' })).status).toBe(400)
  })
})

describe('a publishable key', () => {
  it('can enter a card, pay the intent whose secret it knows, and look at it', async () => {
    const given = await givenSandbox()
    const intent = await given.stripe.paymentIntents.create({
      amount: 500,
      currency: 'eur',
      metadata: { order_id: 'ord_1' },
    })
    const secret = intent.client_secret ?? ''
    const entered: unknown = await (await browser(given, '/v1/payment_methods', card)).json()
    expect(entered).toMatchObject({ object: 'payment_method', card: { last4: '4242', exp_year: 2040 } })
    const method = typeof entered === 'object' && entered && 'id' in entered ? String(entered.id) : ''
    const confirmed = await browser(given, `/v1/payment_intents/${intent.id}/confirm`, {
      client_secret: secret,
      payment_method: method,
      return_url: `${page}/return`,
    })
    expect(confirmed.status).toBe(200)
    const shown: unknown = await (
      await browser(given, `/v1/payment_intents/${intent.id}?client_secret=${secret}`)
    ).json()
    expect(shown).toMatchObject({ id: intent.id, status: 'succeeded', amount: 500 })
    expect(shown).not.toHaveProperty('metadata')
    expect(shown).not.toHaveProperty('latest_charge')
    expect(shown).not.toHaveProperty('customer')
  })

  it('learns of a decline, and of the intent only what it may see', async () => {
    const given = await givenSandbox()
    const intent = await given.stripe.paymentIntents.create({
      amount: 500,
      currency: 'eur',
      metadata: { order_id: 'ord_1' },
    })
    const response = await browser(given, `/v1/payment_intents/${intent.id}/confirm`, {
      client_secret: intent.client_secret ?? '',
      'payment_method_data[type]': 'card',
      'payment_method_data[card][number]': '4000000000009995',
      'payment_method_data[card][exp_month]': '1',
      'payment_method_data[card][exp_year]': '2040',
    })
    expect(response.status).toBe(402)
    const answer: unknown = await response.json()
    expect(answer).toMatchObject({
      error: {
        type: 'card_error',
        code: 'card_declined',
        decline_code: 'insufficient_funds',
        message: 'Your card has insufficient funds.',
        payment_intent: { status: 'requires_payment_method' },
      },
    })
    expect(answer).not.toHaveProperty('error.payment_intent.metadata')
    expect(await given.stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ status: 'requires_payment_method' })
  })

  it('opens nothing else', async () => {
    const given = await givenSandbox()
    const { id, client_secret } = await given.stripe.paymentIntents.create({ amount: 500, currency: 'eur' })
    const other = await given.stripe.paymentIntents.create({ amount: 500, currency: 'eur' })
    const secret = `client_secret=${client_secret ?? ''}`
    const forbidden = await Promise.all([
      browser(given, `/v1/payment_intents/${id}`),
      browser(given, `/v1/payment_intents/${id}?client_secret=${other.client_secret}`),
      browser(given, `/v1/payment_intents/${id}?${secret}&expand[]=latest_charge`),
      browser(given, `/v1/payment_intents/${id}/confirm`, { payment_method: 'pm_card_visa' }),
      browser(given, `/v1/payment_intents/${id}/cancel`, { client_secret: client_secret ?? '' }),
      browser(given, `/v1/payment_intents/${id}`, { amount: '1', client_secret: client_secret ?? '' }),
      browser(given, '/v1/payment_intents'),
      browser(given, '/v1/payment_intents', { amount: '500', currency: 'eur' }),
      browser(given, '/v1/refunds', { payment_intent: id }),
      browser(given, '/v1/customers'),
      browser(given, '/v1/events'),
    ])
    for (const response of forbidden) {
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ error: { code: 'secret_key_required' } })
    }
    const offSession = await browser(given, `/v1/payment_intents/${id}/confirm`, {
      client_secret: client_secret ?? '',
      payment_method: 'pm_card_visa',
      off_session: 'true',
    })
    expect(offSession.status).toBe(400)
    expect(await given.stripe.paymentIntents.retrieve(id)).toMatchObject({
      status: 'requires_payment_method',
      amount: 500,
    })
  })
})

describe('a page in a browser', () => {
  const preflight = ({ sandbox }: Given, path: string, method: string, origin = page) =>
    fetch(`${sandbox.url}${path}`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': method,
        'Access-Control-Request-Headers': 'authorization',
      },
    })

  it('on this machine may call what the publishable key may', async () => {
    const given = await givenSandbox()
    for (const [path, method] of [
      ['/v1/payment_methods', 'POST'],
      ['/v1/payment_intents/pi_1', 'GET'],
      ['/v1/payment_intents/pi_1/confirm', 'POST'],
    ] as const) {
      const { status, headers } = await preflight(given, path, method)
      expect(status).toBe(204)
      expect(headers.get('access-control-allow-origin')).toBe(page)
      expect(headers.get('access-control-allow-headers')).toContain('Authorization')
    }
    const entered = await browser(given, '/v1/payment_methods', card)
    expect(entered.headers.get('access-control-allow-origin')).toBe(page)
    const refused = await browser(given, '/v1/payment_methods', { ...card, 'card[number]': '1' })
    expect(refused.headers.get('access-control-allow-origin')).toBe(page)
  })

  it('may call nothing else, and from elsewhere nothing at all', async () => {
    const given = await givenSandbox()
    await givenPaid(given.stripe)
    for (const [path, method] of [
      ['/v1/payment_intents', 'POST'],
      ['/v1/payment_intents/pi_1', 'POST'],
      ['/v1/refunds', 'POST'],
      ['/_sandbox/clock', 'GET'],
    ] as const) {
      const { headers } = await preflight(given, path, method)
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
    const foreign = await preflight(given, '/v1/payment_methods', 'POST', 'https://evil.example')
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
    const listed = await fetch(`${given.sandbox.url}/v1/payment_intents`, {
      headers: { Authorization: `Bearer ${given.sandbox.secretKey}`, Origin: page },
    })
    expect(listed.status).toBe(200)
    expect(listed.headers.get('access-control-allow-origin')).toBeNull()
  })
})
