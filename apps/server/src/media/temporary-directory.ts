import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const abandonedAfterMs = 2 * 60 * 60_000

/** Runs `work` with a fresh directory below `root` and removes that directory whatever happens. */
export async function withTemporaryDirectory<T>(root: string, work: (directory: string) => Promise<T>): Promise<T> {
  await mkdir(root, { recursive: true, mode: 0o700 })
  const directory = await mkdtemp(join(root, 'pic-'))
  try {
    return await work(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Removes what a process that was killed left below `root` more than two hours before `now`. */
export async function sweepTemporaryDirectories(root: string, now: Date) {
  const names = await readdir(root).catch(() => [])
  for (const name of names.filter((name) => name.startsWith('pic-'))) {
    const path = join(root, name)
    const modified = await stat(path).catch(() => null)
    if (modified && now.getTime() - modified.mtimeMs > abandonedAfterMs)
      await rm(path, { recursive: true, force: true })
  }
}

export function isMissing(error: unknown) {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
