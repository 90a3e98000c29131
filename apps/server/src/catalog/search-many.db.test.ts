import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SearchArtworksInput } from '@artiqo/contracts/catalog'
import { searchPrefixes } from '@artiqo/domain/search'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transact } from '@artiqo/db/transaction'
import { importMuseum } from '#museum/import-museum.ts'
import { searchArtworks } from './catalog.service.ts'
import { findByPrice, findNewest } from './list.queries.ts'
import { refreshSearchText } from './search-text.service.ts'
import { planSearch } from './search.service.ts'
import { givenShop, type GivenShop } from './testing/given-shop.ts'

const many = 1500
interface Work {
  readonly id: string
  readonly title: string
  readonly words: readonly string[]
  readonly category: string | null
  readonly price: number | null
}
let shop: GivenShop
let works: Work[] = []

// Words of every commonness: in all works, in most, in some, in few; many that begin alike; in one place of the order.
const titleOf = (index: number) =>
  [
    'Study',
    index % 3 === 0 ? 'castle' : 'quay',
    index % 2 === 0 ? 'castles' : '',
    `con${'abcdefghijklmnop'[index % 16]}e`,
    index % 500 === 7 ? 'zwinger' : '',
    index > 1400 ? 'harbour' : '',
  ].join(' ')

beforeAll(async () => {
  shop = await givenShop()
  const folder = await mkdtemp(join(tmpdir(), 'artiqo-many-'))
  const file = join(folder, 'works.ndjson')
  const lines = Array.from({ length: many }, (_, index) => ({
    id: index,
    title: titleOf(index),
    artist: [`Painter ${index % 7}`],
    classification: index % 5 === 0 ? 'painting' : 'on paper, unique',
  }))
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'))
  await importMuseum(shop, { file, forSale: true, onBadLine() {}, onProgress() {} })
  await rm(folder, { recursive: true })
  await mixUp()
  const rows = await shop.db
    .selectFrom('artworks')
    .leftJoin('categories', 'categories.id', 'artworks.category_id')
    .select(['artworks.id', 'title', 'search_text', 'price_from', 'categories.slug as category'])
    .orderBy('artworks.published_at', 'desc')
    .orderBy('artworks.id', 'desc')
    .execute()
  works = rows.map((row) => ({
    id: row.id,
    title: row.title,
    words: row.search_text.split(' '),
    category: row.category,
    price: row.price_from,
  }))
}, 120_000)
afterAll(() => shop.close())

/** Gives some works no price, and some another time at which they were published. */
async function mixUp() {
  const { db } = shop
  const ids = (await db.selectFrom('artworks').select('id').orderBy('id').execute()).map(({ id }) => id)
  const priceless = ids.filter((_, index) => index % 4 === 0)
  const later = ids.filter((_, index) => index % 50 === 0)
  await transact(db, async (tx) => {
    await tx.deleteFrom('editions').where('artwork_id', 'in', priceless).execute()
    await tx.updateTable('artworks').set({ price_from: null, for_sale: false }).where('id', 'in', priceless).execute()
    await tx.updateTable('artworks').set({ published_at: shop.clock.now() }).where('id', 'in', later).execute()
    await refreshSearchText(tx, later)
  })
}

/** What a query should find, newest first: the works read one by one. */
function found(q: string): Work[] {
  const prefixes = searchPrefixes(q)
  return works.filter(({ title, words }) =>
    prefixes.length === 0
      ? title.toLowerCase().startsWith(q)
      : prefixes.every((prefix) => words.some((word) => word.startsWith(prefix))),
  )
}

async function walk(q: string, input: object): Promise<{ ids: string[]; totals: (number | null)[] }> {
  const ids: string[] = []
  const totals: (number | null)[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await searchArtworks(
      shop,
      SearchArtworksInput.parse({ q, limit: 240, ...input, ...(cursor && { cursor }) }),
    )
    ids.push(...page.items.map(({ id }) => id))
    totals.push(page.total)
    cursor = page.nextCursor
  }
  return { ids, totals }
}

/** Works without a price come last. */
const byPrice = (all: readonly Work[]) =>
  all.toSorted((a, b) => (a.price ?? 1e9) - (b.price ?? 1e9) || (a.id < b.id ? -1 : 1))

const queries = [
  'study',
  'castle',
  'castle study',
  'quay castles',
  'con',
  'con castle',
  'cona cas stu',
  'zwinger',
  'zwing con',
  'harbour painter',
  'harbour castle quay',
  'stu',
  's',
  'painter 3',
]

describe('a search in many works', () => {
  test.each(queries)('finds every work that has the words, once, newest first: %s', async (q) => {
    const should = found(q).map(({ id }) => id)
    const { ids, totals } = await walk(q, {})
    expect(ids).toEqual(should)
    expect(totals[0]).toBe(Math.min(1000, should.length))
    expect(totals.slice(1).every((total) => total === null)).toBe(true)
  })

  test.each(queries)('finds the same with filters and by price: %s', async (q) => {
    const paintings = found(q).filter(({ category }) => category === 'painting')
    expect((await walk(q, { category: 'painting' })).ids).toEqual(paintings.map(({ id }) => id))
    const sorted = byPrice(found(q))
    expect((await walk(q, { sort: 'price_up' })).ids).toEqual(sorted.map(({ id }) => id))
    const dear = sorted.filter(({ price }) => (price ?? 0) >= 100_000)
    expect((await walk(q, { sort: 'price_down', priceMin: 100_000 })).ids.toSorted()).toEqual(
      dear.map(({ id }) => id).toSorted(),
    )
  })

  test.each(queries.filter((q) => searchPrefixes(q).length > 0))(
    'finds the same where so many have the words that the list is walked instead: %s',
    async (q) => {
      const plan = await planSearch(shop.db, q)
      if (plan.kind !== 'words') throw new Error('a query of words')
      const search = { ...plan, rarest: { ...plan.rarest, works: 1_000_000 } }
      const page = { after: null, limit: many, counted: true }
      const should = found(q)
      const newest = await findNewest(shop.db, { search, priceMax: 1e9 }, page)
      expect(newest.map(({ id }) => id)).toEqual(should.filter(({ price }) => price !== null).map(({ id }) => id))
      const cheapest = await findByPrice(shop.db, { search }, 'asc', page)
      expect(cheapest.map(({ id }) => id)).toEqual(byPrice(should).map(({ id }) => id))
      expect(cheapest[0]?.total).toBe(should.length)
    },
  )
})
