import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { ImageId, UserId } from '@artiqo/domain/ids'

/** A picture by id, whatever it is of. */
export async function findImage(db: Db, id: ImageId) {
  return db
    .selectFrom('images')
    .select(['id', 'owner_id', 'artwork_id', 'purpose', 'state', 'original_key', 'hash', 'widths'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export interface MadePicture {
  readonly hash: string
  readonly width: number
  readonly height: number
  readonly widths: readonly number[]
  readonly thumbhash: string
}

/** Shows a picture whose variants are stored; false when it was removed or settled meanwhile. */
export async function markReady(tx: Db, id: ImageId, made: MadePicture): Promise<boolean> {
  assertTransaction(tx)
  const { numUpdatedRows } = await tx
    .updateTable('images')
    .set({ ...made, widths: made.widths.join(','), state: 'ready', failure: null })
    .where('id', '=', id)
    .where('state', '=', 'processing')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes why a picture cannot be made. */
export async function markFailed(tx: Db, id: ImageId, failure: string): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('images')
    .set({ state: 'failed', failure: failure.slice(0, 300) })
    .where('id', '=', id)
    .where('state', '=', 'processing')
    .execute()
}

/** Locks a person and says which photo they have. */
export async function lockPhotoOf(tx: Db, userId: UserId): Promise<ImageId | null> {
  assertTransaction(tx)
  const row = await tx
    .selectFrom('users')
    .select('photo_id')
    .where('id', '=', userId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.photo_id
}

export async function savePhotoOf(tx: Db, userId: UserId, photoId: ImageId, now: Date): Promise<void> {
  assertTransaction(tx)
  await tx.updateTable('users').set({ photo_id: photoId, updated_at: now }).where('id', '=', userId).execute()
}

/** A person's photos older than the given one: nobody needs them any more. */
export async function findOlderPhotos(db: Db, userId: UserId, than: ImageId) {
  return db
    .selectFrom('images')
    .select(['id', 'original_key', 'hash', 'widths'])
    .where('owner_id', '=', userId)
    .where('purpose', '=', 'avatar')
    .where('id', '<', than)
    .execute()
}
