import { join } from 'node:path'
import { textOf } from '../lib/files.ts'
import { messageOf } from '../lib/refusal.ts'
import { progress, say } from '../lib/say.ts'
import type { Crew } from './crew.ts'

interface Login {
  who: string
  login: string
  password: string
}

/** What the demo shop's builder says, one JSON object on each line. */
interface Report {
  /** A sentence for the person who waits. */
  progress?: string
  /** There is enough to look at: the doors may open, and the rest is done meanwhile. */
  opened?: boolean
}

/** Milliseconds between two words of progress. */
const pause = 4000

/**
 * Builds the demo shop in an empty database; a shop that has something in it already is left as it is.
 * `opened` resolves when there is enough to look at, `done` when everything hangs. `small` is enough for the journeys.
 */
export async function buildDemoShop(crew: Crew, env: NodeJS.ProcessEnv, { small = false } = {}) {
  const opened = Promise.withResolvers<void>()
  let open = false
  let lastSaid = 0
  const { ended } = await crew.begin({
    name: 'the builder of the demo shop',
    log: 'demo',
    args: ['apps/server/src/demo/seed.ts', ...(small ? ['--small'] : [])],
    env,
    grace: 1000,
    onLine: (line) => {
      const report = parseReport(line)
      if (report.progress && !open && Date.now() - lastSaid > pause) {
        lastSaid = Date.now()
        progress(report.progress)
      }
      if (report.opened) {
        open = true
        opened.resolve()
      }
    },
  })
  ended.then(opened.resolve, opened.reject)
  opened.promise.catch(() => undefined)
  return { opened: opened.promise, done: ended }
}

/** Says so when the rest of the demo shop could not be built; the shop goes on with what it has. */
export function reportLater(crew: Crew, done: Promise<void>): void {
  done.catch((error: unknown) => {
    if (!crew.stopping) progress(`the rest of the demo shop is missing: ${messageOf(error)}`)
  })
}

/** The demo logins, as lines to print; none when this is no demo shop. */
export async function demoLogins(home: string): Promise<string[]> {
  const text = await textOf(join(home, 'demo-logins.json'))
  if (text === undefined) return []
  const logins: Login[] = JSON.parse(text)
  const width = (field: 'who' | 'login') => Math.max(...logins.map((row) => row[field].length)) + 3
  return logins.map(
    ({ who, login, password }) => `  ${who.padEnd(width('who'))}${login.padEnd(width('login'))}${password}`,
  )
}

/** Prints the address and the demo logins. */
export async function welcome(home: string, address: string): Promise<void> {
  say(`Artiqo is open: ${address}`)
  const logins = await demoLogins(home)
  if (logins.length > 0) say(['Demo logins (who, login, password):', ...logins].join('\n'))
}

function parseReport(line: string): Report {
  if (!line.startsWith('{')) return {}
  try {
    return JSON.parse(line)
  } catch {
    return {}
  }
}
