import type { ArtworkId } from '@artiqo/domain/ids'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Deps } from '#context.ts'
import { handlers } from '#jobs/handlers.ts'
import { runDueJobs } from '#jobs/outbox-worker.ts'
import { jpeg } from '#media/testing/sample-pictures.ts'
import { given, type GivenUser } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { Visitor } from '#trpc/visitor.ts'
import { acceptPicture } from './receive-picture.ts'

const minute = 60_000
let shop: TestShop
let wren: GivenUser
beforeAll(async () => {
  shop = await createTestShop()
  wren = await given(shop.deps).artist()
})
afterAll(() => shop.close())

const draft = async () => (await wren.visitor.call.studio.artworks.create({ title: 'Madder' })).id

async function add(artworkId: ArtworkId, originalKey: string) {
  const bytes = await jpeg(400, 300)
  await shop.deps.store.put(originalKey, bytes, { contentType: 'image/jpeg' })
  const { image } = await acceptPicture(shop.deps, {
    userId: wren.id,
    target: { purpose: 'artwork', artworkId },
    inspected: { type: 'jpeg', width: 400, height: 300, bytes: bytes.length, thumbhash: 'AAAA' },
    originalKey,
    hash: '1'.repeat(64),
    notes: [],
  })
  if (!image) throw new Error('no image')
  return image.id
}

test('a picture that cannot be made however often it is tried says so, and its place is free again', async () => {
  const id = await draft()
  const imageId = await add(id, 'originals/never.jpg')
  const deps: Deps = {
    ...shop.deps,
    pictures: { ...shop.deps.pictures, process: vi.fn().mockRejectedValue(new Error('the worker is gone')) },
  }
  const stateNow = async () => (await wren.visitor.call.studio.artworks.get({ artworkId: id })).images[0]
  for (let tries = 1; tries <= 12; tries += 1) {
    expect(await stateNow()).toMatchObject({ state: 'processing', failure: null })
    expect(await runDueJobs(deps, handlers)).toBe(1)
    shop.advance(90 * minute)
  }
  expect(await stateNow()).toMatchObject({
    id: imageId,
    state: 'failed',
    failure: expect.stringContaining('Add it again'),
  })
  expect(await runDueJobs(deps, handlers)).toBe(0)
  const { images } = await wren.visitor.call.studio.images.remove({ artworkId: id, imageId })
  expect(images).toEqual([])
})

test('files of a picture whose row is gone are deleted later by another process when this one could not', async () => {
  const id = await draft()
  const key = 'originals/left-behind.jpg'
  const imageId = await add(id, key)
  await shop.work()
  const ending = new Visitor({
    ...shop.deps,
    store: { ...shop.deps.store, delete: vi.fn().mockRejectedValue(new Error('the process ends here')) },
  })
  ending.signIn(wren.id, ['buyer', 'artist'])
  await ending.call.studio.images.remove({ artworkId: id, imageId }).catch(() => null)
  await shop.work()
  expect(await shop.deps.store.exists(key)).toBe(true)
  shop.advance(2 * minute)
  await shop.work()
  expect(await shop.deps.store.exists(key)).toBe(false)
})

test('files that were deleted at once are not looked for again', async () => {
  const id = await draft()
  const imageId = await add(id, 'originals/gone.jpg')
  await shop.work()
  await wren.visitor.call.studio.images.remove({ artworkId: id, imageId })
  expect(await shop.deps.store.exists('originals/gone.jpg')).toBe(false)
  shop.advance(2 * minute)
  expect(await runDueJobs(shop.deps, handlers)).toBe(0)
})
