import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '#clock.ts'
import { readMessage, type InboxMessage } from './inbox-message.ts'

const keep = 500
const names = /^(\d{15}-[0-9a-f]{8})\.eml$/

/** Messages as files: `<milliseconds>-<random>.eml`, so that their names are in the order they came. */
export interface InboxStore {
  add(raw: Buffer): Promise<string>
  /** Newest first. */
  list(): Promise<InboxMessage[]>
  find(id: string): Promise<InboxMessage | null>
}

/** Keeps the newest 500 messages in a directory, each written whole or not at all. */
export function createInboxStore(directory: string, clock: Clock): InboxStore {
  const read = new Map<string, InboxMessage>()
  let newest = 0

  async function ids(): Promise<string[]> {
    const files = await readdir(directory).catch(() => [])
    return files.flatMap((file) => names.exec(file)?.[1] ?? []).toSorted((a, b) => (a < b ? 1 : -1))
  }

  async function open(id: string): Promise<InboxMessage | null> {
    const known = read.get(id)
    if (known) return known
    const raw = await readFile(join(directory, `${id}.eml`)).catch(() => null)
    if (!raw) return null
    const message = await readMessage(id, new Date(Number(id.slice(0, 15))), raw)
    read.set(id, message)
    return message
  }

  return {
    async add(raw) {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      // Later than what is there already, also when the clock was moved and then started anew.
      const latest = Math.max(newest, Number((await ids())[0]?.slice(0, 15) ?? 0))
      newest = Math.max(clock.now().getTime(), latest + 1)
      const id = `${String(newest).padStart(15, '0')}-${randomBytes(4).toString('hex')}`
      const partial = join(directory, `.${id}.partial`)
      await writeFile(partial, raw, { flag: 'wx', mode: 0o600, flush: true })
      await rename(partial, join(directory, `${id}.eml`))
      for (const old of (await ids()).slice(keep)) {
        read.delete(old)
        await rm(join(directory, `${old}.eml`), { force: true })
      }
      return id
    },
    async list() {
      const messages = await Promise.all((await ids()).map(open))
      return messages.filter((message) => message !== null)
    },
    async find(id) {
      return names.test(`${id}.eml`) ? open(id) : null
    },
  }
}
