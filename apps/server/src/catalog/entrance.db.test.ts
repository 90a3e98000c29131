import { ArtistsInput } from '@artiqo/contracts/catalog'
import { CreateCategoryInput } from '@artiqo/contracts/admin'
import type { UserId } from '@artiqo/domain/ids'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listArtists } from './artists.service.ts'
import { createCategory } from './categories.service.ts'
import { countWorksOf, getHome, listCategories } from './catalog.service.ts'
import { givenOrder } from './testing/given-order.ts'
import { givenShop, type GivenShop } from './testing/given-shop.ts'

let shop: GivenShop
beforeEach(async () => {
  shop = await givenShop()
})
afterEach(() => shop.close())

const minutesAgo = (minutes: number) => new Date(shop.clock.now().getTime() - minutes * 60_000)

describe('the entrance', () => {
  test('hangs works of known size with a ready picture, one of each artist before a second of anyone', async () => {
    const [nele, joris] = [await shop.artist(), await shop.artist()]
    const hang = (artist: UserId, minutes: number) =>
      shop.artwork({ artist, pictures: 1, publishedAt: minutesAgo(minutes) })
    const neles = [await hang(nele, 1), await hang(nele, 2), await hang(nele, 3)]
    const joriss = [await hang(joris, 4), await hang(joris, 5)]
    await shop.artwork({ artist: joris, pictures: 1, size: null })
    await shop.artwork({ artist: joris, pictures: 1, source_key: 'museum:1' })
    const waiting = await shop.artwork({ artist: joris })
    await shop.image(waiting, { state: 'processing' })
    const { wall } = await getHome(shop)
    expect(wall.map((work) => work.id)).toEqual([neles[0], joriss[0], neles[1], joriss[1], neles[2]])
    expect((await getHome(shop)).wall).toEqual(wall)
  })

  test('does not hang on the wall what hangs below as new, while there is something else', async () => {
    const artists = [await shop.artist(), await shop.artist()]
    for (let index = 0; index < 10; index += 1)
      await shop.artwork({
        artist: artists[index % 2] ?? (await shop.artist()),
        pictures: 1,
        publishedAt: minutesAgo(index),
        title: `W${index}`,
      })
    const { wall, newest } = await getHome(shop)
    expect(wall.slice(0, 2).map((work) => work.title)).toEqual(['W8', 'W9'])
    expect(newest.map((work) => work.title)).not.toContain('W8')
    expect(wall).toHaveLength(10)
  })

  test('shows the eight newest works, nine artists, and says how many works there are', async () => {
    for (let index = 0; index < 11; index += 1)
      await shop.artwork({ artist: await shop.artist(`A${index}`), publishedAt: minutesAgo(index), title: `W${index}` })
    const home = await getHome(shop)
    expect(home.newest.map((work) => work.title)).toEqual(['W0', 'W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7'])
    expect(home.artists.map((artist) => artist.name)).toEqual(['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'])
    expect(home.works).toBe(11)
  })

  test('stands open when nothing hangs yet', async () => {
    expect(await getHome(shop)).toEqual({ wall: [], newest: [], artists: [], works: 0 })
  })

  test('takes the same number of statements however much hangs', async () => {
    const count = async () => {
      shop.statements.length = 0
      await getHome(shop)
      return shop.statements.length
    }
    await shop.artwork({ artist: await shop.artist(), pictures: 1 })
    const few = await count()
    for (let index = 0; index < 12; index += 1) await shop.artwork({ artist: await shop.artist(), pictures: 2 })
    expect(await count()).toBe(few)
    expect(few).toBeLessThanOrEqual(11)
  })
})

