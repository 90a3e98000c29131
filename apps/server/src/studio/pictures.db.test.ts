import type { ArtworkId, ImageId, UserId } from '@artiqo/domain/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getArtwork } from '#catalog/catalog.service.ts'
import { variantKey } from '#media/object-store.ts'
import { jpeg } from '#media/testing/sample-pictures.ts'
import { given, type GivenUser } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { processPictureJob } from './process-picture-job.ts'
import { acceptPicture, permitPicture } from './receive-picture.ts'
import { reasonsOf } from './testing/given-studio.ts'

let shop: TestShop
let wren: GivenUser
let photo: Buffer
beforeAll(async () => {
  shop = await createTestShop()
  wren = await given(shop.deps).artist()
  photo = await jpeg(400, 300)
})
afterAll(() => shop.close())

const studio = () => wren.visitor.call.studio
const draft = async () => (await studio().artworks.create({ title: 'Madder' })).id
let uploads = 0

/** What the upload route does with a picture that was looked at. */
async function upload(target: ArtworkId | 'avatar', { userId = wren.id, bytes = photo as Uint8Array } = {}) {
  const originalKey = `originals/${(uploads += 1)}.jpg`
  await shop.deps.store.put(originalKey, bytes, { contentType: 'image/jpeg' })
  const { image } = await acceptPicture(shop.deps, {
    userId,
    target: target === 'avatar' ? { purpose: 'avatar' } : { purpose: 'artwork', artworkId: target },
    inspected: { type: 'jpeg', width: 400, height: 300, bytes: bytes.length, thumbhash: 'AAAA' },
    originalKey,
    hash: '0'.repeat(64),
    notes: [],
  })
  return { image, originalKey }
}

async function add(artworkId: ArtworkId): Promise<ImageId> {
  const { image } = await upload(artworkId)
  if (!image) throw new Error('no image')
  return image.id
}

const imagesOf = async (artworkId: ArtworkId) => (await studio().artworks.get({ artworkId })).images
const hashOf = (url: string | undefined) => url?.replace('/media/', '') ?? ''
const photoOf = async (user: GivenUser) => (await user.visitor.call.identity.me()).photo

describe('adding pictures', () => {
  test('hangs each last, unseen by the public until it is made', async () => {
    const id = await draft()
    const [first, second] = [await add(id), await add(id)]
    expect(await imagesOf(id)).toMatchObject([
      { id: first, state: 'processing', picture: null, width: 400, height: 300, failure: null },
      { id: second, state: 'processing' },
    ])
    await shop.work()
    expect(await imagesOf(id)).toMatchObject([
      { id: first, state: 'ready', picture: { widths: [320], width: 400, height: 300, thumbhash: expect.any(String) } },
      { id: second, state: 'ready' },
    ])
  })

  test('takes ten a work, also of twenty at once', async () => {
    const id = await draft()
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => add(id)))
    expect(reasonsOf(results)).toEqual(Array.from({ length: 10 }, () => 'too_many_pictures'))
    expect(await imagesOf(id)).toHaveLength(10)
    await expect(
      permitPicture(shop.deps, { userId: wren.id, target: { purpose: 'artwork', artworkId: id } }),
    ).rejects.toMatchObject({ reason: 'too_many_pictures' })
    await shop.work()
    expect((await imagesOf(id)).every((image) => image.state === 'ready')).toBe(true)
  })

  test('is for own works that are still there', async () => {
    const other = await given(shop.deps).artist()
    const id = await draft()
    const target = { purpose: 'artwork', artworkId: id } as const
    const refused = { reason: 'not_found' }
    await expect(permitPicture(shop.deps, { userId: other.id, target })).rejects.toMatchObject(refused)
    await expect(upload(id, { userId: other.id })).rejects.toMatchObject(refused)
    await studio().artworks.remove({ artworkId: id })
    await expect(add(id)).rejects.toMatchObject({ reason: 'gone' })
  })

  test('waits while forty of one person are being made', async () => {
    const artist = await given(shop.deps).artist()
    const { studio } = artist.visitor.call
    for (let work = 0; work < 4; work += 1) {
      const { id } = await studio.artworks.create({})
      for (let picture = 0; picture < 10; picture += 1) await upload(id, { userId: artist.id })
    }
    const { id: artworkId } = await studio.artworks.create({})
    const permit = () => permitPicture(shop.deps, { userId: artist.id, target: { purpose: 'artwork', artworkId } })
    await expect(permit()).rejects.toMatchObject({ reason: 'too_many_requests', details: { retryAfter: 20 } })
    await shop.deps.db.deleteFrom('images').where('owner_id', '=', artist.id).execute()
    await permit()
  })
})

