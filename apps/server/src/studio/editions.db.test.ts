import { transact } from '@artiqo/db/transaction'
import type { ArtworkId, EditionId } from '@artiqo/domain/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refreshForSale } from '#catalog/editions.service.ts'
import { givenHold, givenOrder } from '#catalog/testing/given-order.ts'
import { getStudioArtwork } from './artworks.service.ts'
import { euros, givenStudio, reasonsOf, type GivenStudio } from './testing/given-studio.ts'

let studio: GivenStudio
beforeAll(async () => {
  studio = await givenStudio()
})
afterAll(() => studio.close())

const original = { kind: 'original', name: 'Original', price: euros(900) }
const prints = (size: number, more: object = {}) => ({
  kind: 'limited',
  name: 'Print',
  price: euros(90),
  size,
  ...more,
})
const cards = { kind: 'open', name: 'Card', price: euros(4) }

async function withPrints(size: number): Promise<{ id: ArtworkId; print: EditionId }> {
  const { id, editions } = await studio.create({ editions: [prints(size)] })
  const print = editions[0]?.id
  if (!print) throw new Error('no edition')
  return { id, print }
}

async function copiesOf(id: EditionId): Promise<number[]> {
  const rows = await studio.db
    .selectFrom('copies')
    .select('number')
    .where('edition_id', '=', id)
    .orderBy('number')
    .execute()
  return rows.map((row) => row.number)
}

async function count(edition: EditionId, stock: { available: number; reserved: number; sold: number }) {
  await studio.db.updateTable('edition_stock').set(stock).where('edition_id', '=', edition).execute()
}

async function listed(id: ArtworkId) {
  const columns = ['for_sale', 'price_from'] as const
  return studio.db.selectFrom('artworks').select(columns).where('id', '=', id).executeTakeFirstOrThrow()
}

