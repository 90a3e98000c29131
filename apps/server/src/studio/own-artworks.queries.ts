import type { Db } from '@artiqo/db/connect'
import type { ArtworksTable } from '@artiqo/db/schema/catalog'
import { assertTransaction } from '@artiqo/db/transaction'
import type { ArtworkState } from '@artiqo/domain/artwork'
import type { ArtworkId, UserId } from '@artiqo/domain/ids'
import type { Insertable } from 'kysely'

const ownColumns = [
  'id',
  'artist_id',
  'slug',
  'version',
  'state',
  'title',
  'medium',
  'surface',
  'category_id',
  'description',
  'year',
  'width_mm',
  'height_mm',
  'depth_mm',
  'frame',
  'signed',
  'condition_note',
  'provenance',
  'published_at',
  'updated_at',
] as const

const own = (db: Db, artistId: UserId, id: ArtworkId) =>
  db.selectFrom('artworks').select(ownColumns).where('id', '=', id).where('artist_id', '=', artistId)
export type OwnArtworkRow = NonNullable<Awaited<ReturnType<typeof findOwnArtwork>>>

/** A work of the artist's own, in any state. */
export async function findOwnArtwork(db: Db, artistId: UserId, id: ArtworkId) {
  return own(db, artistId, id).executeTakeFirst()
}

/** The same, locked until the transaction ends. */
export async function lockOwnArtwork(tx: Db, artistId: UserId, id: ArtworkId) {
  assertTransaction(tx)
  return own(tx, artistId, id).forUpdate().executeTakeFirst()
}

export type ArtworkFields = Pick<
  ArtworksTable,
  | 'slug'
  | 'title'
  | 'medium'
  | 'surface'
  | 'category_id'
  | 'description'
  | 'year'
  | 'width_mm'
  | 'height_mm'
  | 'depth_mm'
  | 'frame'
  | 'signed'
  | 'condition_note'
  | 'provenance'
>

export async function insertDraft(
  tx: Db,
  draft: ArtworkFields & { id: ArtworkId; artist_id: UserId; now: Date },
): Promise<void> {
  assertTransaction(tx)
  const { now, ...fields } = draft
  const row: Insertable<ArtworksTable> = {
    ...fields,
    state: 'draft',
    made_by: null,
    price_from: null,
    for_sale: false,
    search_text: '',
    source_key: null,
    published_at: null,
    created_at: now,
    updated_at: now,
    version: 1,
  }
  await tx.insertInto('artworks').values(row).execute()
}

/** Saves a locked work's words and counts its version up. */
export async function saveArtwork(tx: Db, id: ArtworkId, fields: ArtworkFields, now: Date): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('artworks')
    .set((eb) => ({ ...fields, updated_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Takes a locked work to another state; the first publishing is what lists are ordered by. */
export async function saveState(
  tx: Db,
  id: ArtworkId,
  step: { from: ArtworkState; to: ArtworkState; publishedAt: Date | null; now: Date },
): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('artworks')
    .set((eb) => ({
      state: step.to,
      published_at: step.publishedAt,
      updated_at: step.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', step.from)
    .execute()
}

/** Notes that something about a work changed that is not in its own row. */
export async function touchArtwork(tx: Db, id: ArtworkId, now: Date): Promise<void> {
  assertTransaction(tx)
  await tx.updateTable('artworks').set({ updated_at: now }).where('id', '=', id).execute()
}
