import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArtworkId, EditionId } from '@artiqo/domain/ids'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getArtwork } from '#catalog/catalog.service.ts'
import { givenHold, givenOrder } from '#catalog/testing/given-order.ts'
import { createLocalObjectStore } from '#media/local-object-store.ts'
import { getStudioArtwork, setArtworkState } from './artworks.service.ts'
import { removeArtwork } from './remove-artwork.ts'
import { givenStudio, type GivenStudio } from './testing/given-studio.ts'

let studio: GivenStudio
let home: string
beforeAll(async () => {
  studio = await givenStudio()
  home = await mkdtemp(join(tmpdir(), 'artiqo-remove-'))
})
afterAll(async () => {
  await studio.close()
  await rm(home, { recursive: true, force: true })
})

const remove = (id: ArtworkId, ctx = studio.wren) => {
  const store = createLocalObjectStore({ originals: join(home, 'originals'), variants: join(home, 'variants') })
  return removeArtwork({ ...ctx, store, log: pino({ enabled: false }) }, id)
}

async function hung(): Promise<{ id: ArtworkId; edition: EditionId }> {
  const { id, editions } = await studio.complete()
  await setArtworkState(studio.wren, id, 'published')
  const edition = editions[0]?.id
  if (!edition) throw new Error('no edition')
  return { id, edition }
}

describe('removing a work', () => {
  test('that nobody ordered takes it away for good; doing it twice is no error', async () => {
    const { id } = await hung()
    expect(await remove(id)).toEqual({ done: true })
    expect(await remove(id)).toEqual({ done: true })
    await expect(getArtwork(studio, id)).rejects.toMatchObject({ reason: 'gone' })
    await expect(getStudioArtwork(studio.wren, id)).rejects.toMatchObject({ reason: 'gone' })
    await expect(setArtworkState(studio.wren, id, 'published')).rejects.toMatchObject({ reason: 'gone' })
    await expect(studio.update(id, { title: 'Back' })).rejects.toMatchObject({ reason: 'gone' })
  })

  test('takes a draft away, too', async () => {
    const { id } = await studio.create()
    await remove(id)
    await expect(getStudioArtwork(studio.wren, id)).rejects.toMatchObject({ reason: 'gone' })
  })

  test.each(['paid', 'expired', 'awaiting_payment'] as const)(
    'in an order that is %s keeps it, off the walls',
    async (state) => {
      const { id, edition } = await hung()
      await givenOrder(studio, { editionId: edition, state })
      await remove(id)
      await remove(id)
      expect(await getArtwork(studio, id)).toMatchObject({ status: 'archived', availability: 'not_for_sale' })
    },
  )

  test('waits until nobody is at the checkout with it', async () => {
    const { id, edition } = await hung()
    await givenHold(studio, { editionId: edition, expiresAt: new Date(studio.clock.now().getTime() + 60_000) })
    await expect(remove(id)).rejects.toMatchObject({ reason: 'on_hold' })
    studio.clock.advance(60_000)
    await remove(id)
    await expect(getArtwork(studio, id)).rejects.toMatchObject({ reason: 'gone' })
  })

  test('of another artist finds nothing and does nothing', async () => {
    const { id } = await hung()
    await expect(remove(id, studio.signIn(await studio.artist()))).rejects.toMatchObject({ reason: 'not_found' })
    expect(await getArtwork(studio, id)).toMatchObject({ status: 'published' })
  })
})
