import { SearchArtworksInput } from '@artiqo/contracts/catalog'
import { transact } from '@artiqo/db/transaction'
import type { ArtworkState } from '@artiqo/domain/artwork'
import type { ArtworkId, UserId } from '@artiqo/domain/ids'
import { indexedWords } from '@artiqo/domain/search'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { searchArtworks } from './catalog.service.ts'
import { refreshSearchText, refreshSearchTextOf } from './search-text.service.ts'
import { givenShop, type GivenShop } from './testing/given-shop.ts'

let shop: GivenShop
let artist: UserId
beforeAll(async () => {
  shop = await givenShop()
})
afterAll(() => shop.close())
beforeEach(async () => {
  for (const table of ['artworks', 'users', 'search_words', 'search_entries'] as const)
    await shop.db.deleteFrom(table).execute()
  artist = await shop.artist('Joris De Smet')
})

const total = async (q: string) => (await searchArtworks(shop, SearchArtworksInput.parse({ q }))).total
const change = (id: ArtworkId, columns: { title?: string; state?: ArtworkState; published_at?: Date }) =>
  transact(shop.db, async (tx) => {
    await tx.updateTable('artworks').set(columns).where('id', '=', id).execute()
    await refreshSearchText(tx, [id])
  })

/** What the index should hold, of the works as they are, beside what it holds. */
async function indexAndWorks() {
  const works = await shop.db.selectFrom('artworks').selectAll().execute()
  const should = works
    .filter(({ state }) => state === 'published')
    .flatMap(({ id, search_text, published_at }) =>
      indexedWords(search_text).map((word) => `${word} ${published_at?.toISOString()} ${id}`),
    )
  const entries = await shop.db.selectFrom('search_entries').selectAll().execute()
  const counts = await shop.db.selectFrom('search_words').selectAll().where('works', '!=', 0).execute()
  const words = Map.groupBy(should, (entry) => entry.split(' ')[0] ?? '')
  return {
    holds: entries.map((entry) => `${entry.word} ${entry.published_at.toISOString()} ${entry.artwork_id}`).toSorted(),
    should: should.toSorted(),
    counts: counts.map(({ word, works: count }) => `${word} ${count}`).toSorted(),
    words: [...words].map(([word, all]) => `${word} ${all.length}`).toSorted(),
  }
}
async function expectIndexRight() {
  const { holds, should, counts, words } = await indexAndWorks()
  expect(holds).toEqual(should)
  expect(counts).toEqual(words)
}

describe('the index of search', () => {
  test('forgets the words that a work no longer has, and learns the new ones', async () => {
    const id = await shop.artwork({ artist, title: 'Norham castle' })
    await shop.artwork({ artist, title: 'Another castle' })
    await change(id, { title: 'Norham quay' })
    expect([await total('castle'), await total('norham'), await total('quay')]).toEqual([1, 1, 1])
    await expectIndexRight()
  })

  test('has works on view alone: not drafts, nor what was taken off the lists, and again what came back', async () => {
    const id = await shop.artwork({ artist, title: 'Norham castle', state: 'draft' })
    expect(await total('norham')).toBe(0)
    for (const [state, found] of [
      ['published', 1],
      ['unlisted', 0],
      ['published', 1],
      ['archived', 0],
      ['published', 1],
      ['removed', 0],
    ] as const) {
      await change(id, { state, published_at: shop.clock.now() })
      expect(await total('norham castle')).toBe(found)
      await expectIndexRight()
    }
  })

  test('follows a work to another place in the order', async () => {
    const first = await shop.artwork({ artist, title: 'Quay one' })
    await shop.artwork({ artist, title: 'Quay two' })
    await change(first, { published_at: new Date('2030-01-01T00:00:00.000Z') })
    const { items } = await searchArtworks(shop, SearchArtworksInput.parse({ q: 'quay' }))
    expect(items.map(({ title }) => title)).toEqual(['Quay one', 'Quay two'])
    await expectIndexRight()
  })

  test('follows an artist to another name, in all their works', async () => {
    for (let index = 0; index < 5; index += 1) await shop.artwork({ artist, title: `Quay ${index}` })
    await transact(shop.db, async (tx) => {
      await tx.updateTable('users').set({ display_name: 'Nele De Smet' }).where('id', '=', artist).execute()
      await refreshSearchTextOf(tx, artist)
    })
    expect([await total('joris'), await total('nele'), await total('smet quay')]).toEqual([0, 5, 5])
    await expectIndexRight()
  })

  test('does nothing where nothing has changed', async () => {
    const id = await shop.artwork({ artist, title: 'Quay' })
    shop.statements.length = 0
    await change(id, { title: 'Quay' })
    expect(shop.statements.filter((sql) => /search_(entries|words)/.test(sql))).toEqual([])
  })

  test('is right after many have changed the same works and the artist’s name at once', async () => {
    const one = await shop.artwork({ artist, title: 'One' })
    const two = await shop.artwork({ artist, title: 'Two' })
    const titles = ['Norham castle', 'Castle quay', 'Quay at Norham', 'Low tide', 'Tide and castle']
    await Promise.all([
      ...Array.from({ length: 20 }, (_, index) =>
        change(index % 2 === 0 ? one : two, {
          title: titles[index % titles.length] ?? '',
          state: index % 4 === 3 ? 'unlisted' : 'published',
        }),
      ),
      ...['Nele', 'Wren', 'Ann'].map((name) =>
        transact(shop.db, async (tx) => {
          await tx.updateTable('users').set({ display_name: name }).where('id', '=', artist).execute()
          await refreshSearchTextOf(tx, artist)
        }),
      ),
      ...Array.from({ length: 10 }, (_, index) => shop.artwork({ artist, title: `Castle tide ${index}` })),
    ])
    const { holds, should, counts, words } = await indexAndWorks()
    expect(holds).toEqual(should)
    expect(counts).toEqual(words)
    expect(holds.length).toBeGreaterThan(30)
  })
})
