import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type ObjectStore, variantKey } from '#media/object-store.ts'
import { type ProcessedPicture, variantFile, type VariantFormat } from '#media/picture-jobs.ts'
import type { PicturePurpose } from '#media/picture-limits.ts'
import type { PicturePool } from '#media/picture-pool.ts'
import { withTemporaryDirectory } from '#media/temporary-directory.ts'

export interface StoredPicture extends Omit<ProcessedPicture, 'variants'> {
  /** Ascending; each exists in every format. */
  readonly widths: readonly number[]
  readonly variants: readonly {
    readonly width: number
    readonly format: VariantFormat
    readonly bytes: number
    readonly key: string
  }[]
}

interface Uploaded {
  readonly store: ObjectStore
  readonly pool: PicturePool
  readonly temporaryRoot: string
  readonly originalKey: string
  readonly purpose: PicturePurpose
}

/**
 * Makes and stores the variants of an original. Running it again ends in the same place, so a job may. Throws
 * `PictureRefused` for a picture that can never be made, `PicturesBusy` and others when it is worth trying again.
 */
export async function processUploaded(uploaded: Uploaded): Promise<StoredPicture> {
  const { store, pool, originalKey, purpose } = uploaded
  return withTemporaryDirectory(uploaded.temporaryRoot, async (room) => {
    const original = await store.get(originalKey)
    if (!original) throw new Error(`There is no original ${originalKey}`)
    const file = join(room, 'original')
    await pipeline(original.stream, createWriteStream(file, { mode: 0o600 }))

    const directory = join(room, 'variants')
    await mkdir(directory)
    const made = await pool.process(file, { directory, purpose })
    const variants = []
    for (const variant of made.variants) {
      const name = variantFile(variant.width, variant.format)
      const key = variantKey(made.hash, name)
      await store.put(key, join(directory, name), { contentType: `image/${variant.format}` })
      variants.push({ ...variant, key })
    }
    return { ...made, variants, widths: [...new Set(variants.map(({ width }) => width))] }
  })
}

/** Takes the variants of a picture away. Two uploads of one file share them: ask first whether another row does. */
export async function deleteVariants(store: ObjectStore, hash: string, widths: readonly number[]) {
  for (const width of widths) {
    await store.delete(variantKey(hash, variantFile(width, 'avif')))
    await store.delete(variantKey(hash, variantFile(width, 'webp')))
  }
}
