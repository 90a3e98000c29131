import type { FastifyInstance } from 'fastify'
import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '#app.ts'
import { runDueEvents } from '#payments/stripe-events.ts'
import { confirm, placed } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'

let shop: TestShop
let app: FastifyInstance
beforeAll(async () => {
  shop = await createTestShop({ LIMIT_ALL: '100000/1m' })
  app = await buildApp(shop.deps, { webDist: '/nowhere', movableClock: shop.clock })
})
afterAll(async () => {
  await app.close()
  await shop.close()
})

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/trpc/${path}`,
    payload: body as object,
    headers: { 'content-type': 'application/json', ...headers },
  })

describe('the API over HTTP', () => {
  test('answers public reads with an ETag, and 304 while nothing has changed', async () => {
    const artist = await given(shop.deps).artist()
    await given(shop.deps).work({ artistId: artist.id })
    const url = `/trpc/catalog.list?input=${encodeURIComponent('{}')}`
    const first = await app.inject({ url })
    expect(first.statusCode).toBe(200)
    expect(first.headers).toMatchObject({
      'cache-control': 'public, no-cache',
      etag: expect.stringMatching(/^".{27}"$/),
    })
    expect(first.json().result.data.items).toHaveLength(1)
    const again = await app.inject({ url, headers: { 'if-none-match': String(first.headers['etag']) } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    await given(shop.deps).work({ artistId: artist.id })
    const changed = await app.inject({ url, headers: { 'if-none-match': String(first.headers['etag']) } })
    expect(changed.statusCode).toBe(200)
  })

  test('never lets anything else be kept', async () => {
    const cart = await app.inject({ url: '/trpc/cart.get' })
    expect(cart.headers).toMatchObject({ 'cache-control': 'no-store' })
    expect(cart.headers['etag']).toBeUndefined()
  })

  test('says what is wrong with which field', async () => {
    const answer = await post('identity.register', { username: 'A', email: 'x', password: 'short', sneaky: true })
    expect(answer.statusCode).toBe(400)
    const { data, message } = answer.json().error
    expect(message).toBe('Some fields need another look.')
    expect(data).toMatchObject({ code: 'BAD_REQUEST', reason: 'invalid_input', requestId: expect.any(String) })
    expect(data.issues.map((issue: { path: string }) => issue.path)).toEqual(
      expect.arrayContaining(['username', 'email', 'password', '']),
    )
    expect(JSON.stringify(data)).not.toContain('stack')
  })

  test('answers 410 for a work that was taken down, and 404 for one that never was', async () => {
    const artist = await given(shop.deps).artist()
    const { artworkId } = await given(shop.deps).work({ artistId: artist.id })
    await artist.visitor.call.studio.artworks.remove({ artworkId })
    const get = (artwork: string) =>
      app.inject({ url: `/trpc/catalog.get?input=${encodeURIComponent(JSON.stringify({ artwork }))}` })
    expect(await get(artworkId)).toMatchObject({ statusCode: 410 })
    expect((await get(artworkId)).json().error.data.reason).toBe('gone')
    expect(await get('no-such-work-00000000')).toMatchObject({ statusCode: 404 })
  })

  test('gives a guest a cart by cookie and by header', async () => {
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id })
    const added = await post('cart.add', { editionId })
    const token = String(added.headers['x-cart-token'])
    expect(String(added.headers['set-cookie'])).toMatch(/^artiqo-cart=.*HttpOnly; SameSite=Lax/)
    for (const headers of [{ 'x-cart-token': token }, { cookie: `artiqo-cart=${token}` }])
      expect((await app.inject({ url: '/trpc/cart.get', headers })).json().result.data).toMatchObject({
        count: 1,
        cartToken: token,
      })
  })

  test('carries its security headers on every answer', async () => {
    for (const url of ['/healthz', '/trpc/cart.get', '/nothing-here']) {
      const { headers } = await app.inject({ url })
      expect(headers['content-security-policy'], url).toContain(`default-src 'self'`)
      expect(headers['content-security-policy']).not.toContain('unsafe-inline')
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
    }
  })
})

describe('Stripe’s webhook', () => {
  const sign = (payload: string, secret = shop.sandbox.webhookSecret) =>
    new Stripe('sk_test_x').webhooks.generateTestHeaderString({ payload, secret })
  const deliver = (payload: string, signature: string) =>
    app.inject({
      method: 'POST',
      url: '/webhooks/stripe',
      payload,
      headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    })

  test('is taken in when it is signed, kept once, and worked on by looking at the intent itself', async () => {
    const artist = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id })
    const guest = given(shop.deps).guest()
    const order = await placed(guest, [editionId])
    const intentId = await confirm(shop, order)
    const event = (await shop.deps.stripe.listEvents(new Date(0))).find(
      (each) => each.type === 'payment_intent.succeeded' && each.objectId === intentId,
    )
    if (!event) throw new Error('no event')
    const deliveries = await Promise.all(Array.from({ length: 3 }, () => deliver(event.payload, sign(event.payload))))
    expect(deliveries.map((answer) => answer.statusCode)).toEqual([200, 200, 200])
    await Promise.all([runDueEvents(shop.deps), runDueEvents(shop.deps)])
    expect(await guest.call.orders.get({ linkToken: order.linkToken })).toMatchObject({
      state: 'paid',
      timeline: [{ what: 'placed' }, { what: 'paid' }],
    })
  })

  test('is refused when it is forged, stale, of the live mode, or not signed at all', async () => {
    const payload = JSON.stringify({
      id: 'evt_1',
      object: 'event',
      type: 'payment_intent.succeeded',
      created: 1,
      livemode: false,
      data: { object: { id: 'pi_1' } },
    })
    expect(await deliver(payload, sign(payload, 'whsec_wrong'))).toMatchObject({ statusCode: 400 })
    expect(await deliver(`${payload} `, sign(payload))).toMatchObject({ statusCode: 400 })
    const old = new Stripe('sk_test_x').webhooks.generateTestHeaderString({
      payload,
      secret: shop.sandbox.webhookSecret,
      timestamp: 1,
    })
    expect(await deliver(payload, old)).toMatchObject({ statusCode: 400 })
    const live = payload.replace('"livemode":false', '"livemode":true')
    expect(await deliver(live, sign(live))).toMatchObject({ statusCode: 400 })
    expect(await app.inject({ method: 'POST', url: '/webhooks/stripe', payload: {} })).toMatchObject({
      statusCode: 400,
    })
  })
})
