import type { Artwork } from '@artiqo/contracts/catalog'
import { connect } from '@artiqo/db/connect'
import type { FastifyInstance } from 'fastify'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '#app.ts'
import { expireDueOrders } from '#orders/expire-orders.ts'
import { settlePayment } from '#orders/settle-payment.ts'
import { confirm, orderInput, placed } from '#testing/buying.ts'
import { given, type GivenUser, type GivenWork } from '#testing/given.ts'
import { createMortalShop } from '#testing/mortal-shop.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { endOverdueCheckouts } from '#stock/checkouts.service.ts'
import { Visitor } from '#trpc/visitor.ts'

const minute = 60_000
let shop: TestShop
let app: FastifyInstance
let artist: GivenUser
let work: GivenWork
beforeAll(async () => {
  shop = await createTestShop({ LIMIT_ALL: '1000000/1m' })
  app = await buildApp(shop.deps, { webDist: '/nowhere' })
  artist = await given(shop.deps).artist()
  work = await given(shop.deps).work({ artistId: artist.id, kind: 'limited', copies: 6, title: 'Madder' })
  for (const price of [5_000, 20_000]) await given(shop.deps).work({ artistId: artist.id, price })
})
afterAll(async () => {
  await app.close()
  await shop.close()
})

const url = (path: string, input?: object) =>
  `/trpc/${path}${input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''}`

/** One of each kind of public answer, with the filters that choose by something that can change. */
const reads = (): Record<string, () => Promise<unknown>> => {
  const { call } = new Visitor(shop.deps)
  const { artworkId } = work
  return {
    [url('catalog.home')]: () => call.catalog.home(),
    [url('catalog.categories')]: () => call.catalog.categories(),
    [url('catalog.artists', {})]: () => call.catalog.artists({}),
    [url('catalog.list', {})]: () => call.catalog.list({}),
    [url('catalog.list', { sort: 'price_up' })]: () => call.catalog.list({ sort: 'price_up' }),
    [url('catalog.list', { priceMax: 9_000 })]: () => call.catalog.list({ priceMax: 9_000 }),
    [url('catalog.list', { availableOnly: true })]: () => call.catalog.list({ availableOnly: true }),
    [url('catalog.list', { category: 'prints' })]: () => call.catalog.list({ category: 'prints' }),
    [url('catalog.search', { q: 'madder' })]: () => call.catalog.search({ q: 'madder' }),
    [url('catalog.get', { artwork: artworkId })]: () => call.catalog.get({ artwork: artworkId }),
    [url('catalog.similar', { artwork: artworkId })]: () => call.catalog.similar({ artwork: artworkId }),
    [url('identity.profile', { username: artist.username })]: () =>
      call.identity.profile({ username: artist.username }),
  }
}

async function kept(address: string): Promise<unknown> {
  const answer = await app.inject({ url: address })
  return answer.statusCode === 200 ? answer.json().result.data : answer.statusCode
}

const now = async (read: () => Promise<unknown>) => {
  const answer = await read().then(
    (data) => ({ data }),
    (error: { cause?: { reason?: string } }) => ({ data: error.cause?.reason === 'gone' ? 410 : 404 }),
  )
  return JSON.parse(JSON.stringify(answer.data))
}

/** Makes a change, and answers which of the public answers it changed; each of them must be what the shop says now. */
async function changedBy(change: () => Promise<unknown>): Promise<string[]> {
  const all = Object.entries(reads())
  const before = new Map<string, string>()
  for (const [address] of all) before.set(address, JSON.stringify(await kept(address)))
  await change()
  const changed: string[] = []
  for (const [address, read] of all) {
    const answer = await kept(address)
    expect(answer, decodeURIComponent(address)).toEqual(await now(read))
    if (JSON.stringify(answer) !== before.get(address)) changed.push(address.split('?')[0]?.slice(6) ?? '')
  }
  return [...new Set(changed)]
}

