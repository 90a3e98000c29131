import type { Db } from '@artiqo/db/connect'
import type { ArtworkId, ImageId, UserId } from '@artiqo/domain/ids'

export async function insertImage(
  tx: Db,
  image: { id: ImageId; ownerId: UserId; artworkId: ArtworkId; now: Date },
): Promise<void> {
  await tx
    .insertInto('images')
    .values({
      id: image.id,
      owner_id: image.ownerId,
      artwork_id: image.artworkId,
      purpose: 'artwork',
      position: 0,
      alt: '',
      state: 'ready',
      failure: null,
      original_key: `originals/${image.id}.jpg`,
      hash: 'a'.repeat(64),
      width: 2000,
      height: 1500,
      widths: '320,640',
      thumbhash: null,
      created_at: image.now,
    })
    .execute()
}
