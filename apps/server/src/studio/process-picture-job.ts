import { join } from 'node:path'
import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import type { ImageId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import { changed } from '#kept/changed.ts'
import { deletePlanned, planDeletion, type PictureFiles } from '#media/picture-files.ts'
import { PictureRefused } from '#media/picture-refused.ts'
import { processUploaded } from '#media/process-uploaded.ts'
import { deleteImages } from './images.queries.ts'
import {
  findImage,
  findOlderPhotos,
  lockPhotoOf,
  markFailed,
  markReady,
  savePhotoOf,
  type MadePicture,
} from './process-picture.queries.ts'

type Shop = Pick<Deps, 'db' | 'clock' | 'store' | 'pictures' | 'settings' | 'log'>
type Image = NonNullable<Awaited<ReturnType<typeof findImage>>>

/** Pictures that this process is making: a lease that ran out must not have one made twice at once. */
const underWay = new Map<ImageId, Promise<void>>()

/**
 * Makes the variants of an uploaded picture and shows it, or notes why it cannot be made. Doing it again changes
 * nothing; a picture that was removed meanwhile leaves nothing behind. Throws when it is worth trying again; when this
 * was the last try the artist is told, too.
 */
export function processPictureJob(deps: Shop, imageId: ImageId, last = false): Promise<void> {
  const running = underWay.get(imageId)
  if (running) return running
  const work = make(deps, imageId, last).finally(() => underWay.delete(imageId))
  underWay.set(imageId, work)
  return work
}

async function make(deps: Shop, imageId: ImageId, last: boolean): Promise<void> {
  const image = await findImage(deps.db, imageId)
  if (image?.state !== 'processing') return
  if (!(await deps.store.exists(image.original_key))) return fail(deps, imageId, lost)
  try {
    const made = await processUploaded({
      store: deps.store,
      pool: deps.pictures,
      temporaryRoot: join(deps.settings.ARTIQO_HOME, 'tmp'),
      originalKey: image.original_key,
      purpose: image.purpose,
    })
    await show(deps, image, made)
  } catch (error) {
    if (error instanceof PictureRefused) return fail(deps, imageId, error.message)
    if (last) await fail(deps, imageId, givenUp)
    throw error
  }
}

const lost = 'This picture got lost on its way. Add it again.'
const givenUp = 'We tried many times and could not finish this picture. Add it again.'

async function fail({ db }: Shop, imageId: ImageId, sentence: string): Promise<void> {
  await transact(db, (tx) => markFailed(tx, imageId, sentence))
}

async function show(deps: Shop, image: Image, made: MadePicture): Promise<void> {
  const unused = await transact(deps.db, async (tx) => {
    const files = await save(tx, deps, image, made)
    await planDeletion(tx, deps, files)
    return files
  })
  await deletePlanned(deps, unused)
}

/** Saves a picture that was made. Returns the files that nobody needs any more. */
async function save(tx: Db, deps: Shop, image: Image, made: MadePicture): Promise<readonly PictureFiles[]> {
  const { hash, width, height, widths, thumbhash } = made
  const files = { original_key: image.original_key, hash, widths: widths.join(',') }
  // A photo's person is locked first, so that of two photos the later one stays.
  const photoId = image.purpose === 'avatar' ? await lockPhotoOf(tx, image.owner_id) : null
  if (!(await markReady(tx, image.id, { hash, width, height, widths, thumbhash }))) return [files]
  changed(tx, image.artwork_id ? [image.artwork_id, 'pictures'] : [image.owner_id])
  if (image.purpose === 'artwork') return []
  if (photoId !== null && photoId > image.id) {
    await deleteImages(tx, [image.id])
    return [files]
  }
  await savePhotoOf(tx, image.owner_id, image.id, deps.clock.now())
  const older = await findOlderPhotos(tx, image.owner_id, image.id)
  await deleteImages(
    tx,
    older.map(({ id }) => id),
  )
  return older
}
