import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ObjectStore, parseObjectKey, type StoreArea } from '#media/object-store.ts'
import { isMissing } from '#media/temporary-directory.ts'

const contentTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

/** Keeps objects as files, each area below a directory of its own. The key's ending tells the content type. */
export function createLocalObjectStore(roots: Record<StoreArea, string>): ObjectStore {
  const locate = (key: string) => {
    const { area, path } = parseObjectKey(key)
    return { root: roots[area], file: join(roots[area], path) }
  }

  return {
    async put(key, source) {
      const { root, file } = locate(key)
      // A dot first: no key can name what is half written.
      const partial = join(root, '.partial', randomUUID())
      await mkdir(dirname(partial), { recursive: true, mode: 0o700 })
      try {
        await writeDurably(partial, source)
        await mkdir(dirname(file), { recursive: true, mode: 0o700 })
        await rename(partial, file)
      } catch (error) {
        await rm(partial, { force: true })
        throw error
      }
      await syncDirectory(dirname(file))
    },

    async get(key) {
      const file = await openOrNull(locate(key).file)
      if (!file) return null
      const { size } = await file.stat()
      const contentType = contentTypes[extname(key)] ?? 'application/octet-stream'
      return { bytes: size, contentType, stream: file.createReadStream() }
    },

    async delete(key) {
      await rm(locate(key).file, { force: true })
    },

    async exists(key) {
      const file = await openOrNull(locate(key).file)
      await file?.close()
      return file !== null
    },
  }
}

async function writeDurably(path: string, source: Uint8Array | string) {
  const file = await open(path, 'wx', 0o600)
  const bytes = typeof source === 'string' ? createReadStream(source) : Readable.from([source])
  await pipeline(bytes, file.createWriteStream({ flush: true }))
}

async function openOrNull(path: string) {
  try {
    return await open(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function syncDirectory(path: string) {
  // Windows has no such thing as a directory to sync.
  if (process.platform === 'win32') return
  const directory = await open(path)
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
