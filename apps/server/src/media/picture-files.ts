import type { Db } from '@artiqo/db/connect'
import type { Deps } from '#context.ts'
import { enqueue, withdraw } from '#jobs/outbox.service.ts'
import { isHashShown } from './picture-files.queries.ts'
import { deleteVariants } from './process-uploaded.ts'

/** Where a picture's files lie. */
export interface PictureFiles {
  readonly original_key: string
  readonly hash: string | null
  readonly widths: string
}

/** How long a process that has deleted rows may take to delete their files, before another does. */
const graceMs = 60_000
const keyOf = ({ original_key }: PictureFiles) => `files:${original_key}`

/** Notes, in the transaction that deletes the rows, that their files are to go: also if this process ends before it. */
export async function planDeletion(
  tx: Db,
  { clock }: Pick<Deps, 'clock'>,
  pictures: readonly PictureFiles[],
): Promise<void> {
  const runAt = new Date(clock.now().getTime() + graceMs)
  await enqueue(
    tx,
    ...pictures.map(({ original_key, hash, widths }) => {
      const picture = { original_key, hash, widths }
      return { topic: 'picture.delete' as const, payload: picture, runAt, dedupeKey: keyOf(picture) }
    }),
  )
}

/** Deletes the files whose deletion was planned and is committed. What fails here is done later by its job. */
export async function deletePlanned(
  deps: Pick<Deps, 'db' | 'store' | 'clock' | 'log'>,
  pictures: readonly PictureFiles[],
): Promise<void> {
  for (const picture of pictures) {
    try {
      await deletePictureFiles(deps, picture)
      await withdraw(deps.db, keyOf(picture), deps.clock.now())
    } catch (error) {
      deps.log.warn({ err: error, picture: picture.original_key }, 'files of a picture are deleted later')
    }
  }
}

/** Deletes the files of a picture whose row is gone; variants stay while another picture shows the same ones. */
export async function deletePictureFiles(
  { db, store }: Pick<Deps, 'db' | 'store'>,
  { original_key: key, hash, widths }: PictureFiles,
): Promise<void> {
  await store.delete(key)
  if (hash === null || (await isHashShown(db, hash))) return
  await deleteVariants(store, hash, widths.split(',').map(Number))
}
