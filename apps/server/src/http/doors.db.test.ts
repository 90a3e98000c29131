import { connect } from 'node:net'
import { buildApp } from '#app.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { castOf, type Cast } from '#testing/doors/cast.ts'
import { sampleOf } from '#testing/doors/fields.ts'
import { eachOf, knocker, type Answer, type Body, type Knocker } from '#testing/doors/knock.ts'
import { doors, type Door } from '#testing/doors/ladder.ts'
import { snapshotOf } from '#testing/doors/snapshot.queries.ts'
import { openTestShop, type OpenShop } from '#testing/open-shop.ts'

const json = { 'content-type': 'application/json' }
const queries = doors.filter(({ type }) => type === 'query')
const mutations = doors.filter(({ type }) => type === 'mutation')

let shop: OpenShop
let cast: Cast
let knock: Knocker
let before: Record<string, string>
beforeAll(async () => {
  const unlimited = '1000000/1m'
  shop = await openTestShop({ LIMIT_LOGIN: unlimited, LIMIT_LOGIN_ADDRESS: unlimited, LIMIT_RECOVERY: unlimited })
  cast = await castOf(shop)
  knock = knocker(shop.url)
  before = await snapshotOf(shop.deps.db)
})
afterAll(() => shop.close())

const told = ({ status, code, reason }: Answer) => `${status} ${code} ${reason}`.trim()
const bodyFor = (door: Door) => JSON.stringify(door.input ? sampleOf(door.input) : {})
const tokenFor = ({ rung }: Door) =>
  ({ anyone: undefined, signedIn: cast.tokens.buyer, artist: cast.tokens.artist, admin: cast.tokens.admin })[
    rung ?? 'anyone'
  ]

/** Knocks at each door. Answers what was said otherwise than expected, and what has changed in the database. */
async function othersThan(expected: string, those: readonly Door[], knockAt: (door: Door) => Promise<Answer>) {
  const wrong: string[] = []
  await eachOf(those, async (door) => {
    const answer = await knockAt(door)
    if (told(answer) !== expected) wrong.push(`${door.path} → ${told(answer)} ${answer.text.slice(0, 120)}`)
  })
  const after = await snapshotOf(shop.deps.db)
  return wrong.concat(Object.keys(after).filter((table) => after[table] !== before[table]))
}

describe('the wrong method', () => {
  test('writes nothing: mutations are not for GET, queries not for POST', async () => {
    const get = (door: Door) =>
      knock.raw(`/trpc/${door.path}?input=${encodeURIComponent(bodyFor(door))}`, { token: tokenFor(door) })
    expect(await othersThan('405 METHOD_NOT_SUPPORTED method_not_supported', mutations, get)).toEqual([])
    const post = (door: Door) =>
      knock.raw(`/trpc/${door.path}`, { method: 'POST', headers: json, body: bodyFor(door), token: tokenFor(door) })
    expect(await othersThan('405 METHOD_NOT_SUPPORTED method_not_supported', queries, post)).toEqual([])
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is refused everywhere', async (method) => {
    for (const path of ['cart.clear', 'catalog.list', 'identity.login']) {
      const answer = await knock.raw(`/trpc/${path}`, { method, headers: json, body: '{}' })
      expect([404, 405, 415], `${method} ${path} → ${told(answer)}`).toContain(answer.status)
    }
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  })
})

