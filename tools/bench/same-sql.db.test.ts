import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../apps/server/src/app.ts'
import { given } from '../../apps/server/src/testing/given.ts'
import { createTestShop, type TestShop } from '../../apps/server/src/testing/shop.ts'
import { type Database, openDatabase } from './baseline/database.ts'
import { baselineServer } from './baseline/server.ts'
import { type Catalogue, inventCatalogue } from './shop/catalogue.ts'
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
  baseline = baselineServer(database)
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

async function done(server: FastifyInstance, url: string, statements: () => readonly string[]): Promise<Done> {
  const answer = await server.inject({ url })
  return { status: answer.statusCode, body: answer.json(), statements: compared(statements()) }
}

/** Asks both servers the same questions, one after the other. */
async function ask(path: string, inputs: readonly unknown[]): Promise<{ ours: Done[]; baseline: Done[] }> {
  const all: { ours: Done[]; baseline: Done[] } = { ours: [], baseline: [] }
  for (const input of inputs) {
    const url = `/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`
    shop.statements()
    asked.length = 0
    all.ours.push(await done(ours, url, () => shop.statements().filter((sql) => !/catalog_changes/.test(sql))))
    all.baseline.push(await done(baseline, url, () => asked))
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
})
