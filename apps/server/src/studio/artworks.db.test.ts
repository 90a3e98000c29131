import { ListStudioArtworksInput } from '@artiqo/contracts/studio'
import type { ArtworkId } from '@artiqo/domain/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getArtwork, searchArtworks } from '#catalog/catalog.service.ts'
import { givenHold, givenOrder } from '#catalog/testing/given-order.ts'
import { getStudioArtwork, listStudioArtworks, setArtworkState } from './artworks.service.ts'
import { euros, givenStudio, reasonsOf, type GivenStudio } from './testing/given-studio.ts'

let studio: GivenStudio
beforeAll(async () => {
  studio = await givenStudio()
})
afterAll(() => studio.close())

const list = (input: object = {}, ctx = studio.wren) => listStudioArtworks(ctx, ListStudioArtworksInput.parse(input))
const to = (id: ArtworkId, state: 'published' | 'unlisted' | 'archived') => setArtworkState(studio.wren, id, state)

describe('a draft', () => {
  test('begins with nothing and says what it needs', async () => {
    const draft = await studio.create()
    expect(draft).toMatchObject({
      state: 'draft',
      version: 1,
      title: '',
      slug: `untitled-${draft.id.slice(-10)}`,
      missing: ['picture', 'title', 'medium', 'category', 'size', 'price'],
      availability: 'not_for_sale',
      editions: [],
      images: [],
    })
  })

  test('is saved bit by bit: what is not named stays', async () => {
    const { id } = await studio.create({ title: 'Madder', year: 2025, signed: true })
    await studio.update(id, { medium: 'Linocut', widthMm: 300 })
    await studio.update(id, { year: null, condition: 'As new' })
    expect(await getStudioArtwork(studio.wren, id)).toMatchObject({
      title: 'Madder',
      medium: 'Linocut',
      year: null,
      signed: true,
      condition: 'As new',
      size: { widthMm: 300, heightMm: null },
      version: 3,
    })
  })

  test('hangs in a category that there is', async () => {
    const categoryId = 'cat_01h455vb4pex5vsknk084sn02q'
    const refused = { reason: 'invalid_input', details: { issues: [{ path: 'categoryId' }] } }
    await expect(studio.create({ categoryId })).rejects.toMatchObject(refused)
    const { id } = await studio.create()
    await expect(studio.update(id, { categoryId })).rejects.toMatchObject(refused)
  })

  test('is not on the lists, and is not found by its address', async () => {
    const { id } = await studio.create({ title: 'Unseen' })
    await expect(getArtwork(studio, id)).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('a change', () => {
  test('of a version that is not the newest is refused and changes nothing', async () => {
    const { id, version } = await studio.create({ title: 'One' })
    await studio.update(id, { title: 'Two', version })
    await expect(studio.update(id, { title: 'Three', version })).rejects.toMatchObject({ reason: 'version_conflict' })
    expect(await getStudioArtwork(studio.wren, id)).toMatchObject({ title: 'Two', version: version + 1 })
  })

  test('wins once of twenty that read the same version', async () => {
    const { id, version } = await studio.create({ editions: [{ kind: 'open', price: euros(10) }] })
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        studio.update(id, { title: `Take ${index}`, version, editions: [{ kind: 'open', price: euros(20 + index) }] }),
      ),
    )
    expect(reasonsOf(results)).toEqual(Array.from({ length: 19 }, () => 'version_conflict'))
    const after = await getStudioArtwork(studio.wren, id)
    expect(after.version).toBe(version + 1)
    expect(after.editions).toHaveLength(1)
    expect(after.editions[0]?.price.amount).toBe(2000 + Number(after.title.slice(5)) * 100)
  })

  test('all go through, one after the other, when none names a version', async () => {
    const { id, version } = await studio.create()
    await Promise.all(Array.from({ length: 20 }, (_, index) => studio.update(id, { title: `Take ${index}` })))
    expect((await getStudioArtwork(studio.wren, id)).version).toBe(version + 20)
  })

  test('of the title moves the address, and the old one still leads there', async () => {
    const { id } = await studio.complete({ title: 'Before' })
    const { slug: before } = await to(id, 'published')
    const { slug: after } = await studio.update(id, { title: 'After' })
    expect(after).toBe(`after-${id.slice(-10)}`)
    expect(await getArtwork(studio, before)).toMatchObject({ id, slug: after })
  })

  test('is what search finds', async () => {
    const find = async (q: string) =>
      (await searchArtworks(studio, { q, sort: 'newest', limit: 5 })).items.map((item) => item.id)
    const { id } = await studio.complete({ title: 'Kwelder' })
    expect(await find('kwelder')).toEqual([])
    await to(id, 'published')
    expect(await find('kwelder wren')).toEqual([id])
    await studio.update(id, { title: 'Slikke', description: 'Salt marsh at Saeftinghe' })
    expect(await find('kwelder')).toEqual([])
    expect(await find('slikke saeftinghe prints')).toEqual([id])
  })

  test('takes nothing from a work on view that it needs to hang', async () => {
    const { id } = await studio.complete()
    await to(id, 'published')
    for (const [change, need] of [
      [{ title: '' }, 'title'],
      [{ categoryId: null }, 'category'],
      [{ heightMm: null }, 'size'],
      [{ editions: [] }, 'price'],
    ] as const)
      await expect(studio.update(id, change)).rejects.toMatchObject({
        reason: 'not_ready',
        details: { missing: [need] },
      })
    expect(await getStudioArtwork(studio.wren, id)).toMatchObject({ missing: [], title: 'Madder' })
  })

  test('of a work that hangs without all of that, an imported one, asks for no more than it had', async () => {
    const id = await studio.artwork({ artist: studio.wren.actor.userId, source_key: 'museum:7', title: 'Norham' })
    expect(await studio.update(id, { description: 'A castle.' })).toMatchObject({ description: 'A castle.' })
  })
})

describe('publishing', () => {
  test('wants everything that a buyer asks, and names what is not there', async () => {
    const { id } = await studio.create({ title: 'Madder', medium: 'Linocut' })
    await studio.image(id, { state: 'processing' })
    await expect(to(id, 'published')).rejects.toMatchObject({
      reason: 'not_ready',
      details: { missing: ['picture', 'category', 'size', 'price'] },
    })
    expect(await getStudioArtwork(studio.wren, id)).toMatchObject({ state: 'draft' })
  })

  test('dates a work the first time only', async () => {
    const { id } = await studio.complete()
    await to(id, 'published')
    const first = (await getArtwork(studio, id)).publishedAt
    expect(first).toBe(studio.clock.now().toISOString())
    studio.clock.advance(60_000)
    await to(id, 'unlisted')
    await to(id, 'published')
    expect((await getArtwork(studio, id)).publishedAt).toBe(first)
  })

  test('steps only where the table leads, and says the state it is in', async () => {
    const { id } = await studio.complete()
    for (const state of ['unlisted', 'archived'] as const)
      await expect(to(id, state)).rejects.toMatchObject({ reason: 'illegal_step', details: { state: 'draft' } })
    await to(id, 'published')
    expect(await to(id, 'archived')).toMatchObject({ state: 'archived', availability: 'not_for_sale' })
    expect(await to(id, 'unlisted')).toMatchObject({ state: 'unlisted', availability: 'available' })
  })

  test('an archived work is asked again for what it needs', async () => {
    const { id } = await studio.complete()
    await to(id, 'published')
    await to(id, 'archived')
    await studio.update(id, { editions: [] })
    for (const state of ['published', 'unlisted'] as const)
      await expect(to(id, state)).rejects.toMatchObject({ reason: 'not_ready', details: { missing: ['price'] } })
  })

  test('twenty times at once is once', async () => {
    const { id, version } = await studio.complete()
    await Promise.all(Array.from({ length: 20 }, () => to(id, 'published')))
    expect(await getStudioArtwork(studio.wren, id)).toMatchObject({ state: 'published', version: version + 1 })
  })
})

describe("the studio's list", () => {
  test('shows own works in every state but removed, the last begun first, page by page', async () => {
    const lea = studio.signIn(await studio.artist())
    const ids: string[] = []
    for (let index = 0; index < 7; index += 1) ids.push((await studio.create({ title: `Work ${index}` }, lea)).id)
    await studio.artwork({ artist: lea.actor.userId, state: 'removed' })
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await list({ limit: 3, ...(cursor && { cursor }) }, lea)
      seen.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor
      await studio.create({}, lea)
    }
    expect(seen).toEqual(ids.toReversed())
    expect((await list({ state: 'removed' }, lea)).items).toHaveLength(1)
    expect((await list({ state: 'published' }, lea)).items).toEqual([])
    expect((await list({ q: 'work' }, lea)).items).toHaveLength(7)
    await expect(list({ cursor: 'W10' }, lea)).rejects.toMatchObject({ reason: 'invalid_input' })
  })

  test('says what is free and what was sold of each', async () => {
    const lea = studio.signIn(await studio.artist())
    const artist = lea.actor.userId
    const print = await studio.artwork({
      artist,
      pictures: 2,
      editions: [{ kind: 'limited', price: 5000, size: 30, sold: 27, reserved: 1 }],
    })
    const card = await studio.artwork({ artist, editions: [{ kind: 'open', price: 400 }] })
    const { id: editionId } = await studio.db
      .selectFrom('editions')
      .select('id')
      .where('artwork_id', '=', card)
      .executeTakeFirstOrThrow()
    await givenOrder(studio, { editionId, state: 'paid', quantity: 3 })
    await givenOrder(studio, { editionId, state: 'expired', quantity: 5 })
    studio.statements.length = 0
    const { items } = await list({}, lea)
    expect(studio.statements.length).toBeLessThanOrEqual(4)
    expect(items).toMatchObject([
      { id: card, available: null, sold: 3, price: { amount: 400 }, picture: null, availability: 'available' },
      { id: print, available: 2, sold: 27, price: { amount: 5000 }, picture: { width: 800 } },
    ])
    studio.statements.length = 0
    expect(await getStudioArtwork(lea, card)).toMatchObject({ editions: [{ kind: 'open', sold: 3, size: null }] })
    expect(studio.statements.length).toBeLessThanOrEqual(4)
  })
})

describe("another artist's work", () => {
  test('is not found, whatever is tried with it', async () => {
    const { id } = await studio.complete()
    const joris = studio.signIn(await studio.artist())
    const tries = [
      getStudioArtwork(joris, id),
      studio.update(id, { title: 'Mine' }, joris),
      studio.update(id, { editions: [] }, joris),
      setArtworkState(joris, id, 'published'),
    ]
    expect(reasonsOf(await Promise.allSettled(tries))).toEqual(tries.map(() => 'not_found'))
    expect((await list({}, joris)).items).toEqual([])
    expect(await getStudioArtwork(studio.wren, id)).toMatchObject({ state: 'draft', title: 'Madder', version: 1 })
  })

  test('gives none of its editions to mine', async () => {
    const theirs = await studio.complete()
    const joris = studio.signIn(await studio.artist())
    const mine = await studio.create({}, joris)
    const editions = [{ id: theirs.editions[0]?.id, kind: 'original', price: euros(1) }]
    await expect(studio.update(mine.id, { editions }, joris)).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('a buyer at the till', () => {
  test('keeps the price that they saw', async () => {
    const { id, editions } = await studio.complete()
    const [edition] = editions
    if (!edition) throw new Error('no edition')
    const expiresAt = new Date(studio.clock.now().getTime() + 60_000)
    await givenHold(studio, { editionId: edition.id, expiresAt })
    await studio.db
      .updateTable('edition_stock')
      .set({ available: 0, reserved: 1 })
      .where('edition_id', '=', edition.id)
      .execute()
    const dearer = { editions: [{ id: edition.id, kind: 'original', price: euros(120) }] }
    await expect(studio.update(id, dearer)).rejects.toMatchObject({ reason: 'on_hold' })
    const renamed = { editions: [{ id: edition.id, kind: 'original', price: euros(90), name: 'On linen' }] }
    expect(await studio.update(id, renamed)).toMatchObject({ editions: [{ name: 'On linen', reserved: 1 }] })
    studio.clock.advance(61_000)
    expect(await studio.update(id, dearer)).toMatchObject({ editions: [{ price: euros(120) }] })
  })
})