describe('the artists', () => {
  test('are those who show works, by name, with their newest pictures', async () => {
    const zoe = await shop.artist('Zoë')
    const ann = await shop.artist('ann')
    await shop.artist('Nobody yet')
    await shop.artwork({ artist: await shop.artist('Draft'), state: 'draft' })
    await shop.artwork({ artist: zoe, pictures: 1, medium: 'Linocut', publishedAt: minutesAgo(1) })
    for (let index = 2; index < 6; index += 1)
      await shop.artwork({ artist: zoe, pictures: 2, medium: 'Oil', publishedAt: minutesAgo(index) })
    await shop.artwork({ artist: ann })
    const { items } = await listArtists(shop, ArtistsInput.parse({}))
    expect(items).toMatchObject([
      { id: ann, name: 'ann', works: 1, pictures: [] },
      { id: zoe, name: 'Zoë', works: 5, medium: 'Linocut', place: 'Ghent', photo: null },
    ])
    expect(items[1]?.pictures).toHaveLength(3)
  })

  test('page without gaps or repeats, also those of one name, in four statements', async () => {
    for (const name of ['Kim', 'kim', 'Kím', 'Kim', 'Lou', 'Abe', 'Abe'])
      await shop.artwork({ artist: await shop.artist(name) })
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      shop.statements.length = 0
      const page = await listArtists(shop, ArtistsInput.parse({ limit: 2, ...(cursor && { cursor }) }))
      expect(shop.statements.length).toBeLessThanOrEqual(4)
      seen.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor
    }
    expect(new Set(seen).size).toBe(7)
    expect(seen).toHaveLength(7)
  })

  test('are counted with what they sell and what they have sold', async () => {
    const artist = await shop.artist()
    const work = await shop.artwork({ artist, editions: [{ kind: 'open', price: 1000 }] })
    await shop.artwork({ artist, editions: [{ kind: 'original', price: 1000, sold: 1 }] })
    await shop.artwork({ artist, state: 'unlisted', editions: [{ kind: 'original', price: 1000 }] })
    const { id: editionId } = await shop.db
      .selectFrom('editions')
      .select('id')
      .where('artwork_id', '=', work)
      .executeTakeFirstOrThrow()
    expect(await countWorksOf(shop, artist)).toEqual({ forSale: 1, sold: 0 })
    for (const state of ['paid', 'completed', 'expired', 'awaiting_payment'] as const)
      await givenOrder(shop, { editionId, state })
    await givenOrder(shop, { editionId, state: 'cancelled', part: 'cancelled' })
    expect(await countWorksOf(shop, artist)).toEqual({ forSale: 1, sold: 1 })
    expect(await countWorksOf(shop, await shop.artist())).toEqual({ forSale: 0, sold: 0 })
  })
})

describe('the categories', () => {
  test('are a tree that counts published works in each and below', async () => {
    const painting = await shop.category('painting')
    const oil = await shop.category('oil', painting)
    await shop.category('print')
    const artist = await shop.artist()
    await shop.artwork({ artist, category: oil })
    await shop.artwork({ artist, category: oil, state: 'unlisted' })
    await shop.artwork({ artist, category: painting })
    await shop.artwork({ artist })
    shop.statements.length = 0
    expect(await listCategories(shop)).toMatchObject({
      items: [
        { slug: 'painting', works: 2, children: [{ slug: 'oil', works: 1, children: [] }] },
        { slug: 'print', works: 0, children: [] },
      ],
    })
    expect(shop.statements).toHaveLength(2)
  })

  test('are added below others, each slug once', async () => {
    const make = (input: object) => createCategory(shop, CreateCategoryInput.parse(input))
    const glass = await make({ name: 'Glass & Crystal' })
    expect(glass).toMatchObject({ slug: 'glass-crystal', parentId: null })
    const blown = await make({ name: 'Blown', slug: 'blown-glass', parentId: glass.id })
    expect(await listCategories(shop)).toMatchObject({ items: [{ children: [{ id: blown.id, name: 'Blown' }] }] })
    await expect(make({ name: 'Glass, crystal' })).rejects.toMatchObject({ reason: 'category_exists' })
    await expect(make({ name: 'Lost', parentId: 'cat_01h455vb4pex5vsknk084sn02q' })).rejects.toMatchObject({
      reason: 'not_found',
    })
    const raced = await Promise.allSettled(Array.from({ length: 20 }, () => make({ name: 'Textile' })))
    expect(raced.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })
})
