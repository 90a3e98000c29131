import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const prefix = 'pic-'
const abandonedAfterMs = 2 * 60 * 60_000

/** Runs `work` with a fresh directory below `root` and removes that directory whatever happens. */
export async function withTemporaryDirectory<T>(root: string, work: (directory: string) => Promise<T>): Promise<T> {
  await mkdir(root, { recursive: true, mode: 0o700 })
  const directory = await mkdtemp(join(root, prefix))
  try {
    return await work(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Removes what a process that was killed left below `root` two hours ago or earlier. */
export async function sweepTemporaryDirectories(root: string) {
  await withTemporaryDirectory(root, async (own) => {
    // The file system's own time: the shop's clock may have been moved.
    const { mtimeMs: now } = await stat(own)
    for (const name of await readdir(root)) {
      const path = join(root, name)
      const found = name.startsWith(prefix) && (await stat(path).catch(() => null))
      if (found && now - found.mtimeMs > abandonedAfterMs) await rm(path, { recursive: true, force: true })
    }
  })
}

export function isMissing(error: unknown) {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
