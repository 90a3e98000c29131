import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../apps/server/src/app.ts'
import { stripeOf } from '../../apps/server/src/testing/buying.ts'
import { given } from '../../apps/server/src/testing/given.ts'
import { createTestShop, type TestShop } from '../../apps/server/src/testing/shop.ts'
import { type Database, openDatabase } from './baseline/database.ts'
import { baselineServer } from './baseline/server.ts'
import { orderOf } from './order-input.ts'
import { type Catalogue, type Edition, inventCatalogue } from './shop/catalogue.ts'
import { insertRows, onDatabase } from './shop/fill.ts'

let shop: TestShop
let ours: FastifyInstance
let database: Database
let baseline: FastifyInstance
let catalogue: Catalogue
const asked: string[] = []

beforeAll(async () => {
  shop = await createTestShop({ LIMIT_ALL: '100000/1m' })
  ours = await buildApp(shop.deps, { webDist: '/nowhere' })
  database = openDatabase({ url: shop.database.url, poolSize: 4, onStatement: (sql) => asked.push(sql) })
  baseline = baselineServer(database, stripeOf(shop))
  catalogue = inventCatalogue(1, 400, await given(shop.deps).artist())
  await onDatabase(shop.database.url, (connection) => insertRows(connection, catalogue.rows))
  await Promise.all([ours.ready(), baseline.ready()])
})
afterAll(async () => {
  await Promise.all([ours.close(), baseline.close()])
  await database.close()
  await shop.close()
})

/** A statement as it is compared: without quoting and layout. Those of one answer may come in any order. */
function compared(statements: readonly string[]): string[] {
  return statements
    .map((sql) =>
      sql
        .replaceAll('`', '')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/ ?([(),]) ?/g, '$1')
        .trim(),
    )
    .toSorted()
}

/** What one server did for a request. */
interface Done {
  readonly status: number
  readonly body: unknown
  readonly statements: readonly string[]
}

async function done(server: FastifyInstance, request: InjectOptions): Promise<Done> {
  shop.statements()
  asked.length = 0
  const answer = await server.inject(request)
  const statements = server === ours ? foreground(shop.statements()) : asked
  return { status: answer.statusCode, body: answer.json(), statements: compared(statements) }
}

/**
 * The statements of a call, without what our process asks four times a second to hear of other processes' changes, and
 * without the sweep of old counters that one call in fifty makes.
 */
function foreground(statements: readonly string[]): string[] {
  const own = statements.filter((sql) => !(sql.startsWith('select') && sql.includes('from `catalog_changes`')))
  const sweep = own.findIndex((sql) => sql.startsWith('delete from `rate_counters`'))
  if (sweep < 0) return own
  return own.toSpliced(own.indexOf('begin'), 1).filter((sql, index, all) => {
    const first = index === all.indexOf('commit')
    return !first && !sql.startsWith('delete from `rate_counters`')
  })
}

/** Asks both servers the same questions, one after the other. */
async function ask(path: string, inputs: readonly unknown[]): Promise<{ ours: Done[]; baseline: Done[] }> {
  const all: { ours: Done[]; baseline: Done[] } = { ours: [], baseline: [] }
  for (const input of inputs) {
    const url = `/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`
    all.ours.push(await done(ours, { url }))
    all.baseline.push(await done(baseline, { url }))
  }
  return all
}

function nextCursor({ body }: Done): string {
  const page = JSON.stringify(body)
  return /"nextCursor":"([^"]+)"/.exec(page)?.[1] ?? ''
}

const answered = (each: Done) => each.status === 200 && each.statements.length > 1

