import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PicturePurpose } from '#media/picture-limits.ts'
import { createPicturePool, type PicturePoolOptions } from '#media/picture-pool.ts'
import { PictureRefused } from '#media/picture-refused.ts'

type Bytes = Uint8Array | string | Promise<Uint8Array>

/** A pool with real workers and a directory for what goes in and comes out of it. */
export async function openPictureRoom(options: PicturePoolOptions = { size: 1 }) {
  const directory = await mkdtemp(join(tmpdir(), 'artiqo-pictures-'))
  const pool = createPicturePool(options)
  let count = 0

  async function fileOf(bytes: Bytes) {
    const file = join(directory, `${(count += 1)}.bin`)
    await writeFile(file, await bytes)
    return file
  }

  return {
    directory,
    pool,
    fileOf,
    async make(bytes: Bytes, purpose: PicturePurpose = 'artwork') {
      const out = join(directory, `made-${(count += 1)}`)
      await mkdir(out)
      const picture = await pool.process(await fileOf(bytes), { directory: out, purpose })
      return { picture, names: (await readdir(out)).sort(), read: (name: string) => readFile(join(out, name)) }
    },
    async refusal(bytes: Bytes) {
      const error: unknown = await pool.inspect(await fileOf(bytes)).catch((error: unknown) => error)
      if (!(error instanceof PictureRefused)) throw new Error('It was not refused', { cause: error })
      return { code: error.code, sentence: error.sentence('edge.jpg') }
    },
    async close() {
      await pool.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
export type PictureRoom = Awaited<ReturnType<typeof openPictureRoom>>