describe('a page of another site', () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://artiqo.test.evil.example' },
    { origin: 'https://artiqo.test', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://artiqo.test', 'sec-fetch-site': 'cross-site' },
  ]
  test.each(foreign)('with %o writes nothing, signed in or not', async (headers) => {
    for (const cookie of ['artiqo-rt=x', `artiqo-cart=${'c'.repeat(43)}`])
      expect(
        await othersThan('403 FORBIDDEN foreign_origin', mutations, (door) =>
          knock.raw(`/trpc/${door.path}`, {
            method: 'POST',
            headers: { ...json, ...headers, cookie },
            body: bodyFor(door),
            token: tokenFor(door),
          }),
        ),
      ).toEqual([])
    const upload = await knock.raw('/upload/pictures?purpose=avatar', {
      method: 'POST',
      headers: { ...headers, 'x-artiqo-upload': '1' },
      body: picture(),
      token: cast.tokens.buyer,
    })
    expect(toldOf(upload)).toBe('403 foreign_origin')
  })

  test('cannot use a session cookie without saying where it comes from', async () => {
    const cookie = 'artiqo-rt=anything'
    expect(
      await othersThan('403 FORBIDDEN foreign_origin', mutations, (door) =>
        knock.raw(`/trpc/${door.path}`, { method: 'POST', headers: { ...json, cookie }, body: bodyFor(door) }),
      ),
    ).toEqual([])
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'text/plain; application/json',
    'application/jsonx',
    'image/png',
  ])('can send a form as %s, which no procedure takes', async (type) => {
    expect(
      await othersThan('415 UNSUPPORTED_MEDIA_TYPE unsupported_media_type', mutations, (door) =>
        knock.raw(`/trpc/${door.path}`, {
          method: 'POST',
          headers: { 'content-type': type },
          body: type.startsWith('multipart') ? '--x\r\n\r\n--x--' : bodyFor(door),
          token: tokenFor(door),
        }),
      ),
    ).toEqual([])
  })

  test('is not the shop’s own page, by whichever of the machine’s names it was opened', async () => {
    for (const origin of ['http://artiqo.test', shop.url]) {
      const headers = { ...json, origin, 'sec-fetch-site': 'same-origin' }
      expect((await knock.raw('/trpc/cart.clear', { method: 'POST', headers, body: '{}' })).status, origin).toBe(200)
    }
  })

  test('is not let in by CORS', async () => {
    const { headers } = await knock.raw('/trpc/catalog.home', { headers: { origin: 'https://evil.example' } })
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('a body that cannot be read', () => {
  const taking = mutations.filter(({ input }) => input !== null)
  const broken: [string, Body][] = [
    ['broken JSON', '{"a":'],
    ['two values', '{} {}'],
    ['NaN', '{"a":NaN}'],
    ['a comment', '{"a":1 /* one */}'],
    ['half of a character', Buffer.from([0x7b, 0x22, 0xc3, 0x28])],
    ['a NUL byte', '{"a":1}\u0000'],
    ['no end of brackets', '['.repeat(100_000)],
  ]
  test.each(broken)('%s is refused by every procedure', async (_what, body) => {
    expect(
      await othersThan('400 PARSE_ERROR unreadable_request', taking, (door) =>
        knock.raw(`/trpc/${door.path}`, { method: 'POST', headers: json, body, token: tokenFor(door) }),
      ),
    ).toEqual([])
  })

  test('is refused in an address too', async () => {
    for (const input of ['{', '%7B%22a%22%3A', '%00', 'undefined', `${'['.repeat(2000)}`])
      expect(
        await othersThan(
          '400 PARSE_ERROR unreadable_request',
          queries.filter((door) => door.input !== null),
          (door) => knock.raw(`/trpc/${door.path}?input=${input}`, { token: tokenFor(door) }),
        ),
      ).toEqual([])
  })

  test('bytes that are no text are no secret way to another text', async () => {
    const body = Buffer.concat([
      Buffer.from('{"email":"a@example.org","x":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ])
    const answer = await knock.raw('/trpc/identity.forgotPassword', { method: 'POST', headers: json, body })
    expect(told(answer)).toBe('400 BAD_REQUEST invalid_input')
  })

  test('is refused at 256 kB and one byte, and read below', async () => {
    const sized = (bytes: number) => JSON.stringify({ x: 'a'.repeat(bytes - 8) })
    const limit = 256 * 1024
    expect(
      await othersThan('413 PAYLOAD_TOO_LARGE payload_too_large', taking, (door) =>
        knock.raw(`/trpc/${door.path}`, {
          method: 'POST',
          headers: json,
          body: sized(limit + 1),
          token: tokenFor(door),
        }),
      ),
    ).toEqual([])
    const whole = await knock.raw('/trpc/cart.add', { method: 'POST', headers: json, body: sized(limit) })
    expect(told(whole)).toBe('400 BAD_REQUEST invalid_input')
  })

  test('is refused at 256 kB also when it does not say how long it is', async () => {
    const chunk = new TextEncoder().encode('a'.repeat(64 * 1024))
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(chunk)
      },
    })
    const answer = await knock
      .raw('/trpc/cart.add', { method: 'POST', headers: json, body: endless })
      .catch((error: Error) => error)
    // Cut off, or told so if the answer is faster than the cut.
    if (!(answer instanceof Error)) expect(answer.status).toBe(413)
    expect((await knock.raw('/healthz')).status).toBe(200)
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
  ) => knock.raw(`/upload/pictures${address}`, { method: 'POST', headers, body: picture(), token, ...init })

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
    for (const [answer, expected] of refusals) expect(toldOf(await answer), expected).toBe(expected)
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  })

  test('takes 30 MB at most', async () => {
    const form = new FormData()
    form.set('picture', new Blob([new Uint8Array(30 * 1024 * 1024 + 20_000)]), 'large.jpg')
    expect(toldOf(await send('?purpose=avatar', cast.tokens.buyer, { body: form }))).toBe('413 picture_too_large')
    expect(await snapshotOf(shop.deps.db)).toEqual(before)
  })
})

function picture(): FormData {
  const form = new FormData()
  form.set('picture', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])]), 'small.jpg')
  return form
}

/** Uploads say their reason at the top of the answer. */
function toldOf({ status, text }: Answer): string {
  const body: { reason?: string } = JSON.parse(text)
  return `${status} ${body.reason}`
}

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
