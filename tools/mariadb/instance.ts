import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { exists, textOf, writeWhole } from '../lib/files.ts'
import { identityOf, stopProcess } from '../lib/processes.ts'
import { Refusal } from '../lib/refusal.ts'
import type { ReadyProgram } from './find.ts'
import type { Log } from './program.ts'

/** Which process serves the folder, and which one started it. */
interface Running {
  pid: number
  identity: string
  owner: number
  ownerIdentity: string
}

/** The data folder, complete: it gets its name only when it is whole, so a start that was cut short begins anew. */
export async function dataFolder(folder: string, program: ReadyProgram): Promise<string> {
  const data = join(folder, 'data')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const leftovers = (await readdir(folder)).filter((name) => name.startsWith('data.draft'))
  for (const name of leftovers) await rm(join(folder, name), { recursive: true, force: true })
  if (await exists(data)) return data
  const draft = join(folder, 'data.draft')
  if (program.template === null) await mkdir(draft)
  else await cp(program.template, draft, { recursive: true })
  await rename(draft, data)
  return data
}

/** The password of this home's server, made at its first start. Only letters and digits, so it needs no quoting. */
export async function passwordOf(folder: string): Promise<string> {
  const path = join(folder, 'password')
  const kept = (await textOf(path))?.trim()
  if (kept) return kept
  const password = randomBytes(24).toString('hex')
  await writeWhole(path, `${password}\n`)
  return password
}

/** Notes which process serves this folder, so that the next start recognises one that was left behind. */
export async function noteRunning(folder: string, pid: number): Promise<void> {
  const running: Running = {
    pid,
    identity: (await identityOf(pid)) ?? '',
    owner: process.pid,
    ownerIdentity: (await identityOf(process.pid)) ?? '',
  }
  await writeWhole(join(folder, 'server.json'), JSON.stringify(running))
}

/** Stops a server that was left behind by a start that was killed. Refuses when its owner is still there. */
export async function stopLeftBehind(folder: string, log: Log): Promise<void> {
  const running = parseRunning(await textOf(join(folder, 'server.json')))
  if (!running || (await identityOf(running.pid)) !== running.identity) return
  if ((await identityOf(running.owner)) === running.ownerIdentity) {
    throw new Refusal(`The database in ${folder} is in use by process ${running.owner}: stop that one first.`)
  }
  log('stopping a database server that an earlier run left behind …')
  await stopProcess(running.pid, 20_000)
}

function parseRunning(text: string | undefined): Running | undefined {
  if (text === undefined) return undefined
  try {
    const value: Partial<Running> = JSON.parse(text)
    const { pid, identity, owner, ownerIdentity } = value
    if (!pid || !identity || !owner || !ownerIdentity) return undefined
    return { pid, identity, owner, ownerIdentity }
  } catch {
    return undefined
  }
}
