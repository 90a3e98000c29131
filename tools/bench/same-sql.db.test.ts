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

async function both(path: string, input: unknown) {
  const request = { url: `/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}` }
  shop.statements()
  const our = await ours.inject(request)
  const ourStatements = compared(shop.statements().filter((sql) => !sql.includes('catalog_changes')))
  asked.length = 0
  const their = await baseline.inject(request)
  return {
    ours: { status: our.statusCode, body: our.json(), statements: ourStatements },
    baseline: { status: their.statusCode, body: their.json(), statements: compared(asked) },
  }
}

async function expectTheSame(path: string, input: unknown) {
  const answers = await both(path, input)
  expect(answers.baseline).toEqual(answers.ours)
  expect(answers.ours.status).toBe(200)
  expect(answers.ours.statements.length).toBeGreaterThan(1)
}

describe('the baseline of the bench runs the statements of the shop and answers the same', () => {
  test('for lists of every kind and their further pages', async () => {
    const [category = '', other = ''] = catalogue.categories
    const artist = catalogue.artists[1]?.username ?? ''
    for (const input of [
      {},
      { sort: 'price_up' },
      { sort: 'price_down', category },
      { availableOnly: true, category: other },
      { artist },
      { priceMin: 5000, priceMax: 60_000, availableOnly: true },
      { sort: 'price_down', priceMin: 10_000 },
    ])
      await expectTheSame('catalog.list', input)
    for (const input of [{}, { sort: 'price_up' }, { sort: 'price_down' }]) {
      const first = await ours.inject({ url: `/trpc/catalog.list?input=${encodeURIComponent(JSON.stringify(input))}` })
      await expectTheSame('catalog.list', { ...input, cursor: first.json().result.data.nextCursor })
    }
  })

  test('for works with one edition and with several', async () => {
    for (const work of catalogue.works.slice(0, 8)) await expectTheSame('catalog.get', { artwork: work.slug })
  })

  test('for searches of one word, of several and of the beginning of one', async () => {
    const [one, other] = catalogue.works.filter((work) => work.title.includes(' '))
    for (const q of [one?.title.split(' ')[0], other?.title, one?.title.slice(0, 3)])
      await expectTheSame('catalog.search', { q })
  })
})
