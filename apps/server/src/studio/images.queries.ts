import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { ArtworkId, ImageId, UserId } from '@artiqo/domain/ids'
import { sql } from 'kysely'

/** All pictures of a work in their order, whatever their state. */
export async function findImages(db: Db, artworkId: ArtworkId) {
  return db
    .selectFrom('images')
    .select([
      'id',
      'state',
      'hash',
      'width',
      'height',
      'widths',
      'thumbhash',
      'alt',
      'failure',
      'position',
      'original_key',
    ])
    .where('artwork_id', '=', artworkId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}
export type ImageRow = Awaited<ReturnType<typeof findImages>>[number]

/** Puts pictures in the order of the ids given. */
export async function savePositions(tx: Db, ids: readonly ImageId[]): Promise<void> {
  assertTransaction(tx)
  const places = ids.map((id, position) => sql`when ${id} then ${position}`)
  await tx
    .updateTable('images')
    .set({ position: sql<number>`case id ${sql.join(places, sql` `)} end` })
    .where('id', 'in', ids)
    .execute()
}

export async function saveAlt(tx: Db, artworkId: ArtworkId, id: ImageId, alt: string): Promise<boolean> {
  assertTransaction(tx)
  const { numUpdatedRows } = await tx
    .updateTable('images')
    .set({ alt })
    .where('id', '=', id)
    .where('artwork_id', '=', artworkId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deleteImages(tx: Db, ids: readonly ImageId[]): Promise<void> {
  assertTransaction(tx)
  if (ids.length > 0) await tx.deleteFrom('images').where('id', 'in', ids).execute()
}

export interface NewImage {
  readonly id: ImageId
  readonly ownerId: UserId
  readonly artworkId: ArtworkId | null
  readonly position: number
  readonly originalKey: string
  readonly width: number
  readonly height: number
  readonly thumbhash: string
  readonly now: Date
}

/** A picture that is still to be made; a person's photo when it is of no work. */
export async function insertImage(tx: Db, image: NewImage): Promise<void> {
  assertTransaction(tx)
  await tx
    .insertInto('images')
    .values({
      id: image.id,
      owner_id: image.ownerId,
      artwork_id: image.artworkId,
      purpose: image.artworkId ? 'artwork' : 'avatar',
      position: image.position,
      alt: '',
      state: 'processing',
      failure: null,
      original_key: image.originalKey,
      hash: null,
      width: image.width,
      height: image.height,
      widths: '',
      thumbhash: image.thumbhash,
      created_at: image.now,
    })
    .execute()
}

/** How many pictures a person keeps in the shop, and how many of them are still being made. */
export async function countImages(db: Db, ownerId: UserId): Promise<{ all: number; processing: number }> {
  const rows = await db
    .selectFrom('images')
    .select('state')
    .select((eb) => eb.fn.countAll<number>().as('images'))
    .where('owner_id', '=', ownerId)
    .groupBy('state')
    .execute()
  return {
    all: rows.reduce((total, row) => total + row.images, 0),
    processing: rows.find((row) => row.state === 'processing')?.images ?? 0,
  }
}