describe('making a picture', () => {
  test('that cannot be opened says so in the studio, and hangs nowhere', async () => {
    const id = await draft()
    await upload(id, { bytes: photo.subarray(0, photo.length / 2) })
    await shop.work()
    expect(await imagesOf(id)).toMatchObject([
      { state: 'failed', picture: null, failure: expect.stringContaining('damaged') },
    ])
    expect(await studio().artworks.get({ artworkId: id })).toMatchObject({
      missing: expect.arrayContaining(['picture']),
    })
  })

  test('whose original is lost asks for it again', async () => {
    const id = await draft()
    const { originalKey } = await upload(id)
    await shop.deps.store.delete(originalKey)
    await shop.work()
    expect(await imagesOf(id)).toMatchObject([{ state: 'failed', failure: expect.stringContaining('Add it again') }])
  })

  test('twice, at once and later, changes nothing', async () => {
    const id = await draft()
    const image = await add(id)
    await Promise.all([processPictureJob(shop.deps, image), processPictureJob(shop.deps, image)])
    const made = await imagesOf(id)
    expect(made).toMatchObject([{ state: 'ready' }])
    await processPictureJob(shop.deps, image)
    await shop.work()
    expect(await imagesOf(id)).toEqual(made)
  })

  test('that was removed meanwhile leaves nothing behind', async () => {
    const id = await draft()
    const unique = await jpeg(333, 222)
    const twin = await draft()
    await upload(twin, { bytes: unique })
    await shop.work()
    const hash = hashOf((await imagesOf(twin))[0]?.picture?.url)
    await studio().artworks.remove({ artworkId: twin })
    expect(await shop.deps.store.exists(variantKey(hash, '320.avif'))).toBe(false)

    const { image, originalKey } = await upload(id, { bytes: unique })
    if (!image) throw new Error('no image')
    const making = processPictureJob(shop.deps, image.id)
    await studio().images.remove({ artworkId: id, imageId: image.id })
    await making.catch(() => undefined)
    await shop.work()
    expect(await imagesOf(id)).toEqual([])
    expect(await shop.deps.store.exists(originalKey)).toBe(false)
    expect(await shop.deps.store.exists(variantKey(hash, '320.avif'))).toBe(false)
  })
})

