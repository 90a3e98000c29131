import { given } from '@artiqo/server/testing/given'
import { openTestShop, type OpenShop } from '@artiqo/server/testing/open-shop'
import { TRPCClientError } from '@trpc/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createArtiqoClient, isArtiqoError, type ArtiqoClientOptions } from './client.ts'

let shop: OpenShop
beforeAll(async () => {
  shop = await openTestShop({ LIMIT_PLACE: '1/1m' })
})
afterAll(() => shop.close())

interface Sent {
  readonly method: string
  readonly path: string
  readonly headers: Headers
  readonly credentials: string | undefined
}

/** A client, and what it sent. */
function watched(options: Partial<ArtiqoClientOptions> = {}) {
  const sent: Sent[] = []
  const client = createArtiqoClient({
    url: shop.url,
    fetch: (input, init) => {
      sent.push({
        method: init?.method ?? 'GET',
        path: new URL(String(input)).pathname,
        headers: new Headers(init?.headers),
        credentials: init?.credentials,
      })
      return fetch(input, init)
    },
    ...options,
  })
  return { client, sent }
}

const password = 'a long enough password'
let people = 0
async function register() {
  const username = `reader-${(people += 1)}`
  const { client } = watched()
  const input = { username, email: `${username}@example.org`, password, transport: 'token' } as const
  return client.identity.register.mutate(input)
}

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => expect.unreachable('this should have been refused'),
    (error: unknown) => error,
  )
}

const work = async (kind: 'original' | 'open' = 'open') =>
  given(shop.deps).work({ artistId: (await given(shop.deps).artist()).id, kind })