describe('what is kept is what the shop says now, after', () => {
  const studio = () => artist.visitor.call.studio
  const artworkId = () => work.artworkId

  test('a work was hung', async () => {
    const made = await changedBy(() => given(shop.deps).work({ artistId: artist.id, title: 'Madder root' }))
    expect(made).toEqual(expect.arrayContaining(['catalog.home', 'catalog.list', 'catalog.search', 'identity.profile']))
  })

  test('a price was changed', async () => {
    const editions = [
      { id: work.editionId, kind: 'limited' as const, size: 6, price: { amount: 8_000, currency: 'EUR' as const } },
    ]
    const made = await changedBy(() => studio().artworks.update({ artworkId: artworkId(), editions }))
    expect(made).toEqual(expect.arrayContaining(['catalog.list', 'catalog.get', 'catalog.search']))
  })

  test('words were changed', async () => {
    const made = await changedBy(() =>
      studio().artworks.update({ artworkId: artworkId(), title: 'Weld', medium: 'Screenprint' }),
    )
    expect(made).toEqual(expect.arrayContaining(['catalog.list', 'catalog.get', 'catalog.search']))
    await changedBy(() => studio().artworks.update({ artworkId: artworkId(), title: 'Madder' }))
  })

  test('it was put into a category that is new', async () => {
    const admin = await given(shop.deps).admin()
    let categoryId = ''
    expect(
      await changedBy(async () => {
        const category = await admin.visitor.call.admin.categories.create({ name: 'Prints' })
        categoryId = category.id
        await studio().artworks.update({ artworkId: artworkId(), categoryId: category.id })
      }),
    ).toEqual(expect.arrayContaining(['catalog.categories', 'catalog.list', 'catalog.get']))
    expect(categoryId).not.toBe('')
  })

  test('its pictures were added, described, hung in another order and taken away', async () => {
    const shown = expect.arrayContaining(['catalog.home', 'catalog.list', 'catalog.get', 'catalog.search'])
    const first = await given(shop.deps).picture(artworkId(), artist.id)
    await changedBy(async () => {})
    const second = await given(shop.deps).picture(artworkId(), artist.id)
    const { images } = studio()
    const words = { artworkId: artworkId(), imageId: first, alt: 'A root, boiled' }
    expect(await changedBy(() => images.setAlt(words))).toEqual(shown)
    expect(await changedBy(() => images.reorder({ artworkId: artworkId(), imageIds: [second, first] }))).toEqual(shown)
    expect(await changedBy(() => images.remove({ artworkId: artworkId(), imageId: second }))).toEqual(shown)
  })

  test('it was taken off the lists, and hung again', async () => {
    const off = await changedBy(() => studio().artworks.unlist({ artworkId: artworkId() }))
    expect(off).toEqual(expect.arrayContaining(['catalog.home', 'catalog.list', 'catalog.search', 'catalog.get']))
    const on = await changedBy(() => studio().artworks.publish({ artworkId: artworkId() }))
    expect(on).toEqual(expect.arrayContaining(['catalog.home', 'catalog.list', 'catalog.search', 'catalog.get']))
  })

  test('its artist changed their name, and what delivery costs', async () => {
    const named = await changedBy(() => artist.visitor.call.identity.updateProfile({ displayName: 'Madder Maker' }))
    expect(named).toEqual(
      expect.arrayContaining(['catalog.artists', 'catalog.list', 'catalog.get', 'catalog.search', 'identity.profile']),
    )
    const delivery = {
      homeCountry: 'BE',
      home: { amount: 900, currency: 'EUR' as const },
      eu: null,
      world: null,
      collect: true,
      collectPlace: 'Ghent',
    }
    expect(await changedBy(() => studio().delivery.update(delivery))).toEqual(['catalog.get'])
  })

  test('copies were held, held longer, ordered, paid for, and given back', async () => {
    const buyer = given(shop.deps).guest()
    await buyer.call.cart.add({ editionId: work.editionId, quantity: 6 })
    const held = await changedBy(() => buyer.call.checkout.begin())
    expect(held).toEqual(expect.arrayContaining(['catalog.list', 'catalog.get', 'identity.profile']))
    expect(await changedBy(() => buyer.call.checkout.renew())).toEqual(['catalog.get'])
    shop.advance(25 * minute)
    const order = await buyer.call.orders.place(await orderInput(buyer))
    if (order.kind !== 'placed') throw new Error(order.kind)
    shop.advance(90 * minute)
    expect(await changedBy(() => expireDueOrders(shop.deps))).toEqual(
      expect.arrayContaining(['catalog.list', 'catalog.get']),
    )
    const next = given(shop.deps).guest()
    let paid: Awaited<ReturnType<typeof placed>> | undefined
    expect(
      await changedBy(async () => {
        paid = await placed(next, [work.editionId])
      }),
    ).toContain('catalog.get')
    if (!paid) throw new Error('not placed')
    const intentId = await confirm(shop, paid)
    await changedBy(() => settlePayment(shop.deps, intentId))
    const { linkToken } = paid
    expect(await changedBy(() => next.call.orders.cancel({ linkToken }))).toContain('catalog.get')
  })

  test('a checkout ran out', async () => {
    const buyer = given(shop.deps).guest()
    await buyer.call.cart.add({ editionId: work.editionId, quantity: 6 })
    await buyer.call.checkout.begin()
    shop.advance(40 * minute)
    expect(await changedBy(() => endOverdueCheckouts(shop.deps))).toContain('catalog.get')
  })

  test('it was removed', async () => {
    const gone = await given(shop.deps).work({ artistId: artist.id, title: 'Madder lake' })
    const made = await changedBy(() => studio().artworks.remove({ artworkId: gone.artworkId }))
    expect(made).toEqual(expect.arrayContaining(['catalog.home', 'catalog.list', 'catalog.search', 'identity.profile']))
  })
})

