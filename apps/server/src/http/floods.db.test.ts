import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orderInput } from '#testing/buying.ts'
import { castOf, type Cast } from '#testing/doors/cast.ts'
import { sampleOf } from '#testing/doors/fields.ts'
import { knocker, type Answer, type Knocker } from '#testing/doors/knock.ts'
import { doors, type Door } from '#testing/doors/ladder.ts'
import { given } from '#testing/given.ts'
import { openTestShop, type OpenShop } from '#testing/open-shop.ts'

const told = ({ status, reason }: Answer) => `${status} ${reason}`.trim()
/** A refusal that says, in its body and its header alike, how many seconds to wait. */
function expectWait(answer: Answer, most: number) {
  expect(told(answer), answer.text.slice(0, 200)).toBe('429 too_many_requests')
  const said: { error: { data: { retryAfter: number } } } = JSON.parse(answer.text)
  const { retryAfter } = said.error.data
  expect(retryAfter).toBeGreaterThan(0)
  expect(retryAfter).toBeLessThanOrEqual(most)
  expect(answer.headers.get('retry-after')).toBe(String(retryAfter))
}

describe('a network that asks without end', () => {
  let shop: OpenShop
  let knock: Knocker
  beforeAll(async () => {
    shop = await openTestShop({ LIMIT_ALL: '40/1m' })
    knock = knocker(shop.url)
  })
  afterAll(() => shop.close())

  test('is held to its number of calls, however it packs and addresses them, and let in again later', async () => {
    const ten = `/trpc/${Array.from({ length: 10 }, () => 'cart.get').join(',')}?batch=1&input=%7B%7D`
    const kept = '/trpc/catalog.categories'
    for (let batch = 0; batch < 3; batch += 1) expect((await knock.raw(ten)).status).toBe(200)
    for (let call = 0; call < 10; call += 1) expect((await knock.raw(kept)).status).toBe(200)
    const disguises: Record<string, string>[] = [
      {},
      { 'x-forwarded-for': '203.0.113.9' },
      { forwarded: 'for=203.0.113.9' },
    ]
    for (const address of [kept, ten, '/trpc/nothing', '/upload/pictures', '/trpc/%63art.get'])
      for (const headers of disguises) expectWait(await knock.raw(address, { headers }), 60)
    expect((await knock.raw('/healthz')).status).toBe(200)
    expect((await knock.raw('/webhooks/stripe', { method: 'POST' })).status).toBeLessThan(429)
    shop.advance(60_000)
    expect((await knock.raw(kept)).status).toBe(200)
  })
})

describe('a procedure with a limit', () => {
  const limited = doors.filter(({ meta }) => meta.limit)
  let shop: OpenShop
  let cast: Cast
  let knock: Knocker
  beforeAll(async () => {
    const names = new Set(limited.map(({ meta }) => String(meta.limit)))
    shop = await openTestShop({
      ...Object.fromEntries([...names].map((name) => [name, '3/1h'])),
      LIMIT_LOGIN: '3/1h',
      LIMIT_PLACE: '1/1h',
    })
    cast = await castOf(shop)
    knock = knocker(shop.url)
  })
  afterAll(() => shop.close())

  const tokenFor = ({ rung }: Door) => (rung === 'anyone' ? undefined : cast.tokens.stranger)

  test('counts every call of it, refused ones too, and no call of another', async () => {
    expect(limited.length).toBeGreaterThan(5)
    for (const door of limited) {
      const call = (input: unknown) => knock.call(door, input, { token: tokenFor(door) })
      for (const input of [undefined, { nonsense: true }, door.input ? sampleOf(door.input) : undefined])
        expect((await call(input)).status, door.path).not.toBe(429)
      const fourth = await call(door.input ? sampleOf(door.input) : undefined)
      expectWait(fourth, 3600)
    }
    expect((await knock.raw('/trpc/cart.get')).status).toBe(200)
  })

  test('lets nobody guess a password for long, whoever they name and wherever they ask from', async () => {
    const login = (name: string, headers: Record<string, string> = {}) =>
      knock.call(
        { path: 'identity.login', type: 'mutation' },
        { login: name, password: 'a wrong password' },
        { headers },
      )
    for (let tries = 0; tries < 3; tries += 1) expect(told(await login('marit'))).toBe('401 wrong_login')
    expectWait(await login('marit'), 3600)
    expectWait(await login('MARIT', { 'x-forwarded-for': '203.0.113.9' }), 3600)
  })

  test('takes the same order again and again, but only one a while', async () => {
    const artist = await given(shop.deps).artist()
    const guest = given(shop.deps).guest()
    const { editionId } = await given(shop.deps).work({ artistId: artist.id, kind: 'open' })
    await guest.call.cart.add({ editionId })
    await guest.call.checkout.begin()
    const order = await orderInput(guest)
    const place = (input: object) =>
      knock.call({ path: 'orders.place', type: 'mutation' }, input, {
        headers: { 'x-cart-token': guest.cartToken ?? '' },
      })
    const answers = [await place(order), await place(order), await place(order)]
    const orders = answers.map(({ text }): unknown => JSON.parse(text).result.data.orderId)
    expect(new Set(orders).size).toBe(1)
    expect(orders[0]).toMatch(/^ord_/)
    expectWait(await place({ ...order, idempotencyKey: crypto.randomUUID() }), 3600)
  })
})