describe('the baseline of the bench runs the statements of the shop and answers the same', () => {
  test('for lists of every kind and their further pages', async () => {
    const [category = '', other = ''] = catalogue.categories
    const artist = catalogue.artists[1]?.username ?? ''
    const first = await ask('catalog.list', [
      {},
      { sort: 'price_up' },
      { sort: 'price_down', category },
      { availableOnly: true, category: other },
      { artist },
      { priceMin: 5000, priceMax: 60_000, availableOnly: true },
      { sort: 'price_down', priceMin: 10_000 },
    ])
    expect(first.baseline).toEqual(first.ours)
    expect(first.ours.every(answered)).toBe(true)
    const cursors = first.ours.map(nextCursor)
    const further = await ask('catalog.list', [
      { cursor: cursors[0] },
      { sort: 'price_up', cursor: cursors[1] },
      { sort: 'price_down', cursor: cursors[6] },
    ])
    expect(further.baseline).toEqual(further.ours)
    expect(further.ours.every(answered)).toBe(true)
  })

  test('for works with one edition and with several', async () => {
    const inputs = catalogue.works.slice(0, 8).map((work) => ({ artwork: work.slug }))
    const { ours: our, baseline: their } = await ask('catalog.get', inputs)
    expect(their).toEqual(our)
    expect(our.every(answered)).toBe(true)
  })

  test('for searches of one word, of several and of the beginning of one', async () => {
    const [one, other] = catalogue.works.filter((work) => work.title.includes(' '))
    const terms = [one?.title.split(' ')[0], other?.title, one?.title.slice(0, 3)]
    const { ours: our, baseline: their } = await ask(
      'catalog.search',
      terms.map((q) => ({ q })),
    )
    expect(their).toEqual(our)
    expect(our.every(answered)).toBe(true)
  })

  test('for things that are put into a cart: the first, another, and more of the same', async () => {
    const tokens = { ours: await openCart(), baseline: await openCart() }
    for (const edition of [limited(0), open(0), limited(1), limited(1)]) {
      const input = { editionId: edition.id, quantity: 1 }
      const our = await done(ours, write('cart.add', input, tokens.ours))
      const their = await done(baseline, write('cart.add', input, tokens.baseline))
      expect(anonymous(their)).toEqual(anonymous(our))
      expect(answered(our)).toBe(true)
    }
  })

  test.each([
    ['one work that is on hold', () => [limited(2)]],
    ['works on hold and one that is made to order', () => [limited(3), open(1)]],
    ['two that are made to order', () => [open(2), open(3)]],
    ['works of three artists', () => [limited(4), limited(5), limited(6)]],
  ])('for an order of %s', async (_name, editions) => {
    const our = await done(ours, await placing(editions()))
    const their = await done(baseline, await placing(editions()))
    expect(anonymous(their)).toEqual(anonymous(our))
    expect(our).toMatchObject({ status: 200, body: { result: { data: { kind: 'placed' } } } })
    expect(our.statements.length).toBeGreaterThan(10)
  })
})

function write(path: string, input: unknown, token?: string): InjectOptions {
  return {
    method: 'POST',
    url: `/trpc/${path}`,
    payload: JSON.stringify(input),
    headers: { 'content-type': 'application/json', ...(token && { 'x-cart-token': token }) },
  }
}

const ofKind = (kind: Edition['kind']) => (index: number) => {
  const works = catalogue.works.filter((work) => work.editions.length === 1 && work.editions[0]?.kind === kind)
  const edition = works[index]?.editions[0]
  if (!edition) throw new Error(`There are not so many ${kind} editions`)
  return edition
}
const limited = ofKind('limited')
const open = ofKind('open')

/** A guest's cart with nothing in it any more. */
async function openCart(): Promise<string> {
  const added = await ours.inject(write('cart.add', { editionId: open(4).id }))
  const token = String(added.headers['x-cart-token'])
  await ours.inject(write('cart.clear', undefined, token))
  return token
}

/** The placement of a cart whose works are on hold for its guest. */
async function placing(editions: readonly Edition[]): Promise<InjectOptions> {
  const token = await openCart()
  for (const { id } of editions) await ours.inject(write('cart.add', { editionId: id }, token))
  const begun = await ours.inject(write('checkout.begin', undefined, token))
  return write('orders.place', orderOf(begun.json().result.data.cart), token)
}

/** What may differ between two carts: ids, tokens, secrets, numbers of orders, times and versions. */
function anonymous({ status, body, statements }: Done): Done {
  const text = JSON.stringify(body)
    .replaceAll(/"(crt|ord|pay)_\w+"/g, '"$1"')
    .replaceAll(/"(cartToken|clientSecret|linkToken|number|expiresAt)":"[^"]+"/g, '"$1":"…"')
  return { status, body: JSON.parse(text), statements }
}
