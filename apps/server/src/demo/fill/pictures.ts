import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ImageId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import { handlers } from '#jobs/handlers.ts'
import { runDueJobs } from '#jobs/outbox-worker.ts'
import type { UploadTarget } from '#media/upload-target.ts'
import { acceptPicture } from '#studio/receive-picture.ts'
import type { PictureSpec } from '../draw/render.ts'
import type { Drawer } from '../drawer.ts'
import { pictureState } from './fill.queries.ts'
import type { Person } from './shopkeeper.ts'

/** Draws a picture and hands it in as an upload would; answers its id, or null for a portrait. */
export async function handIn(
  deps: Deps,
  drawer: Drawer,
  person: Person,
  target: UploadTarget,
  spec: PictureSpec,
): Promise<ImageId | null> {
  const file = await drawer.draw(spec)
  const inspected = await deps.pictures.inspect(file)
  const originalKey = `originals/${randomBytes(16).toString('hex')}.jpg`
  await deps.store.put(originalKey, file, { contentType: 'image/jpeg' })
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  const { image } = await acceptPicture(deps, { userId: person.id, target, inspected, originalKey, hash, notes: [] })
  return image?.id ?? null
}

/**
 * Waits until a picture is ready, and helps with what waits meanwhile. Few of these pictures ever wait at once, so an
 * artist's own upload is not kept waiting behind the demo shop's.
 */
export async function develop(deps: Deps, imageId: ImageId): Promise<void> {
  while ((await pictureState(deps.db, imageId)) === 'processing')
    if ((await runDueJobs(deps, handlers, ['picture.process'])) === 0) await sleep(50)
}
