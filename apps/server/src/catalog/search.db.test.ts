import { SearchArtworksInput } from '@artiqo/contracts/catalog'
import type { ArtworkId, UserId } from '@artiqo/domain/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searchArtworks } from './catalog.service.ts'
import { givenShop, type GivenShop } from './testing/given-shop.ts'

let shop: GivenShop
let artist: UserId
const works: Record<string, ArtworkId> = {}

const search = (q: string, input: object = {}) => searchArtworks(shop, SearchArtworksInput.parse({ q, ...input }))
const found = async (q: string, input: object = {}) => {
  const { items } = await search(q, input)
  const names = new Map(Object.entries(works).map(([name, id]) => [id, name]))
  return items.map((item) => names.get(item.id)).toSorted()
}

beforeAll(async () => {
  shop = await givenShop()
  artist = await shop.artist('Zoë Łukasz-O’Brien', 'zoe')
  const other = await shop.artist('Joris De Smet', 'joris')
  const painting = await shop.category('landscape')
  works['turner'] = await shop.artwork({ artist: other, title: 'Norham Castle, Sunrise', made_by: 'J. M. W. Turner' })
  works['brulee'] = await shop.artwork({ artist, title: 'Crème brûlée in Ghent', medium: 'Gouache on paper' })
  works['ox'] = await shop.artwork({ artist: other, title: 'Ox in the snow', description: 'The weather that winter.' })
  works['percent'] = await shop.artwork({ artist: other, title: '50% of a_b' })
  works['quote'] = await shop.artwork({ artist: other, title: 'The artist’s "mother", 27/30', category: painting })
  works['sumi'] = await shop.artwork({ artist: other, title: '富士山の朝 und Straße', medium: 'Smørrebrød, Œuvre' })
  works['draft'] = await shop.artwork({ artist, state: 'draft', title: 'Crème draft' })
})
afterAll(() => shop.close())

describe('search', () => {
  test('looks in title, artist, maker, medium, description and category', async () => {
    expect(await found('castle')).toEqual(['turner'])
    expect(await found('turner')).toEqual(['turner'])
    expect(await found('gouache')).toEqual(['brulee'])
    expect(await found('winter weather')).toEqual(['ox'])
    expect(await found('landscape')).toEqual(['quote'])
    expect(await found('joris')).toEqual(['ox', 'percent', 'quote', 'sumi', 'turner'])
  })

  test('finds by the beginning of a word, in any case, and wants every word', async () => {
    expect(await found('NORH')).toEqual(['turner'])
    expect(await found('orham')).toEqual([])
    expect(await found('castle joris')).toEqual(['turner'])
    expect(await found('castle gouache')).toEqual([])
  })

  test('does not mind accents, ligatures and letters of other alphabets', async () => {
    expect(await found('creme brulee')).toEqual(['brulee'])
    expect(await found('CRÈME')).toEqual(['brulee'])
    expect(await found('zoe lukasz')).toEqual(['brulee'])
    expect(await found('Łukasz')).toEqual(['brulee'])
    expect(await found('strasse smorrebrod oeuvre')).toEqual(['sumi'])
    expect(await found('straße')).toEqual(['sumi'])
    expect(await found('富士山')).toEqual(['sumi'])
  })

  test.each([
    '+castle',
    'castle*',
    '"castle',
    '-castle',
    '(castle',
    'castle)',
    '~castle<>@3',
    "castle'",
    'castle\\',
    'castle;--',
    '+-castle',
    '>castle <',
  ])('takes operators and quotes for what people type: %s', async (q) => {
    expect(await found(q)).toEqual(['turner'])
  })

  test('reads through apostrophes, quotes and numbers', async () => {
    expect(await found("artist's mother")).toEqual(['quote'])
    expect(await found('o’brien')).toEqual(['brulee'])
    expect(await found('"mother", 27/30')).toEqual(['quote'])
  })

  test('leaves out words too short or too common for the index, and lets the others decide', async () => {
    expect(await found('the ox in winter')).toEqual(['ox'])
    expect(await found('J. M. W. Turner')).toEqual(['turner'])
  })

  test('a query of such words alone is the beginning of a title', async () => {
    expect(await found('ox')).toEqual(['ox'])
    expect(await found('OX IN')).toEqual(['ox'])
    expect(await found('50%')).toEqual(['percent'])
    expect(await found('the')).toEqual(['quote'])
    expect(await found('%')).toEqual([])
    expect(await found('_')).toEqual([])
    expect(await found('\\')).toEqual([])
    expect(await found('+++')).toEqual([])
    expect(await found('𝔞𝔟'.repeat(60))).toEqual([])
  })

  test('filters, orders and pages like the list', async () => {
    expect(await found('joris', { category: 'landscape' })).toEqual(['quote'])
    const first = await search('joris', { limit: 3 })
    expect(first).toMatchObject({ total: 5 })
    const second = await search('joris', { limit: 3, cursor: first.nextCursor ?? undefined })
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(5)
    expect(second).toMatchObject({ nextCursor: null, total: null })
  })

  test.each(['price_up', 'price_down'] as const)(
    'pages by %s without gaps or repeats, the priceless last',
    async (sort) => {
      const prices = [300, null, 100, 200, null, 200]
      const title = `Quay ${sort.replace('_', '')}`
      for (const price of prices)
        await shop.artwork({ artist, title, editions: price === null ? [] : [{ kind: 'original', price }] })
      for (const limit of [1, 2, 3, 4, 5, 6]) {
        const seen: (number | null)[] = []
        const ids = new Set<string>()
        for (let cursor: string | null | undefined; cursor !== null;) {
          const page = await search(title, { sort, limit, ...(cursor && { cursor }) })
          for (const item of page.items) ids.add(item.id)
          seen.push(...page.items.map((item) => item.price?.amount ?? null))
          cursor = page.nextCursor
        }
        expect(ids.size).toBe(6)
        expect(seen).toEqual(sort === 'price_up' ? [100, 200, 200, 300, null, null] : [300, 200, 200, 100, null, null])
      }
    },
  )

  test('asks one statement for the words and three for any page of works, in any order', async () => {
    for (const sort of ['newest', 'price_up', 'price_down'] as const)
      for (const filters of [{}, { category: 'landscape' }]) {
        shop.statements.length = 0
        const { nextCursor } = await search('joris', { sort, limit: 1, ...filters })
        expect(shop.statements).toHaveLength(4)
        if (!nextCursor) continue
        shop.statements.length = 0
        await search('joris', { sort, limit: 1, cursor: nextCursor })
        expect(shop.statements).toHaveLength(4)
      }
  })

  test('asks one statement alone where no work has such a word', async () => {
    shop.statements.length = 0
    expect(await search('joris zzyzx')).toEqual({ items: [], nextCursor: null, total: 0 })
    expect(shop.statements).toHaveLength(1)
  })
})