describe('the editions of a work', () => {
  test('are counted by kind: one original, numbered copies, and cards without end', async () => {
    const { id, editions, availability } = await studio.create({ editions: [original, prints(30), cards] })
    expect(editions).toMatchObject([
      { kind: 'original', name: 'Original', price: euros(900), size: 1, available: 1, reserved: 0, sold: 0 },
      { kind: 'limited', size: 30, available: 30 },
      { kind: 'open', size: null, available: null, sold: 0 },
    ])
    expect(availability).toBe('not_for_sale')
    expect(await listed(id)).toEqual({ for_sale: true, price_from: 400 })
    const [first, second, third] = editions.map((edition) => edition.id)
    if (!first || !second || !third) throw new Error('three editions')
    expect(await copiesOf(first)).toEqual([1])
    expect(await copiesOf(second)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    expect(await copiesOf(third)).toEqual([])
  })

  test('are sent as a whole list: changed, put in another order, added and taken away', async () => {
    const { id, editions } = await studio.create({ editions: [original, prints(30), cards] })
    const [, print, card] = editions
    const after = await studio.update(id, {
      editions: [{ ...cards, id: card?.id, price: euros(5) }, { ...prints(30), id: print?.id }, prints(8)],
    })
    expect(after.editions).toMatchObject([{ id: card?.id, price: euros(5) }, { id: print?.id, size: 30 }, { size: 8 }])
    expect(after.editions).toHaveLength(3)
    expect(await listed(id)).toEqual({ for_sale: true, price_from: 500 })
    expect((await studio.update(id, { editions: [] })).editions).toEqual([])
    expect(await listed(id)).toEqual({ for_sale: false, price_from: null })
  })

  test('may become of another kind while nobody has ordered them', async () => {
    const { id, print } = await withPrints(30)
    const one = await studio.update(id, { editions: [{ ...original, id: print }] })
    expect(one.editions).toMatchObject([{ id: print, kind: 'original', size: 1, available: 1 }])
    expect(await copiesOf(print)).toEqual([1])
    const open = await studio.update(id, { editions: [{ ...cards, id: print }] })
    expect(open.editions).toMatchObject([{ id: print, kind: 'open', size: null }])
    expect(await copiesOf(print)).toEqual([])
    const many = await studio.update(id, { editions: [{ ...prints(3), id: print }] })
    expect(many.editions).toMatchObject([{ size: 3, available: 3 }])
    expect(await copiesOf(print)).toEqual([1, 2, 3])
  })

  test.each([
    ['two originals', [original, original], 'editions.1.kind'],
    ['a limited edition without a number', [{ ...prints(2), size: undefined }], 'editions.0.size'],
    ['an original with one', [cards, { ...original, size: 2 }], 'editions.1.size'],
  ])('are refused with the field to look at: %s', async (_, editions, path) => {
    await expect(studio.create({ editions })).rejects.toMatchObject({
      reason: 'invalid_input',
      details: { issues: [{ path }] },
    })
  })

  test('grow, and shrink to what is sold or held', async () => {
    const { id, print } = await withPrints(10)
    await count(print, { available: 5, reserved: 2, sold: 3 })
    const resize = (size: number) => studio.update(id, { editions: [{ ...prints(size), id: print }] })
    expect((await resize(12)).editions).toMatchObject([{ size: 12, available: 7, reserved: 2, sold: 3 }])
    expect(await copiesOf(print)).toHaveLength(12)
    expect((await resize(5)).editions).toMatchObject([{ size: 5, available: 0, reserved: 2, sold: 3 }])
    expect(await copiesOf(print)).toEqual([1, 2, 3, 4, 5])
    expect(await listed(id)).toMatchObject({ for_sale: false })
    await expect(resize(4)).rejects.toMatchObject({ reason: 'sold_out' })
    await resize(6)
    expect(await listed(id)).toMatchObject({ for_sale: true })
  })

  test('keep the numbers that buyers own', async () => {
    const { id, print } = await withPrints(10)
    const { lineId } = await givenOrder(studio, { editionId: print, state: 'paid' })
    await studio.db
      .updateTable('copies')
      .set({ order_line_id: lineId })
      .where('edition_id', '=', print)
      .where('number', '=', 7)
      .execute()
    await count(print, { available: 9, reserved: 0, sold: 1 })
    const resize = (size: number) => studio.update(id, { editions: [{ ...prints(size), id: print }] })
    await expect(resize(6)).rejects.toMatchObject({ reason: 'sold_out' })
    expect((await resize(7)).editions).toMatchObject([{ size: 7, available: 6, sold: 1 }])
  })

  test('stay with their work once somebody holds or has ordered a copy', async () => {
    const { id, print } = await withPrints(10)
    const remove = () => studio.update(id, { editions: [cards] })
    await count(print, { available: 9, reserved: 1, sold: 0 })
    await expect(remove()).rejects.toMatchObject({ reason: 'on_hold' })
    await count(print, { available: 9, reserved: 0, sold: 1 })
    await expect(remove()).rejects.toMatchObject({ reason: 'sold_out' })
    await count(print, { available: 10, reserved: 0, sold: 0 })
    await givenOrder(studio, { editionId: print, state: 'expired' })
    await expect(remove()).rejects.toMatchObject({ reason: 'sold_out' })
    const other = { editions: [{ ...cards, id: print }] }
    await expect(studio.update(id, other)).rejects.toMatchObject({ reason: 'sold_out' })
    expect((await getStudioArtwork(studio.wren, id)).editions).toMatchObject([{ id: print, size: 10 }])
  })

  test('go when holds on them have ended, and out of every cart', async () => {
    const { id, print } = await withPrints(10)
    await givenHold(studio, { editionId: print, expiresAt: studio.clock.now(), state: 'released' })
    const { id: cartId } = await studio.db.selectFrom('carts').select('id').limit(1).executeTakeFirstOrThrow()
    const line = { id: studio.newId('cartLine'), cart_id: cartId, edition_id: print, quantity: 1, seen_price: 9000 }
    await studio.db
      .insertInto('cart_lines')
      .values({ ...line, added_at: studio.clock.now() })
      .execute()
    await studio.update(id, { editions: [cards] })
    expect(await studio.db.selectFrom('cart_lines').selectAll().where('edition_id', '=', print).execute()).toEqual([])
  })

  test('come out right when thirty buyers and their artist reach for them at once', async () => {
    const { id, print } = await withPrints(20)
    const buy = () =>
      transact(studio.db, async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('edition_stock')
          .set((eb) => ({ available: eb('available', '-', 1), sold: eb('sold', '+', 1) }))
          .where('edition_id', '=', print)
          .where('available', '>=', 1)
          .executeTakeFirst()
        await refreshForSale(tx, [print])
        return numUpdatedRows === 1n
      })
    const sizes = [25, 12, 18, 15, 30, 10, 16, 14]
    const [bought, resized] = await Promise.all([
      Promise.all(Array.from({ length: 30 }, buy)),
      Promise.allSettled(sizes.map((size) => studio.update(id, { editions: [{ ...prints(size), id: print }] }))),
    ])
    expect(reasonsOf(resized).filter((reason) => reason !== 'sold_out')).toEqual([])
    const [edition] = (await getStudioArtwork(studio.wren, id)).editions
    expect(edition?.sold).toBe(bought.filter(Boolean).length)
    expect((edition?.available ?? 0) + (edition?.sold ?? 0)).toBe(edition?.size)
    expect(await copiesOf(print)).toHaveLength(edition?.size ?? 0)
    expect(await listed(id)).toMatchObject({ for_sale: edition?.available !== 0 })
  })
})
