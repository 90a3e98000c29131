import { setTimeout } from 'node:timers/promises'
import { transact } from '@artiqo/db/transaction'
import type { ArtworkId, EditionId } from '@artiqo/domain/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listEditionIdsOf, loadEditionsForSale, refreshForSale } from './editions.service.ts'
import { loadCards } from './cards.service.ts'
import { givenHold } from './testing/given-order.ts'
import { givenShop, type GivenShop } from './testing/given-shop.ts'

let shop: GivenShop
beforeAll(async () => {
  shop = await givenShop()
})
afterAll(() => shop.close())

async function take(editionIds: readonly EditionId[], beforeCommit?: () => Promise<unknown>) {
  await transact(shop.db, async (tx) => {
    for (const editionId of editionIds)
      await tx
        .updateTable('edition_stock')
        .set((eb) => ({ available: eb('available', '-', 1), sold: eb('sold', '+', 1) }))
        .where('edition_id', '=', editionId)
        .where('available', '>=', 1)
        .execute()
    await refreshForSale(tx, editionIds)
    await beforeCommit?.()
  })
}

async function listed(id: ArtworkId) {
  return shop.db
    .selectFrom('artworks')
    .select(['for_sale', 'price_from'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

describe('editions for sale', () => {
  test('are told with their work, artist, delivery and stock, and until when others hold them', async () => {
    const artist = await shop.artist('Wren', 'wren')
    const id = await shop.artwork({ artist, title: 'Madder', state: 'unlisted', pictures: 2, medium: 'Linocut' })
    const held = await shop.edition(id, { kind: 'limited', price: 12_000, name: 'On silk', size: 2, reserved: 2 })
    const open = await shop.edition(id, { kind: 'open', price: 3_000 })
    const later = new Date(shop.clock.now().getTime() + 20 * 60_000)
    await givenHold(shop, { editionId: held, expiresAt: new Date(later.getTime() - 60_000) })
    await givenHold(shop, { editionId: held, expiresAt: later })
    await givenHold(shop, { editionId: held, expiresAt: new Date(later.getTime() + 60_000), state: 'released' })
    const editions = await loadEditionsForSale(shop.db, [held, open, held, 'edn_01h455vb4pex5vsknk084sn02q'])
    expect([...editions.keys()].toSorted()).toEqual([held, open].toSorted())
    expect(editions.get(held)).toMatchObject({
      kind: 'limited',
      name: 'On silk',
      price: { amount: 12_000, currency: 'EUR' },
      size: 2,
      stock: { total: 2, available: 0, reserved: 2, sold: 0 },
      heldUntil: later,
      artwork: { id, title: 'Madder', state: 'unlisted', medium: 'Linocut', picture: { width: 800 } },
      artist: { id: artist, username: 'wren', name: 'Wren' },
      delivery: { homeCountry: 'BE', home: { amount: 900, currency: 'EUR' }, world: null, collect: true },
    })
    expect(editions.get(open)).toMatchObject({ size: null, stock: null, heldUntil: null })
  })

  test('are read in one statement, however many', async () => {
    const ids: EditionId[] = []
    for (let index = 0; index < 12; index += 1) {
      const work = await shop.artwork({ artist: await shop.artist(), pictures: 1 })
      const id = await shop.edition(work, { kind: 'original', price: 100, reserved: 1 })
      await givenHold(shop, { editionId: id, expiresAt: shop.clock.now() })
      ids.push(id)
    }
    shop.statements.length = 0
    expect(await loadEditionsForSale(shop.db, ids)).toHaveLength(12)
    expect(shop.statements).toHaveLength(1)
    shop.statements.length = 0
    expect(await loadEditionsForSale(shop.db, [])).toHaveLength(0)
    expect(shop.statements).toHaveLength(0)
  })

  test('are listed by id and name in their order', async () => {
    const work = await shop.artwork({ artist: await shop.artist() })
    const first = await shop.edition(work, { kind: 'original', price: 100, name: 'Original' })
    const second = await shop.edition(work, { kind: 'open', price: 50, name: 'Card' })
    expect(await listEditionIdsOf(shop.db, work)).toEqual([
      { id: first, name: 'Original' },
      { id: second, name: 'Card' },
    ])
  })

  test('take their work off sale with the last copy, and put it back with the first', async () => {
    const work = await shop.artwork({
      artist: await shop.artist(),
      editions: [{ kind: 'limited', price: 900, size: 2 }],
    })
    const [edition] = await listEditionIdsOf(shop.db, work)
    if (!edition) throw new Error('no edition')
    await take([edition.id])
    expect(await listed(work)).toEqual({ for_sale: true, price_from: 900 })
    await take([edition.id])
    expect(await listed(work)).toEqual({ for_sale: false, price_from: 900 })
    await transact(shop.db, async (tx) => {
      await tx
        .updateTable('edition_stock')
        .set({ available: 1, sold: 1 })
        .where('edition_id', '=', edition.id)
        .execute()
      await refreshForSale(tx, [edition.id])
    })
    expect(await listed(work)).toEqual({ for_sale: true, price_from: 900 })
  })

  test('leave a work off sale when its last copies go to two buyers, one waiting for the other', async () => {
    const artist = await shop.artist()
    const [one, two] = [await shop.artwork({ artist }), await shop.artwork({ artist })]
    const alone = await shop.edition(one, { kind: 'original', price: 100 })
    const first = await shop.edition(two, { kind: 'original', price: 100 })
    const last = await shop.edition(two, { kind: 'limited', price: 100, size: 1 })
    let second: Promise<void> | undefined
    await take([first], async () => {
      second = take([alone, last])
      await setTimeout(150)
    })
    await second
    expect(await listed(one)).toMatchObject({ for_sale: false })
    expect(await listed(two)).toMatchObject({ for_sale: false })
  })

  test('leave their works off sale when buyers take the last of all of them at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const artist = await shop.artist()
      const works = [await shop.artwork({ artist }), await shop.artwork({ artist })]
      const baskets: EditionId[][] = []
      for (let index = 0; index < 12; index += 1) {
        const basket: EditionId[] = []
        for (const work of index % 2 ? works : works.toReversed())
          basket.push(await shop.edition(work, { kind: 'limited', price: 100 + index, size: 1 }))
        baskets.push(basket)
      }
      await transact(shop.db, (tx) => refreshForSale(tx, baskets.flat()))
      for (const work of works) expect(await listed(work)).toEqual({ for_sale: true, price_from: 100 })
      await Promise.all(baskets.map((basket) => take(basket)))
      for (const work of works) expect(await listed(work)).toEqual({ for_sale: false, price_from: 100 })
    }
  })

  test('cards are loaded for works in any state, in three statements', async () => {
    const artist = await shop.artist()
    const ids = [
      await shop.artwork({ artist, state: 'removed', editions: [{ kind: 'original', price: 100 }] }),
      await shop.artwork({ artist, pictures: 1, editions: [{ kind: 'original', price: 100 }] }),
    ]
    shop.statements.length = 0
    const cards = await loadCards(shop.db, [...ids, ...ids])
    expect(shop.statements).toHaveLength(3)
    expect(ids.map((id) => cards.get(id)?.availability)).toEqual(['not_for_sale', 'available'])
  })
})