describe('another process', () => {
  beforeAll(async () => {
    work = await given(shop.deps).work({ artistId: artist.id, kind: 'limited', copies: 6 })
  })

  test('gives out nothing that was changed a second ago, and whoever changed it sees it at once', async () => {
    const two = await createMortalShop()
    const here = await buildApp(two.shop.deps, { webDist: '/nowhere' })
    try {
      const maker = await given(two.shop.deps).artist()
      const { artworkId, editionId } = await given(two.shop.deps).work({ artistId: maker.id })
      const address = url('catalog.get', { artwork: artworkId })
      const facts = (body: string) => {
        const { price, availability }: Artwork = JSON.parse(body).result.data
        return [price?.amount, availability]
      }
      const seenHere = async () => facts((await here.inject({ url: address })).body)
      const seenThere = async (): Promise<unknown> => {
        const answer = await fetch(two.address + address)
        // A process that gets no time to run says so, and is asked again.
        return answer.status === 503 ? seenThere() : facts(await answer.text())
      }
      for (const amount of [7_100, 7_200]) {
        await seenThere()
        const price = { amount, currency: 'EUR' as const }
        await maker.visitor.call.studio.artworks.update({
          artworkId,
          editions: [{ id: editionId, kind: 'original', price }],
        })
        expect(await seenHere()).toEqual([amount, 'available'])
        await sleep(1_000)
        expect(await seenThere()).toEqual([amount, 'available'])
      }
      const buyer = given(two.shop.deps).guest()
      await buyer.call.cart.add({ editionId, quantity: 1 })
      await buyer.call.checkout.begin()
      expect(await seenHere()).toEqual([7_200, 'on_hold'])
      await sleep(1_000)
      expect(await seenThere()).toEqual([7_200, 'on_hold'])
    } finally {
      await here.close()
      await two.close()
    }
  })

  test('hears of a commit that came after a later one', async () => {
    const db = connect({ url: shop.database.url, poolSize: 4 })
    const other = await buildApp({ ...shop.deps, db }, { webDist: '/nowhere' })
    try {
      const address = url('catalog.get', { artwork: work.artworkId })
      const { studio } = artist.visitor.call
      let finish = () => {}
      const slow = shop.deps.db.transaction().execute(async (tx) => {
        // Its number is taken now, and seen by others only later.
        await tx.insertInto('catalog_changes').values({ tag: work.artworkId }).execute()
        await new Promise<void>((resolve) => (finish = resolve))
        await tx.updateTable('artworks').set({ year: 1871 }).where('id', '=', work.artworkId).execute()
      })
      await sleep(50)
      await studio.artworks.update({ artworkId: work.artworkId, title: 'Madder again' })
      await sleep(1_000)
      const before = (await other.inject({ url: address })).json().result.data
      expect([before.title, before.year]).toEqual(['Madder again', 2026])
      finish()
      await slow
      await sleep(1_000)
      expect((await other.inject({ url: address })).json().result.data.year).toBe(1871)
    } finally {
      await other.close()
      await db.destroy()
    }
  })
})

