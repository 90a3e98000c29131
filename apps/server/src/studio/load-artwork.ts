import type { StudioArtwork } from '@artiqo/contracts/studio'
import type { Db } from '@artiqo/db/connect'
import type { ArtworkId, UserId } from '@artiqo/domain/ids'
import type { z } from 'zod'
import { loadEditions } from '#catalog/cards.service.ts'
import { DomainError, notFound } from '#errors.ts'
import { toStudioArtwork } from './artworks.view.ts'
import { findImages } from './images.queries.ts'
import { countPaid } from './ordered.queries.ts'
import { findOwnArtwork, lockOwnArtwork, type OwnArtworkRow } from './own-artworks.queries.ts'

/** A work as its artist sees it. Another's is not found; one that was removed is gone. */
export async function loadStudioArtwork(
  db: Db,
  artistId: UserId,
  id: ArtworkId,
): Promise<z.output<typeof StudioArtwork>> {
  const row = present(await findOwnArtwork(db, artistId, id))
  const [images, editionsOf] = await Promise.all([findImages(db, id), loadEditions(db, [id])])
  const editions = editionsOf.get(id) ?? []
  const open = editions.filter((edition) => edition.stock === null).map((edition) => edition.id)
  return toStudioArtwork({ row, images, editions, paid: await countPaid(db, open) })
}

/** Locks a work of the artist's own. Throws like `loadStudioArtwork`. */
export async function lockArtwork(tx: Db, artistId: UserId, id: ArtworkId): Promise<OwnArtworkRow> {
  return present(await lockOwnArtwork(tx, artistId, id))
}

function present(row: OwnArtworkRow | undefined): OwnArtworkRow {
  if (!row) throw notFound('work')
  if (row.state === 'removed') throw new DomainError('gone', 'You removed this work.')
  return row
}
