import { UpdateDeliveryInput } from '@artiqo/contracts/studio'
import type { EditionId, UserId } from '@artiqo/domain/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { givenOrder } from '#catalog/testing/given-order.ts'
import { getDelivery, updateDelivery } from './delivery.service.ts'
import { euros, givenStudio, type GivenStudio } from './testing/given-studio.ts'
import { getToday } from './today.service.ts'

let studio: GivenStudio
let artist: UserId
let ctx: GivenStudio['wren']
beforeAll(async () => {
  studio = await givenStudio()
})
afterAll(() => studio.close())
beforeEach(async () => {
  artist = await studio.artist()
  ctx = studio.signIn(artist)
})

describe('delivery', () => {
  test('is what the artist said last, and nothing before anything was said', async () => {
    await studio.db.deleteFrom('artist_settings').where('user_id', '=', artist).execute()
    expect(await getDelivery(ctx)).toMatchObject({ home: null, eu: null, world: null, collect: false })
    const input = { homeCountry: 'NL', home: euros(9), eu: euros(0), world: null, collect: true, collectPlace: 'Sluis' }
    expect(await updateDelivery(ctx, UpdateDeliveryInput.parse(input))).toEqual(input)
    const other = { ...input, world: euros(40), collect: false, collectPlace: '' }
    expect(await updateDelivery(ctx, UpdateDeliveryInput.parse(other))).toEqual(other)
    expect(await getDelivery(ctx)).toEqual(other)
  })
})

describe('today', () => {
  async function edition(input: {
    price: number
    size?: number
    reserved?: number
    title?: string
  }): Promise<EditionId> {
    const { title = 'Print', ...rest } = input
    const work = await studio.artwork({ artist, title })
    return studio.edition(work, { kind: 'limited', ...rest })
  }
  const at = (time: string) => new Date(time)

  test('has nothing to do and nothing earned for an artist who begins', async () => {
    const today = await getToday(ctx)
    expect(today).toMatchObject({
      toAccept: 0,
      toShip: 0,
      drafts: 0,
      published: 0,
      onHold: 0,
      earnedInAll: { amount: 0, currency: 'EUR' },
      soldInAll: 0,
      latest: [],
    })
    expect(today.weeks).toHaveLength(12)
    expect(today.weeks.at(-1)?.from).toBe('2026-11-16T00:00:00.000Z')
    expect(today.weeks[0]?.from).toBe('2026-08-31T00:00:00.000Z')
  })

  test('counts paid parts, the fee taken off, in the month and week that they were paid in', async () => {
    const print = await edition({ price: 10_000, size: 50, title: 'Teasel' })
    const held = await edition({ price: 500, reserved: 1 })
    await studio.artwork({ artist, state: 'draft' })
    await givenOrder(studio, { editionId: print, state: 'paid', quantity: 2, paidAt: at('2026-11-16T00:00:00.000Z') })
    await givenOrder(studio, {
      editionId: print,
      state: 'paid',
      part: 'accepted',
      paidAt: at('2026-11-15T23:59:59.999Z'),
    })
    const last = await givenOrder(studio, {
      editionId: held,
      state: 'completed',
      part: 'delivered',
      paidAt: at('2026-11-18T09:00:00.000Z'),
    })
    await givenOrder(studio, {
      editionId: print,
      state: 'completed',
      part: 'shipped',
      paidAt: at('2026-10-31T23:59:59.999Z'),
    })
    await givenOrder(studio, {
      editionId: print,
      state: 'completed',
      part: 'delivered',
      paidAt: at('2026-01-01T00:00:00.000Z'),
    })
    await givenOrder(studio, {
      editionId: print,
      state: 'paid',
      part: 'cancelled',
      paidAt: at('2026-11-18T10:00:00.000Z'),
    })
    await givenOrder(studio, { editionId: print, state: 'needs_review', paidAt: at('2026-11-18T10:00:00.000Z') })
    await givenOrder(studio, { editionId: print, state: 'awaiting_payment' })

    const today = await getToday(ctx)
    expect(today).toMatchObject({
      toAccept: 1,
      toShip: 1,
      drafts: 1,
      published: 2,
      onHold: 1,
      earnedThisMonth: { amount: 8_800 * 3 + 440 },
      earnedInAll: { amount: 8_800 * 5 + 440 },
      soldInAll: 6,
    })
    const weeks = today.weeks.filter((week) => week.sold > 0)
    expect(weeks).toEqual([
      { from: '2026-10-26T00:00:00.000Z', sold: 1, earned: { amount: 8_800, currency: 'EUR' } },
      { from: '2026-11-09T00:00:00.000Z', sold: 1, earned: { amount: 8_800, currency: 'EUR' } },
      { from: '2026-11-16T00:00:00.000Z', sold: 3, earned: { amount: 8_800 * 2 + 440, currency: 'EUR' } },
    ])
    expect(today.latest).toHaveLength(5)
    expect(today.latest[0]).toMatchObject({
      id: last.artistOrderId,
      title: 'Print',
      state: 'delivered',
      paidAt: '2026-11-18T09:00:00.000Z',
    })
    expect(today.latest.map((part) => part.title)).toEqual(['Print', 'Teasel', 'Teasel', 'Teasel', 'Teasel'])
  })

  test('tells nothing of other studios, in six statements', async () => {
    const print = await edition({ price: 10_000 })
    await givenOrder(studio, { editionId: print, state: 'paid' })
    const other = studio.signIn(await studio.artist())
    expect(await getToday(other)).toMatchObject({ toAccept: 0, soldInAll: 0, latest: [], published: 0 })
    studio.statements.length = 0
    await getToday(ctx)
    expect(studio.statements).toHaveLength(6)
  })
})
