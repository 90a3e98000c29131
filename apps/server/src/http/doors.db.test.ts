import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { castOf, type Cast } from '#testing/doors/cast.ts'
import { sampleOf } from '#testing/doors/fields.ts'
import { eachOf, knocker, type Answer, type Body, type Knocker } from '#testing/doors/knock.ts'
import { doors, type Door } from '#testing/doors/ladder.ts'
import { pictureForm, toldOfUpload } from '#testing/doors/pictures.ts'
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
      body: pictureForm(),
      token: cast.tokens.buyer,
    })
    expect(toldOfUpload(upload)).toBe('403 foreign_origin')
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