describe('the gallery', () => {
  test('hangs in the order that names every picture once, whoever asks for which at once', async () => {
    const id = await draft()
    const ids = [await add(id), await add(id), await add(id), await add(id)]
    const backwards = ids.toReversed()
    const { images } = await studio().images.reorder({ artworkId: id, imageIds: backwards })
    expect(images.map((image) => image.id)).toEqual(backwards)
    for (const imageIds of [ids.slice(1), [...ids, ids[0] ?? 'img_'], [...ids.slice(1), await add(await draft())]])
      await expect(studio().images.reorder({ artworkId: id, imageIds })).rejects.toMatchObject({
        cause: { reason: 'version_conflict' },
      })
    const orders = Array.from({ length: 20 }, (_, index) => [...ids.slice(index % 4), ...ids.slice(0, index % 4)])
    await Promise.all(orders.map((imageIds) => studio().images.reorder({ artworkId: id, imageIds })))
    const order = (await imagesOf(id)).map((image) => image.id)
    expect(orders).toContainEqual(order)
  })

  test('says what its pictures show', async () => {
    const id = await draft()
    const imageId = await add(id)
    await studio().images.setAlt({ artworkId: id, imageId, alt: 'A red field under snow.' })
    await shop.work()
    expect(await imagesOf(id)).toMatchObject([
      { alt: 'A red field under snow.', picture: { alt: 'A red field under snow.' } },
    ])
    const foreign = await add(await draft())
    await expect(studio().images.setAlt({ artworkId: id, imageId: foreign, alt: '' })).rejects.toMatchObject({
      cause: { reason: 'not_found' },
    })
  })

  test('keeps one picture while the work is on view', async () => {
    const { artworkId } = await given(shop.deps).work({ artistId: wren.id })
    const [first, second] = [await add(artworkId), await add(artworkId)]
    await shop.work()
    await studio().images.remove({ artworkId, imageId: first })
    await expect(studio().images.remove({ artworkId, imageId: second })).rejects.toMatchObject({
      cause: { reason: 'not_ready', details: { missing: ['picture'] } },
    })
    await studio().artworks.archive({ artworkId })
    expect((await studio().images.remove({ artworkId, imageId: second })).images).toEqual([])
  })

  test('shares the files of one picture hung twice until the last is gone', async () => {
    const id = await draft()
    const same = await jpeg(321, 321)
    for (let time = 0; time < 2; time += 1) await upload(id, { bytes: same })
    await shop.work()
    const [first, second] = await imagesOf(id)
    if (!first || !second) throw new Error('two images')
    expect(first.picture?.url).toBe(second.picture?.url)
    const file = variantKey(hashOf(first.picture?.url), '320.webp')
    await studio().images.remove({ artworkId: id, imageId: first.id })
    expect(await shop.deps.store.exists(file)).toBe(true)
    await studio().images.remove({ artworkId: id, imageId: second.id })
    expect(await shop.deps.store.exists(file)).toBe(false)
  })

  test('is closed to other artists', async () => {
    const id = await draft()
    const imageId = await add(id)
    const { images } = (await given(shop.deps).artist()).visitor.call.studio
    const tries = await Promise.allSettled([
      images.reorder({ artworkId: id, imageIds: [imageId] }),
      images.setAlt({ artworkId: id, imageId, alt: 'Mine' }),
      images.remove({ artworkId: id, imageId }),
    ])
    expect(tries).toMatchObject(tries.map(() => ({ status: 'rejected', reason: { cause: { reason: 'not_found' } } })))
    expect(await imagesOf(id)).toMatchObject([{ id: imageId, alt: '' }])
  })
})

describe('a photo of oneself', () => {
  const send = (user: UserId, side: number) =>
    jpeg(side, side + 20).then((bytes) => upload('avatar', { userId: user, bytes }))

  test('is a square that replaces the one before, with its files', async () => {
    const nele = await given(shop.deps).buyer()
    const first = await send(nele.id, 200)
    await shop.work()
    const before = await photoOf(nele)
    expect(before).toMatchObject({ width: 200, height: 200, widths: [96, 192] })
    const second = await send(nele.id, 210)
    await shop.work()
    const after = await photoOf(nele)
    expect(after).toMatchObject({ width: 210, height: 210 })
    const { store } = shop.deps
    expect(await store.exists(first.originalKey)).toBe(false)
    expect(await store.exists(second.originalKey)).toBe(true)
    expect(await store.exists(variantKey(hashOf(before?.url), '96.avif'))).toBe(false)
    expect(await store.exists(variantKey(hashOf(after?.url), '96.avif'))).toBe(true)
  })

  test('is the one sent last, in whichever order they are made', async () => {
    const nele = await given(shop.deps).buyer()
    const early = await send(nele.id, 220)
    const late = await send(nele.id, 230)
    const rows = await shop.deps.db
      .selectFrom('images')
      .select('id')
      .where('owner_id', '=', nele.id)
      .orderBy('id', 'desc')
      .execute()
    for (const { id } of rows) await processPictureJob(shop.deps, id)
    await shop.work()
    expect(await photoOf(nele)).toMatchObject({ width: 230 })
    expect(await shop.deps.store.exists(early.originalKey)).toBe(false)
    expect(await shop.deps.store.exists(late.originalKey)).toBe(true)
  })

  test('is shown on the pages of the own works', async () => {
    await send(wren.id, 240)
    await shop.work()
    const { artworkId } = await given(shop.deps).work({ artistId: wren.id })
    expect((await getArtwork(shop.deps, artworkId)).artist.photo).toMatchObject({ width: 240 })
  })
})
