import type { RemoveImageInput, ReorderImagesInput, SetAltInput, StudioArtwork } from '@artiqo/contracts/studio'
import { transact } from '@artiqo/db/transaction'
import { isReordering } from '@artiqo/domain/image-order'
import { isOnView } from '@artiqo/domain/listing'
import type { z } from 'zod'
import type { SignedInCtx } from '#context.ts'
import { DomainError, notFound } from '#errors.ts'
import { changed } from '#kept/changed.ts'
import { deletePlanned, planDeletion } from '#media/picture-files.ts'
import { countReady } from './artworks.view.ts'
import { deleteImages, findImages, saveAlt, savePositions } from './images.queries.ts'
import { loadStudioArtwork, lockArtwork } from './load-artwork.ts'
import { touchArtwork } from './own-artworks.queries.ts'

type Full = z.output<typeof StudioArtwork>
type Shop = Pick<SignedInCtx, 'db' | 'clock' | 'actor' | 'store' | 'log'>

/** Hangs a work's pictures in another order, the first as its cover. Every one of them has to be named. */
export async function reorderImages(
  ctx: Shop,
  { artworkId, imageIds }: z.output<typeof ReorderImagesInput>,
): Promise<Full> {
  return transact(ctx.db, async (tx) => {
    await lockArtwork(tx, ctx.actor.userId, artworkId)
    const images = await findImages(tx, artworkId)
    const now = images.map((image) => image.id)
    if (!isReordering(now, imageIds))
      throw new DomainError('version_conflict', 'The pictures changed meanwhile. Look at them again, then move them.')
    await savePositions(tx, imageIds)
    await touchArtwork(tx, artworkId, ctx.clock.now())
    changed(tx, [artworkId, 'pictures'])
    return loadStudioArtwork(tx, ctx.actor.userId, artworkId)
  })
}

/** Says in words what a picture shows. */
export async function setAlt(ctx: Shop, { artworkId, imageId, alt }: z.output<typeof SetAltInput>): Promise<Full> {
  return transact(ctx.db, async (tx) => {
    await lockArtwork(tx, ctx.actor.userId, artworkId)
    if (!(await saveAlt(tx, artworkId, imageId, alt))) throw notFound('picture')
    await touchArtwork(tx, artworkId, ctx.clock.now())
    changed(tx, [artworkId, 'pictures'])
    return loadStudioArtwork(tx, ctx.actor.userId, artworkId)
  })
}

/** Takes a picture away, its files as well. A work on view keeps at least one that can be seen. */
export async function removeImage(ctx: Shop, { artworkId, imageId }: z.output<typeof RemoveImageInput>): Promise<Full> {
  const { removed, artwork } = await transact(ctx.db, async (tx) => {
    const row = await lockArtwork(tx, ctx.actor.userId, artworkId)
    const images = await findImages(tx, artworkId)
    const image = images.find(({ id }) => id === imageId)
    if (!image) throw notFound('picture')
    const left = countReady(images.filter(({ id }) => id !== imageId))
    if (isOnView(row.state) && image.state === 'ready' && left === 0)
      throw new DomainError('not_ready', 'A work on view keeps one picture. Add another first.', {
        missing: ['picture'],
      })
    await deleteImages(tx, [imageId])
    await planDeletion(tx, ctx, [image])
    await touchArtwork(tx, artworkId, ctx.clock.now())
    changed(tx, [artworkId, 'pictures'])
    return { removed: image, artwork: await loadStudioArtwork(tx, ctx.actor.userId, artworkId) }
  })
  await deletePlanned(ctx, [removed])
  return artwork
}
