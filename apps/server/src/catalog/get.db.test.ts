import type { ArtworkId, EditionId, UserId } from '@artiqo/domain/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DomainError } from '#errors.ts'
import { getArtwork, listSimilar } from './catalog.service.ts'
import { givenOrder } from './testing/given-order.ts'
import { givenShop, type GivenShop } from './testing/given-shop.ts'

let shop: GivenShop
let artist: UserId
beforeAll(async () => {
  shop = await givenShop()
  artist = await shop.artist('Wren Halloran', 'wren')
})
afterAll(() => shop.close())

async function onlyEdition(id: ArtworkId): Promise<EditionId> {
  const row = await shop.db.selectFrom('editions').select('id').where('artwork_id', '=', id).executeTakeFirstOrThrow()
  return row.id
}

describe("a work's page", () => {
  test('is found by id, by slug, and by the slug it had under an earlier title', async () => {
    const id = await shop.artwork({ artist, title: 'Low tide, Sint-Anna' })
    const { slug } = await getArtwork(shop, id)
    expect(slug).toBe(`low-tide-sint-anna-${id.slice(-10)}`)
    expect((await getArtwork(shop, slug)).id).toBe(id)
    expect((await getArtwork(shop, `an-earlier-title-${id.slice(-10)}`)).id).toBe(id)
  })

  test.each([
    'nothing-like-it',
    'art_01h455vb4pex5vsknk084sn02q',
    'art_',
    'é'.repeat(100),
    "x'; --",
    '-',
    'a-0123456789',
  ])('answers for what there is not: %s', async (ref) => {
    await expect(getArtwork(shop, ref)).rejects.toMatchObject({ reason: 'not_found' })
  })

  test('tells two works of one title apart by their slugs', async () => {
    const [first, second] = [
      await shop.artwork({ artist, title: 'Blue' }),
      await shop.artwork({ artist, title: 'Blue' }),
    ]
    const slugs = [(await getArtwork(shop, first)).slug, (await getArtwork(shop, second)).slug]
    expect(new Set(slugs).size).toBe(2)
    expect((await getArtwork(shop, slugs[1] ?? '')).id).toBe(second)
  })

  test.each([
    ['published', 'published'],
    ['unlisted', 'unlisted'],
    ['draft', 'not_found'],
    ['archived', 'gone'],
    ['removed', 'gone'],
  ] as const)('for a work that is %s is %s', async (state, expected) => {
    const id = await shop.artwork({ artist, state, editions: [{ kind: 'original', price: 100 }] })
    const answer = await getArtwork(shop, id).then(
      (artwork) => artwork.status,
      (error: unknown) => (error instanceof DomainError ? error.reason : error),
    )
    expect(answer).toBe(expected)
  })

  test('lasts, not for sale, when a work in an order is taken down', async () => {
    const id = await shop.artwork({
      artist,
      state: 'archived',
      editions: [{ kind: 'limited', price: 100, size: 5, sold: 1 }],
    })
    await givenOrder(shop, { editionId: await onlyEdition(id), state: 'paid' })
    expect(await getArtwork(shop, id)).toMatchObject({
      status: 'archived',
      availability: 'not_for_sale',
      editions: [{ availability: 'not_for_sale', available: 0 }],
    })
  })

  test('tells everything, with each edition and when its hold ends', async () => {
    const category = await shop.category('prints')
    const id = await shop.artwork({ artist, category, title: 'Knot', pictures: 3 })
    await shop.image(id, { state: 'processing', position: 9 })
    await shop.image(id, { state: 'failed', position: 10 })
    const original = await shop.edition(id, { kind: 'original', price: 90_000, reserved: 1 })
    await shop.edition(id, { kind: 'open', price: 4_000 })
    const order = await givenOrder(shop, { editionId: original, state: 'awaiting_payment' })
    const artwork = await getArtwork(shop, id)
    expect(artwork).toMatchObject({
      title: 'Knot',
      artist: { id: artist, name: 'Wren Halloran', place: 'Ghent', photo: null },
      category: { id: category, slug: 'prints' },
      attributionClass: 'unique',
      availability: 'available',
      delivery: {
        homeCountry: 'BE',
        home: { amount: 900 },
        eu: { amount: 1900 },
        world: null,
        collect: true,
        collectPlace: 'Ghent',
      },
      editions: [
        { kind: 'original', size: 1, available: 0, availability: 'on_hold', heldUntil: order.expiresAt.toISOString() },
        { kind: 'open', size: null, available: null, availability: 'available', heldUntil: null },
      ],
    })
    expect(artwork.pictures).toHaveLength(3)
  })

  test('takes five statements at most', async () => {
    const id = await shop.artwork({ artist, state: 'archived', pictures: 3 })
    const edition = await shop.edition(id, { kind: 'original', price: 90_000, reserved: 1 })
    await givenOrder(shop, { editionId: edition, state: 'awaiting_payment' })
    shop.statements.length = 0
    await getArtwork(shop, id)
    expect(shop.statements.length).toBeLessThanOrEqual(5)
  })
})

describe('works like one', () => {
  test('are for sale, of its category first, and by others; more by its artist beside them', async () => {
    const [mine, others] = [await shop.artist(), await shop.artist()]
    const [glass, clay] = [await shop.category('glass'), await shop.category('clay')]
    const forSale = { editions: [{ kind: 'original', price: 100 }] } as const
    const removed = await shop.artwork({ artist: mine, category: glass, state: 'removed' })
    const kin = await shop.artwork({ artist: others, category: glass, ...forSale })
    await shop.artwork({ artist: others, category: glass })
    const further = await shop.artwork({ artist: others, category: clay, ...forSale })
    const sibling = await shop.artwork({ artist: mine, category: clay })
    const { items, moreByArtist } = await listSimilar(shop, { artwork: removed, limit: 2 })
    expect(items.map((item) => item.id)).toEqual([kin, further])
    expect(moreByArtist.map((item) => item.id)).toEqual([sibling])
  })

  test('come from the categories beside its own before any other', async () => {
    const [mine, others] = [await shop.artist(), await shop.artist()]
    const [prints, clay] = [await shop.category('near-prints'), await shop.category('near-clay')]
    const [linocut, etching] = [await shop.category('near-lino', prints), await shop.category('near-etching', prints)]
    const forSale = { editions: [{ kind: 'original', price: 100 }] } as const
    const own = await shop.artwork({ artist: mine, category: linocut })
    const beside = await shop.artwork({ artist: others, category: etching, ...forSale })
    const further = await shop.artwork({ artist: others, category: clay, ...forSale })
    expect((await listSimilar(shop, { artwork: own, limit: 2 })).items.map((item) => item.id)).toEqual([
      beside,
      further,
    ])
  })

  test('are not told of a draft', async () => {
    const draft = await shop.artwork({ artist, state: 'draft' })
    await expect(listSimilar(shop, { artwork: draft, limit: 6 })).rejects.toMatchObject({ reason: 'not_found' })
  })
})
