import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Holder {
  id: string
  pid: number
  /** Known once it listens. */
  url: string | null
}

export interface Lock {
  /** Answered by `/_sandbox/health`, so that another process can tell a live holder from a reused process id. */
  id: string
  announce(url: string): void
  release(): void
}

const openHere = new Set<string>()

/** Creates the folder if need be and keeps two sandboxes from writing one journal. Throws a sentence when another one has the folder. */
export async function lockHome(folder: string): Promise<Lock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const real = realpathSync(folder)
  const path = join(real, 'lock')
  const holder: Holder = { id: randomUUID(), pid: process.pid, url: null }
  const write = (flag: 'w' | 'wx') => writeFileSync(path, JSON.stringify(holder), { flag, mode: 0o600 })
  if (openHere.has(real)) throw inUse(folder, process.pid)
  openHere.add(real)
  try {
    write('wx')
  } catch {
    const other = readHolder(path)
    if (other !== undefined && (await isLive(other, path))) {
      openHere.delete(real)
      throw inUse(folder, other.pid)
    }
    write('w')
  }
  return {
    id: holder.id,
    announce: (url) => {
      holder.url = url
      write('w')
    },
    release: () => {
      openHere.delete(real)
      rmSync(path, { force: true })
    },
  }
}

function inUse(folder: string, pid: number): Error {
  return new Error(`The sandbox folder ${folder} is in use by process ${pid}. Stop that one, or use another folder.`)
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

async function isLive(holder: Holder, path: string): Promise<boolean> {
  if (holder.pid === process.pid || !isRunning(holder.pid)) return false
  if (holder.url === null) return Date.now() - statSync(path).mtimeMs < 10_000
  try {
    const answer = await fetch(`${holder.url}/_sandbox/health`, { signal: AbortSignal.timeout(1000) })
    const health: unknown = await answer.json()
    return typeof health === 'object' && health !== null && 'id' in health && health.id === holder.id
  } catch {
    return false
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user cannot be signalled but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
