import type { Deps } from '#context.ts'
import { deleteVariants } from '#media/process-uploaded.ts'
import { isHashShown } from './process-picture.queries.ts'

export interface PictureFiles {
  readonly original_key: string
  readonly hash: string | null
  readonly widths: string
}

/** Deletes the files of pictures whose rows are gone; variants stay while another picture shows the same ones. */
export async function deletePictureFiles(
  { db, store }: Pick<Deps, 'db' | 'store'>,
  pictures: readonly PictureFiles[],
): Promise<void> {
  for (const { original_key: key, hash, widths } of pictures) {
    await store.delete(key)
    if (hash === null || (await isHashShown(db, hash))) continue
    await deleteVariants(store, hash, widths.split(',').map(Number))
  }
}