describe('the typed client', () => {
  test('asks public reads as plain GETs: no token, no cart, no cookie, no batch', async () => {
    const { client, sent } = watched({ token: 'secret', cartToken: 'c'.repeat(43) })
    await Promise.all([client.catalog.home.query(), client.catalog.list.query({}), client.catalog.categories.query()])
    expect(sent.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      'GET /trpc/catalog.categories',
      'GET /trpc/catalog.home',
      'GET /trpc/catalog.list',
    ])
    for (const { headers, credentials } of sent) {
      expect([...headers.keys()].filter((name) => name !== 'content-type')).toEqual([])
      expect(credentials).toBe('omit')
    }
  })

  test('sends the other reads of one moment together, ten at most, and each write alone', async () => {
    const { accessToken } = await register()
    const { client, sent } = watched({ token: accessToken })
    await Promise.all(Array.from({ length: 12 }, () => client.orders.list.query({})))
    expect(sent.map(({ path }) => path.split(',').length)).toEqual([10, 2])
    sent.length = 0
    await Promise.all([client.cart.clear.mutate(), client.checkout.leave.mutate()])
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /trpc/cart.clear',
      'POST /trpc/checkout.leave',
    ])
  })

  test('keeps a guest’s cart by its token, until signing in makes it the account’s', async () => {
    const { editionId } = await work()
    const { client, sent } = watched()
    const { id } = await client.cart.add.mutate({ editionId })
    expect((await client.cart.get.query()).id).toBe(id)
    const again = createArtiqoClient({ url: shop.url, cartToken: sent.at(-1)?.headers.get('x-cart-token') ?? '' })
    expect((await again.cart.get.query()).count).toBe(1)
    const { user } = await register()
    const login = { login: user.username, password, transport: 'token' } as const
    const { accessToken } = await client.identity.login.mutate(login)
    expect((await client.cart.get.query()).count).toBe(0)
    expect(sent.at(-1)?.headers.has('x-cart-token')).toBe(false)
    const me = createArtiqoClient({ url: `${shop.url}/trpc/`, token: () => accessToken })
    expect((await me.cart.get.query()).id).toBe(id)
  })

  test('keeps the cart where it is told to', async () => {
    const { editionId } = await work()
    const told: (string | null)[] = []
    const client = createArtiqoClient({
      url: shop.url,
      cartToken: { get: () => told.at(-1) ?? null, set: (token) => void told.push(token) },
    })
    await client.cart.add.mutate({ editionId })
    expect(told).toEqual([expect.stringMatching(/^[\w-]{43}$/)])
    expect((await client.cart.get.query()).count).toBe(1)
  })

  test('asks its function for a token each time, which may itself refresh the session', async () => {
    const session = await register()
    let refreshed = 0
    const { client, sent } = watched({
      token: async () => {
        refreshed += 1
        const { refreshToken } = session
        return refreshToken && (await client.identity.refresh.mutate({ refreshToken })).accessToken
      },
    })
    expect(await client.identity.me.query()).toMatchObject({ username: session.user.username })
    expect(await client.identity.me.query()).toMatchObject({ username: session.user.username })
    expect(refreshed).toBe(2)
    expect(
      sent.filter(({ path }) => path.endsWith('refresh')).map(({ headers }) => headers.get('authorization')),
    ).toEqual([null, null])
  })

  test('says refusals as errors with a reason, each call of a batch its own', async () => {
    const { client } = watched()
    const [cart, orders, intruder] = await Promise.allSettled([
      client.cart.get.query(),
      client.orders.list.query({ limit: 0 }),
      client.admin.users.list.query({}),
    ])
    expect(cart.status).toBe('fulfilled')
    expect(orders).toMatchObject({
      reason: { name: 'ArtiqoError', reason: 'sign_in_required', code: 'UNAUTHORIZED', httpStatus: 401 },
    })
    expect(intruder).toMatchObject({
      reason: { reason: 'sign_in_required', requestId: expect.stringMatching(/^\w{8}$/) },
    })

    const invalid = await failureOf(client.cart.add.mutate({ editionId: 'edn_1', quantity: 0 }))
    expect(invalid).toBeInstanceOf(TRPCClientError)
    if (!isArtiqoError(invalid, 'invalid_input')) throw invalid
    expect(invalid.issues.map((issue) => issue.path).toSorted()).toEqual(['editionId', 'quantity'])
    expect(invalid.message).toBe('Some fields need another look.')
    expect(isArtiqoError(invalid, 'sold_out', 'not_found')).toBe(false)
    expect(isArtiqoError(new Error('of another kind'))).toBe(false)

    const stale = await failureOf(createArtiqoClient({ url: shop.url, token: 'over' }).cart.get.query())
    expect(stale).toMatchObject({ reason: 'session_ended', httpStatus: 401 })
    expect(await failureOf(client.catalog.get.query({ artwork: 'no-such-work-00000000' }))).toMatchObject({
      reason: 'not_found',
      code: 'NOT_FOUND',
      httpStatus: 404,
      issues: [],
      editions: [],
      retryAfter: null,
    })
  })

  test('says how long to wait', async () => {
    const { client } = watched()
    const wrong = { login: 'nobody-here', password: 'a wrong password' }
    for (let tries = 0; tries < 10; tries += 1) await failureOf(client.identity.login.mutate(wrong))
    const error = await failureOf(client.identity.login.mutate(wrong))
    if (!isArtiqoError(error, 'too_many_requests')) throw error
    expect(error.retryAfter).toBeGreaterThan(0)
    expect(error.httpStatus).toBe(429)
  })

  test('tells a shop that cannot be reached from a call that was stopped', async () => {
    const nowhere = createArtiqoClient({ url: 'http://127.0.0.1:1' })
    expect(await failureOf(nowhere.catalog.home.query())).toMatchObject({ reason: 'unreachable', httpStatus: null })
    const page = createArtiqoClient({ url: `${shop.url}/not-the-api` })
    expect(await failureOf(page.catalog.home.query())).toMatchObject({ name: 'ArtiqoError' })
    const stop = new AbortController()
    const { client } = watched()
    const call = client.catalog.list.query({}, { signal: stop.signal })
    stop.abort()
    expect(await failureOf(call)).toMatchObject({ name: 'ArtiqoError', reason: 'aborted', code: 'CLIENT' })
  })
})
