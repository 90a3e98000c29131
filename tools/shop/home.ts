import { mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { exists, textOf, writeWhole } from '../lib/files.ts'
import { identityOf } from '../lib/processes.ts'
import { Refusal, codeOf, messageOf } from '../lib/refusal.ts'

/** What a running shop tells the other commands, in `run.json` of its home. */
export interface RunningShop {
  pid: number
  identity: string
  address: string
  /** True when the database belongs to this home; false when DATABASE_URL named it. */
  ownDatabase: boolean
  /** The environment of its server processes, addresses and keys included. */
  environment: Record<string, string>
}

/** Makes the home if it is new; throws a Refusal when nothing can be written there. */
export async function makeHome(home: string): Promise<void> {
  try {
    await makeWithParents(home)
    const probe = join(home, `.probe-${process.pid}`)
    await writeFile(probe, '')
    await rm(probe)
  } catch (error) {
    throw new Refusal(
      `Cannot write to ARTIQO_HOME, ${home} (${messageOf(error)}): make that folder writable, or set ARTIQO_HOME to another one.`,
    )
  }
}

/** One level at a time: mkdir's own `recursive` never answers where the system refuses with ENOENT, as below /proc. */
async function makeWithParents(folder: string): Promise<void> {
  if (await exists(folder)) return
  await makeWithParents(dirname(folder))
  await mkdir(folder, { mode: 0o700 })
}

/** Takes the home for this process alone and answers how to give it back; throws a Refusal when another one has it. */
export async function claimHome(home: string): Promise<() => Promise<void>> {
  const lock = join(home, 'lock')
  const mine = (await identityOf(process.pid)) ?? ''
  for (;;) {
    if (await createFile(lock, `${process.pid}\n${mine}\n`)) {
      // of two that both threw a stale lock away, the one whose lock stayed has it
      await sleep(50)
      if ((await textOf(lock))?.includes(mine)) return () => rm(lock, { force: true })
    }
    const holder = await holderOf(lock)
    if (holder !== undefined) {
      throw new Refusal(
        `Artiqo already runs on ${home} (process ${holder}): stop that one first, or set ARTIQO_HOME to another folder.`,
      )
    }
    await rm(lock, { force: true })
  }
}

async function createFile(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(text)
    await file.close()
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** The process that holds the lock, or undefined when it is gone. */
async function holderOf(lock: string): Promise<number | undefined> {
  const [pid, identity] = ((await textOf(lock)) ?? '').split('\n')
  if (pid && identity) return (await identityOf(Number(pid))) === identity ? Number(pid) : undefined
  // somebody may be writing it just now
  const written = await stat(lock).catch(() => undefined)
  if (!written || Date.now() - written.mtimeMs > 2000) return undefined
  await sleep(100)
  return holderOf(lock)
}

/** Lets the other commands find this shop; only its owner may read it, since it holds keys. */
export async function announce(home: string, shop: Omit<RunningShop, 'pid' | 'identity'>): Promise<void> {
  const identity = (await identityOf(process.pid)) ?? ''
  await writeWhole(join(home, 'run.json'), `${JSON.stringify({ pid: process.pid, identity, ...shop }, null, 2)}\n`)
}

/** Takes the announcement back. */
export async function withdraw(home: string): Promise<void> {
  await rm(join(home, 'run.json'), { force: true })
}

/** The shop that runs on this home now, if there is one. */
export async function runningShop(home: string): Promise<RunningShop | undefined> {
  const text = await readFile(join(home, 'run.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const shop: RunningShop = JSON.parse(text)
  return (await identityOf(shop.pid)) === shop.identity ? shop : undefined
}
