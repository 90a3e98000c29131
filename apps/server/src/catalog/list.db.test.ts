import { ListArtworksInput } from '@artiqo/contracts/catalog'
import type { ArtworkId } from '@artiqo/domain/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listArtworks } from './catalog.service.ts'
import { encodeCursor } from './cursor.ts'
import { givenShop, type GivenShop } from './testing/given-shop.ts'

let shop: GivenShop
beforeAll(async () => {
  shop = await givenShop()
})
afterAll(() => shop.close())
beforeEach(async () => {
  await shop.db.deleteFrom('artworks').execute()
})

const list = (input: object = {}) => listArtworks(shop, ListArtworksInput.parse(input))

async function walk(input: object, between?: () => Promise<unknown>): Promise<ArtworkId[]> {
  const seen: ArtworkId[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await list({ ...input, ...(cursor && { cursor }) })
    seen.push(...page.items.map((item) => item.id))
    cursor = page.nextCursor
    await between?.()
  }
  return seen
}

describe('the list of works', () => {
  test('shows what is published and nothing else', async () => {
    const artist = await shop.artist()
    const hung = await shop.artwork({ artist, state: 'published' })
    for (const state of ['draft', 'unlisted', 'archived', 'removed'] as const) await shop.artwork({ artist, state })
    const page = await list()
    expect(page.items.map((item) => item.id)).toEqual([hung])
    expect(page.total).toBe(1)
  })

  test('pages newest first, without gaps or repeats, while works are hung and dates are equal', async () => {
    const artist = await shop.artist()
    const at = new Date('2026-11-01T10:00:00.000Z')
    const ids: ArtworkId[] = []
    for (let index = 0; index < 13; index += 1)
      ids.push(await shop.artwork({ artist, publishedAt: new Date(at.getTime() + Math.floor(index / 5)) }))
    const seen = await walk({ limit: 3 }, () => shop.artwork({ artist, publishedAt: shop.clock.now() }))
    expect(seen).toEqual(ids.toReversed())
  })

  test.each([
    ['price_up', [100, 200, 200, 300, null, null, null]],
    ['price_down', [300, 200, 200, 100, null, null, null]],
  ] as const)('pages by %s, works without a price last', async (sort, expected) => {
    const artist = await shop.artist()
    for (const price of [200, null, 300, 100, null, 200, null])
      await shop.artwork({ artist, editions: price === null ? [] : [{ kind: 'original', price }] })
    for (const limit of [1, 2, 3, 4, 7]) {
      const seen = await walk({ sort, limit })
      expect(new Set(seen).size).toBe(7)
      const prices = new Map((await list({ limit: 20 })).items.map((item) => [item.id, item.price?.amount ?? null]))
      expect(seen.map((id) => prices.get(id))).toEqual(expected)
    }
  })

  test('filters by a category and what is below it, by artist, by price and by what can be bought', async () => {
    const [nele, joris] = [await shop.artist('Nele', 'nele'), await shop.artist('Joris', 'joris')]
    const painting = await shop.category('painting')
    const oil = await shop.category('oil', painting)
    const alla = await shop.category('alla-prima', oil)
    const print = await shop.category('print')
    const dear = await shop.artwork({ artist: nele, category: alla, editions: [{ kind: 'original', price: 90_000 }] })
    const sold = await shop.artwork({
      artist: nele,
      category: oil,
      editions: [{ kind: 'original', price: 40_000, sold: 1 }],
    })
    const cheap = await shop.artwork({
      artist: joris,
      category: print,
      editions: [{ kind: 'limited', price: 8_000, size: 30 }],
    })
    const ids = async (input: object) => (await list(input)).items.map((item) => item.id).toSorted()
    expect(await ids({ category: 'painting' })).toEqual([dear, sold].toSorted())
    expect(await ids({ category: 'alla-prima' })).toEqual([dear])
    expect(await ids({ category: 'sculpture' })).toEqual([])
    expect(await ids({ artist: 'joris' })).toEqual([cheap])
    expect(await ids({ artist: 'nobody' })).toEqual([])
    expect(await ids({ priceMin: 8_000, priceMax: 40_000 })).toEqual([sold, cheap].toSorted())
    expect(await ids({ availableOnly: true })).toEqual([dear, cheap].toSorted())
    expect(await ids({ availableOnly: true, artist: 'nele', category: 'painting', priceMin: 1 })).toEqual([dear])
    expect((await list({ category: 'painting', limit: 1 })).total).toBe(2)
  })

  test('a card tells price, smallest edition and the best availability, and shows the first ready picture', async () => {
    const artist = await shop.artist('Wren Halloran', 'wren')
    const id = await shop.artwork({
      artist,
      title: 'Teasel and moon',
      editions: [
        { kind: 'limited', price: 22_000, size: 30, reserved: 30 },
        { kind: 'limited', price: 12_000, size: 80, sold: 80 },
      ],
    })
    await shop.image(id, { position: 0, state: 'processing' })
    const ready = await shop.image(id, { position: 1 })
    await shop.image(id, { position: 2 })
    const [card] = (await list()).items
    expect(card).toMatchObject({
      id,
      title: 'Teasel and moon',
      artist: { id: artist, username: 'wren', name: 'Wren Halloran' },
      price: { amount: 12_000, currency: 'EUR' },
      editionSize: 30,
      availability: 'on_hold',
      size: { widthMm: 400, heightMm: 500, depthMm: null },
      picture: { url: `/media/hash-${ready}`, widths: [320, 640], width: 800, height: 1000 },
    })
    expect(card?.slug).toMatch(/^teasel-and-moon-[0-9a-z]{10}$/)
  })

  test('a work without a ready picture or an edition is a box that is not for sale', async () => {
    const artist = await shop.artist()
    const id = await shop.artwork({ artist, made_by: 'J. M. W. Turner' })
    await shop.image(id, { state: 'failed' })
    const [card] = (await list()).items
    expect(card).toMatchObject({ picture: null, price: null, editionSize: null, availability: 'not_for_sale' })
    expect(card?.madeBy).toBe('J. M. W. Turner')
  })

  test('counts on its first page alone, and to a thousand at most', async () => {
    const artist = await shop.artist()
    for (let index = 0; index < 3; index += 1) await shop.artwork({ artist })
    const first = await list({ limit: 2 })
    expect(first.total).toBe(3)
    const second = await list({ limit: 2, cursor: first.nextCursor })
    expect(second).toMatchObject({ total: null, nextCursor: null })
  })

  test.each([
    ['noise', 'not a cursor'],
    ['another shape', encodeCursor({ id: 1 })],
    ['another order', encodeCursor(['price_up', 100, 'art_01h455vb4pex5vsknk084sn02q'])],
    ['a wrong id', encodeCursor(['newest', '2026-01-01T00:00:00.000Z', "art_'; drop table artworks; --"])],
    ['a wrong time', encodeCursor(['newest', 'yesterday', 'art_01h455vb4pex5vsknk084sn02q'])],
  ])('refuses a cursor that it never gave: %s', async (_, cursor) => {
    await expect(list({ cursor })).rejects.toMatchObject({
      reason: 'invalid_input',
      details: { issues: [{ path: 'cursor' }] },
    })
  })

  test('asks three statements for any page, the count of the first among them', async () => {
    const artist = await shop.artist()
    for (let index = 0; index < 30; index += 1)
      await shop.artwork({
        artist,
        pictures: 2,
        editions: [
          { kind: 'original', price: 100 + index },
          { kind: 'open', price: 50 },
        ],
      })
    for (const sort of ['newest', 'price_up', 'price_down']) {
      shop.statements.length = 0
      const { nextCursor } = await list({ sort })
      expect(shop.statements).toHaveLength(3)
      shop.statements.length = 0
      await list({ sort, cursor: nextCursor })
      expect(shop.statements).toHaveLength(3)
    }
  })
})
