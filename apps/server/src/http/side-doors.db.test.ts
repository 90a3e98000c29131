import { connect } from 'node:net'
import { buildApp } from '#app.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { castOf, type Cast } from '#testing/doors/cast.ts'
import { knocker, type Answer, type Body, type Knocker } from '#testing/doors/knock.ts'
import { doors } from '#testing/doors/ladder.ts'
import { pictureForm, toldOfUpload } from '#testing/doors/pictures.ts'
import { snapshotOf } from '#testing/doors/snapshot.queries.ts'
import { openTestShop, type OpenShop } from '#testing/open-shop.ts'

const json = { 'content-type': 'application/json' }

let shop: OpenShop
let cast: Cast
let knock: Knocker
let before: Record<string, string>
beforeAll(async () => {
  shop = await openTestShop()
  cast = await castOf(shop)
  knock = knocker(shop.url)
  before = await snapshotOf(shop.deps.db)
})
afterAll(() => shop.close())

const told = ({ status, code, reason }: Answer) => `${status} ${code} ${reason}`.trim()

describe('headers that are odd', () => {
  const under = (name: string, values: readonly string[]) => values.map((value) => ({ [name]: value }))
  const tokens = ['', 'x', 'x'.repeat(5000), '../../etc', '"', 'c'.repeat(43), '%00']
  const cookies = ['artiqo-cart=%E0%A4%A', 'artiqo-cart=', '=', ';;;', '__proto__=1', 'a'.repeat(4000)]
  const odd: Record<string, string>[] = under('x-cart-token', tokens).concat(
    under('cookie', cookies),
    under('idempotency-key', ['', 'x'.repeat(4000), '\u00e9\u00ff', '__proto__']),
    under('authorization', ['Basic YTpi', 'Bearer', 'bearer x', 'Token x', '']),
    under('if-none-match', ['"', 'W/"x", *', '*', ','.repeat(2000)]),
    under('x-forwarded-for', ['nonsense', '1.2.3.4, ::1']),
    under('accept', ['text/html', '\u00ff']),
    [{ 'user-agent': '' }, { 'trpc-accept': 'application/jsonl' }, { 'x-forwarded-proto': 'javascript' }],
  )
  test.each(odd)('%o are borne', async (headers) => {
    for (const path of [
      '/trpc/cart.get',
      '/trpc/catalog.home',
      '/trpc/cart.get,payments.config?batch=1&input=%7B%7D',
      '/',
    ]) {
      const answer = await knock.raw(path, { headers })
      expect(answer.status, `${path} ${answer.text.slice(0, 200)}`).toBeLessThan(path === '/' ? 500 : 401)
    }
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  })
})

describe('an address', () => {
  const nothing = ['', '.', 'catalog', 'catalog.', '.list', 'catalog.list.', 'catalog.list.x', 'catalog/list'].concat(
    ['__proto__', 'constructor', 'toString', 'catalog.__proto__', 'catalog.constructor', 'catalog.list.call', '_def'],
    ['hasOwnProperty', 'catalog.list.apply', '_def.procedures', 'createCaller', '%2e%2e', 'catalog%00list'],
    ['%E2%98%83', 'nothing.here'],
  )
  test.each(nothing)('"/trpc/%s" leads nowhere', async (path) => {
    for (const [method, init] of [
      ['GET', {}],
      ['POST', { headers: json, body: '{}' }],
    ] as const) {
      const answer = await knock.raw(`/trpc/${path}`, { method, ...init })
      expect(`${method} ${answer.status}`, answer.text.slice(0, 200)).toBe(`${method} 404`)
      expect(answer.text).not.toMatch(/at .*\.ts:\d+|node_modules/)
    }
  })

  test.each(['/trpc/%', '/trpc/%E0%A4%A', '/trpc/cart.get%', '/%', '/upload/%ZZ', '/media/%c0%ae', '/o/%E0%A4%A'])(
    '%s that is no address is said to be none',
    async (address) => {
      expect(await statusOf(`GET ${address} HTTP/1.1`)).toMatch(/^4\d\d$/)
    },
  )

  test('that is far too long is refused', async () => {
    expect(await statusOf(`GET /trpc/catalog.list?input=${'a'.repeat(20_000)} HTTP/1.1`)).toMatch(/^(414|431)$/)
    expect(await statusOf(`GET /trpc/${'a'.repeat(6_000)} HTTP/1.1`)).toMatch(/^4\d\d$/)
  })

  test('that is no HTTP at all ends the connection', async () => {
    expect(await statusOf('\u0016\u0003\u0001')).toBe('400')
    expect(await statusOf('GET / HTTP/9.9')).toMatch(/^4\d\d$/)
  })
})

