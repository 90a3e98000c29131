import { randomBytes } from 'node:crypto'
import { access, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, delimiter, dirname, join } from 'node:path'
import { codeOf } from './refusal.ts'

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** The file's text, or undefined when there is no such file. */
export async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Replaces the file in one step, so that a reader sees the old text or the new one. */
export async function writeWhole(path: string, text: string, mode = 0o600): Promise<void> {
  const draft = `${path}.${unique()}`
  await writeFile(draft, text, { mode })
  await rename(draft, path)
}

/**
 * Makes a folder in one step: `fill` writes into a draft beside it, which gets its name only when it is complete.
 * A process killed half way leaves a draft that is swept later; of two processes at once the first one wins.
 */
export async function makeFolder(path: string, fill: (draft: string) => Promise<void>): Promise<void> {
  if (await exists(path)) return
  await mkdir(dirname(path), { recursive: true })
  await sweepDrafts(path)
  const draft = `${path}.draft-${unique()}`
  try {
    await mkdir(draft)
    await fill(draft)
    await rename(draft, path)
  } catch (error) {
    const lostTheRace = ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error) ?? '') && (await exists(path))
    if (!lostTheRace) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function sweepDrafts(path: string): Promise<void> {
  const longAgo = Date.now() - 15 * 60_000
  const drafts = (await readdir(dirname(path))).filter((name) => name.startsWith(`${basename(path)}.draft-`))
  for (const name of drafts) {
    const draft = join(dirname(path), name)
    const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Infinity }))
    if (mtimeMs < longAgo) await rm(draft, { recursive: true, force: true })
  }
}

/** The first of the names that is an executable file on PATH or in one of the further folders. */
export async function findProgram(names: string[], further: string[] = []): Promise<string | undefined> {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...further]
  const suffix = process.platform === 'win32' ? '.exe' : ''
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, `${name}${suffix}`)
      if (folder !== '' && (await exists(path))) return path
    }
  }
  return undefined
}

function unique(): string {
  return `${process.pid}-${randomBytes(4).toString('hex')}`
}
