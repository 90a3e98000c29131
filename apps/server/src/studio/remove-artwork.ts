import { transact } from '@artiqo/db/transaction'
import type { ArtworkId } from '@artiqo/domain/ids'
import { refreshSearchText } from '#catalog/search-text.service.ts'
import type { SignedInCtx } from '#context.ts'
import { DomainError, notFound } from '#errors.ts'
import { changed } from '#kept/changed.ts'
import { deletePlanned, planDeletion, type PictureFiles } from '#media/picture-files.ts'
import { deleteImages, findImages } from './images.queries.ts'
import { lockOwnArtwork, saveState } from './own-artworks.queries.ts'
import { lockEditionsNow } from './save-editions.ts'

/**
 * Takes a work away for good, its pictures as well. One that somebody has ordered is archived instead, so that no
 * order loses its work. Refused while somebody is at the checkout with it; done twice is no error.
 */
export async function removeArtwork(
  ctx: Pick<SignedInCtx, 'db' | 'clock' | 'actor' | 'store' | 'log'>,
  artworkId: ArtworkId,
): Promise<{ done: true }> {
  const now = ctx.clock.now()
  const pictures = await transact(ctx.db, async (tx): Promise<readonly PictureFiles[]> => {
    const editions = await lockEditionsNow(tx, ctx.actor.userId, artworkId, now)
    const row = await lockOwnArtwork(tx, ctx.actor.userId, artworkId)
    if (!row) throw notFound('work')
    if (row.state === 'removed') return []
    if (editions.some((edition) => edition.ordered)) {
      if (row.state === 'archived') return []
      await saveState(tx, artworkId, { from: row.state, to: 'archived', publishedAt: row.published_at, now })
      await refreshSearchText(tx, [artworkId])
      changed(tx, [artworkId, 'works'])
      return []
    }
    if (editions.some((edition) => edition.onHold))
      throw new DomainError('on_hold', 'Somebody is buying this work right now. It can be removed once that is over.')
    await saveState(tx, artworkId, { from: row.state, to: 'removed', publishedAt: row.published_at, now })
    await refreshSearchText(tx, [artworkId])
    changed(tx, [artworkId, 'works'])
    const images = await findImages(tx, artworkId)
    await deleteImages(
      tx,
      images.map((image) => image.id),
    )
    await planDeletion(tx, ctx, images)
    return images
  })
  await deletePlanned(ctx, pictures)
  return { done: true }
}