describe('a kept answer', () => {
  test('counts like any other, carries the same headers, and costs nobody more than their share', async () => {
    const settings = { ...shop.deps.settings, LIMIT_ALL: { max: 5, windowMs: minute } }
    const small = await buildApp({ ...shop.deps, settings }, { webDist: '/nowhere' })
    try {
      const asked = await Promise.all(Array.from({ length: 8 }, () => small.inject({ url: url('catalog.home') })))
      const codes = asked.map((answer) => answer.statusCode)
      const later = await small.inject({ url: url('catalog.home') })
      expect([...codes, later.statusCode].toSorted()).toEqual([200, 200, 200, 200, 200, 429, 429, 429, 429])
      for (const answer of [...asked, later]) {
        expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
        expect(answer.headers['x-content-type-options']).toBe('nosniff')
        expect(answer.headers['x-request-id']).toMatch(/^[0-9A-F]{8}$/)
      }
    } finally {
      await small.close()
    }
  })

  test('is given out before the framework sees the request, and looks the same', async () => {
    const settings = { ...shop.deps.settings, TRUST_PROXY: 1, LIMIT_ALL: { max: 4, windowMs: minute } }
    const open = await buildApp({ ...shop.deps, settings }, { webDist: '/nowhere' })
    try {
      const address = await open.listen({ port: 0, host: '127.0.0.1' })
      const ask = (from: string, headers: Record<string, string> = {}) =>
        fetch(address + url('catalog.home'), { headers: { 'x-forwarded-for': from, ...headers } })
      const facts = async (answer: Response) => {
        const headers = new Map(answer.headers)
        for (const own of ['x-request-id', 'date']) expect(headers.get(own)).toBeTruthy()
        for (const own of ['x-request-id', 'date', 'connection', 'keep-alive']) headers.delete(own)
        return [answer.status, [...headers].toSorted(), await answer.text()]
      }
      const first = await ask('198.51.100.1')
      const etag = first.headers.get('etag') ?? ''
      const computed = await facts(first)
      expect(await facts(await ask('198.51.100.1'))).toEqual(computed)
      const known = await ask('198.51.100.1', { 'if-none-match': etag })
      expect([known.status, await known.text()]).toEqual([304, ''])
      const counts = await (await fetch(`${address}/dev/kept`)).json()
      expect(counts).toMatchObject({ misses: 1, hits: 2 })
      const codes = []
      for (let call = 0; call < 3; call += 1) codes.push((await ask('10.0.0.1, 198.51.100.200')).status)
      expect(codes).toEqual([200, 429, 429])
      expect((await ask('203.0.113.9')).status).toBe(200)
    } finally {
      await open.close()
    }
  })
})
