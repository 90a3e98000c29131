import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { ImageId, UserId } from '@artiqo/domain/ids'

export async function findPhoto(db: Db, id: ImageId) {
  const row = await db
    .selectFrom('images')
    .select(['state', 'hash', 'width', 'height', 'widths', 'thumbhash', 'alt', 'original_key'])
    .where('id', '=', id)
    .where('purpose', '=', 'avatar')
    .executeTakeFirst()
  return row ?? null
}

/** Deletes a person's own photo. */
export async function deletePhoto(tx: Db, id: ImageId, owner: UserId): Promise<void> {
  assertTransaction(tx)
  await tx
    .deleteFrom('images')
    .where('id', '=', id)
    .where('owner_id', '=', owner)
    .where('purpose', '=', 'avatar')
    .execute()
}