/** The status of an answer to a request line as it stands, which `fetch` would tidy up. */
function statusOf(line: string): Promise<string> {
  const { port, hostname } = new URL(shop.url)
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${line}\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`),
    )
    socket.on('data', (chunk) => (text += chunk.toString('latin1')))
    socket.on('close', () => resolve(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? `no status in "${text.slice(0, 50)}"`))
    socket.on('error', reject)
  })
}

describe('a batch', () => {
  const batch = (paths: readonly string[], token?: string) =>
    knock.raw(`/trpc/${paths.join(',')}?batch=1`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify(Object.fromEntries(paths.map((_, index) => [index, {}]))),
      token,
    })

  test('of eleven calls is refused whole, and so are 3 kB of commas', async () => {
    const eleven = Array.from({ length: 11 }, () => 'cart.clear')
    expect(told(await batch(eleven))).toBe('400 BAD_REQUEST invalid_input')
    const gets = await knock.raw(`/trpc/${Array.from({ length: 11 }, () => 'cart.get').join(',')}?batch=1&input=%7B%7D`)
    expect(told(gets)).toBe('400 BAD_REQUEST invalid_input')
    const commas = await knock.raw(`/trpc/${','.repeat(3000)}?batch=1&input=%7B%7D`)
    expect(commas.status).toBe(400)
    expect(commas.text.length).toBeLessThan(2000)
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  })

  test('runs no call that must be alone', async () => {
    const alone = doors.filter(({ meta }) => meta.alone)
    expect(alone.length).toBeGreaterThan(10)
    for (const { path } of alone) {
      const { text, status } = await batch([path, path], cast.tokens.buyer)
      const answers: { error?: { data?: { reason?: string } } }[] = JSON.parse(text)
      expect(status, path).toBe(400)
      expect(
        answers.map(({ error }) => error?.data?.reason),
        path,
      ).toEqual(['invalid_input', 'invalid_input'])
    }
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  })

  test('answers each of its calls for itself, and names that are nothing with nothing', async () => {
    const { status, text } = await knock.raw(
      '/trpc/cart.get,orders.list,,nothing.here,__proto__?batch=1&input=%7B%221%22%3A%7B%7D%7D',
    )
    const answers: { error?: { data?: { reason?: string } } }[] = JSON.parse(text)
    expect(status).toBe(207)
    expect(answers.map(({ error }) => error?.data?.reason ?? 'answered')).toEqual([
      'answered',
      'sign_in_required',
      'not_found',
      'not_found',
      'not_found',
    ])
    for (const input of ['%5B%5D', '5', 'null', '%22x%22', '%7B%22__proto__%22%3A1%7D'])
      expect((await knock.raw(`/trpc/cart.get,cart.get?batch=1&input=${input}`)).status).toBeLessThan(500)
  })
})

describe('the door for pictures', () => {
  const headers = { 'x-artiqo-upload': '1' }
  const send = (
    address: string,
    token: string | undefined,
    init: { headers?: Record<string, string>; body?: Body } = {},
  ) => knock.raw(`/upload/pictures${address}`, { method: 'POST', headers, body: pictureForm(), token, ...init })

  test('is for who is signed in, says that it wants a picture, and may', async () => {
    const { artworkId } = cast.work
    const { artist, rival, buyer } = cast.tokens
    const refusals: [Promise<Answer>, string][] = [
      [send('?purpose=avatar', undefined), '401 sign_in_required'],
      [send('?purpose=avatar', 'garbage'), '401 session_ended'],
      [send('?purpose=avatar', buyer, { headers: {} }), '403 foreign_origin'],
      [send('?purpose=avatar', buyer, { headers: { ...headers, ...json }, body: '{}' }), '415 unsupported_media_type'],
      [send(`?artworkId=${artworkId}`, rival), '404 not_found'],
      [send(`?artworkId=${artworkId}`, buyer), '404 not_found'],
      [send('?artworkId=art_01h455vb4pex5vsknk084sn02q', artist), '404 not_found'],
      [send(`?artworkId=${cast.order.orderId}`, artist), '400 invalid_input'],
      [send('', artist), '400 invalid_input'],
    ]
    for (const [answer, expected] of refusals) expect(toldOfUpload(await answer), expected).toBe(expected)
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  })

  test('takes 30 MB at most', async () => {
    const form = new FormData()
    form.set('picture', new Blob([new Uint8Array(30 * 1024 * 1024 + 20_000)]), 'large.jpg')
    expect(toldOfUpload(await send('?purpose=avatar', cast.tokens.buyer, { body: form }))).toBe('413 picture_too_large')
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  })
})

describe('the door for Stripe', () => {
  test('takes signed JSON of a megabyte at most, by POST', async () => {
    const post = (body: Body, type = 'application/json') =>
      knock.raw('/webhooks/stripe', {
        method: 'POST',
        headers: { 'content-type': type, 'stripe-signature': 't=1,v1=00' },
        body,
      })
    expect((await post('{}')).status).toBe(400)
    expect((await post('{"type":"payment_intent.succeeded"')).status).toBe(400)
    expect((await post('x'.repeat(1024 * 1024 + 1))).status).toBe(413)
    expect((await post('a=b', 'application/x-www-form-urlencoded')).status).toBe(415)
    expect((await post('{}', 'text/plain')).status).toBe(415)
    expect((await knock.raw('/webhooks/stripe')).status).toBe(404)
    expect((await knock.raw('/webhooks/other', { method: 'POST', headers: json, body: '{}' })).status).toBe(404)
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  })

  test('keeps no event that is signed but none of its kind', async () => {
    const { default: Stripe } = await import('stripe')
    const signed = (payload: string) => ({
      ...json,
      'stripe-signature': new Stripe('sk_test_x').webhooks.generateTestHeaderString({
        payload,
        secret: shop.sandbox.webhookSecret,
      }),
    })
    const thin = {
      id: 'evt_thin',
      object: 'v2.core.event',
      type: 'v1.billing.meter.error_report_triggered',
      livemode: false,
    }
    const odd = [
      JSON.stringify(thin),
      '{}',
      '[]',
      'null',
      '"text"',
      '{"id":"evt_1"}',
      '{"id":{"$gt":""},"livemode":false}',
      'not json',
    ]
    for (const payload of odd) {
      const answer = await knock.raw('/webhooks/stripe', { method: 'POST', headers: signed(payload), body: payload })
      expect(`${payload} ${answer.status}`).toBe(`${payload} 400`)
    }
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  })
})

describe('the doors of development', () => {
  const closed = ['/dev/inbox', '/dev/inbox/1', '/dev/clock', '/dev', '/inbox']
  let production: FastifyInstance
  beforeAll(async () => {
    const settings = { ...shop.deps.settings, NODE_ENV: 'production' as const }
    production = await buildApp({ ...shop.deps, settings }, { webDist: '/nowhere' })
  })
  afterAll(() => production.close())

  test('are not there in production', async () => {
    for (const url of closed) {
      expect(await production.inject({ url }), url).toMatchObject({ statusCode: 404 })
      const post = await production.inject({ url, method: 'POST', payload: { seconds: 60 } })
      expect(post, url).toMatchObject({ statusCode: 404 })
    }
    const development = await knock.raw('/dev/clock')
    expect(development.status).toBe(200)
  })

  test('answer nothing of the inside: no stack, no versions, no name of the framework', async () => {
    for (const url of [
      '/',
      '/trpc/nothing',
      '/nothing',
      '/trpc/cart.get',
      '/../../etc/passwd',
      '/.env',
      '/package.json',
    ]) {
      const { body, headers } = await production.inject({ url })
      expect(body, url).not.toMatch(/node_modules|\.ts:\d+|fastify|kysely|root:x:/i)
      expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined()
    }
  })

  test('takes the page’s own origin alone in production, under whatever name it is reached', async () => {
    const clear = (origin: string) =>
      production.inject({
        method: 'POST',
        url: '/trpc/cart.clear',
        headers: { ...json, origin, host: 'localhost:3000' },
        payload: '{}',
      })
    expect(await clear('http://localhost:3000')).toMatchObject({ statusCode: 403 })
    expect(await clear('http://artiqo.test')).toMatchObject({ statusCode: 200 })
  })
})
