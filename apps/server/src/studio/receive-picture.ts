import type { StudioImage, Uploaded } from '@artiqo/contracts/studio'
import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import type { ArtworkId, ImageId, UserId } from '@artiqo/domain/ids'
import type { z } from 'zod'
import type { Deps } from '#context.ts'
import { DomainError } from '#errors.ts'
import { enqueue } from '#jobs/outbox.service.ts'
import type { UploadTarget } from '#media/upload-target.ts'
import type { AcceptedUpload } from '#media/upload.routes.ts'
import { countImages, findImages, insertImage } from './images.queries.ts'
import { loadStudioArtwork, lockArtwork } from './load-artwork.ts'
import { touchArtwork } from './own-artworks.queries.ts'

type Shop = Pick<Deps, 'db' | 'clock' | 'newId'>

/** What one work, and one person, may have. */
const most = { perWork: 10, perPerson: 5000, processing: 40 }

/** Says before a picture is sent whether it would be taken: for an own work with a place left, or as one's own photo. */
export async function permitPicture(
  { db }: Shop,
  { userId, target }: { readonly userId: UserId; readonly target: UploadTarget },
): Promise<void> {
  const { all, processing } = await countImages(db, userId)
  if (all >= most.perPerson)
    throw new DomainError('too_many_pictures', `You have ${most.perPerson} pictures here. Remove some to add others.`)
  if (processing >= most.processing)
    throw new DomainError(
      'too_many_requests',
      'Your other pictures are still being made. Try this one again shortly.',
      {
        retryAfter: 20,
      },
    )
  if (target.purpose === 'avatar') return
  const { images } = await loadStudioArtwork(db, userId, target.artworkId)
  refuseMoreThan(images.length)
}

/**
 * Takes an inspected picture into the shop: a row that waits, and a job that makes its variants. It hangs last among
 * the work's pictures; a photo is shown once it is made.
 */
export async function acceptPicture(deps: Shop, upload: AcceptedUpload): Promise<z.output<typeof Uploaded>> {
  const { target } = upload
  if (target.purpose === 'artwork') return { image: await addToWork(deps, upload, target.artworkId), photoId: null }
  return { image: null, photoId: await transact(deps.db, (tx) => insertWaiting(tx, deps, upload, null)) }
}

async function addToWork(deps: Shop, upload: AcceptedUpload, artworkId: ArtworkId): Promise<StudioImage> {
  return transact(deps.db, async (tx) => {
    await lockArtwork(tx, upload.userId, artworkId)
    const images = await findImages(tx, artworkId)
    refuseMoreThan(images.length)
    const id = await insertWaiting(tx, deps, upload, { artworkId, position: (images.at(-1)?.position ?? -1) + 1 })
    await touchArtwork(tx, artworkId, deps.clock.now())
    const { width, height } = upload.inspected
    return { id, state: 'processing', picture: null, alt: '', width, height, failure: null }
  })
}

async function insertWaiting(
  tx: Db,
  { clock, newId }: Shop,
  { userId, inspected, originalKey }: AcceptedUpload,
  place: { readonly artworkId: ArtworkId; readonly position: number } | null,
): Promise<ImageId> {
  const id = newId('image')
  const now = clock.now()
  const { width, height, thumbhash } = inspected
  await insertImage(tx, {
    id,
    ownerId: userId,
    artworkId: place?.artworkId ?? null,
    position: place?.position ?? 0,
    originalKey,
    width,
    height,
    thumbhash,
    now,
  })
  await enqueue(tx, { topic: 'picture.process', payload: { imageId: id }, runAt: now, dedupeKey: `picture:${id}` })
  return id
}

function refuseMoreThan(pictures: number): void {
  if (pictures >= most.perWork)
    throw new DomainError(
      'too_many_pictures',
      `A work has ${most.perWork} pictures at most. Remove one to add another.`,
    )
}
