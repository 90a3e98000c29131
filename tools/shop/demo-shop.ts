import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exists, textOf } from '../lib/files.ts'
import { messageOf } from '../lib/refusal.ts'
import { progress, say } from '../lib/say.ts'
import type { Crew } from './crew.ts'
import type { Settings } from './settings.ts'
import { clearShop } from './shop.ts'

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

/** Is there while a shop is filled whose doors have not opened yet. */
const unfinished = (home: string) => join(home, 'demo-unfinished')

/**
 * Waits until there is something to look at, and lets the rest be hung meanwhile. A filling that was cut short before
 * the doors opened is begun anew: nobody can have bought anything in it.
 */
export async function openDemoShop(settings: Settings, crew: Crew, environment: Record<string, string>): Promise<void> {
  if (!settings.databaseUrl && (await exists(unfinished(settings.home)))) {
    progress('beginning the demo shop anew, since it was cut short …')
    await clearShop(environment.DATABASE_URL ?? '', crew)
  }
  const { opened, done } = await buildDemoShop(crew, { ...process.env, ...environment })
  await opened
  done.catch((error: unknown) => {
    if (!crew.stopping) progress(`the rest of the demo shop is missing: ${messageOf(error)}`)
  })
}

/** The whole shop; what there is when its doors open; or enough for the journeys in a browser. */
export type DemoSize = 'whole' | 'opening' | 'small'

/** Milliseconds between two words of progress. */
const pause = 4000

/**
 * Builds the demo shop in an empty database; a shop that has something in it already is left as it is.
 * `opened` resolves when there is enough to look at, `done` when everything hangs.
 */
export async function buildDemoShop(crew: Crew, env: NodeJS.ProcessEnv, { size = 'whole' }: { size?: DemoSize } = {}) {
  const opened = Promise.withResolvers<void>()
  let open = false
  let lastSaid = 0
  const mark = unfinished(env.ARTIQO_HOME ?? '')
  const { ended } = await crew.begin({
    name: 'the builder of the demo shop',
    log: 'demo',
    args: ['apps/server/src/demo/seed.ts', ...(size === 'whole' ? [] : [`--${size}`])],
    env,
    grace: 1000,
    onLine: (line) => {
      const report = parseReport(line)
      if (report.progress && !open && Date.now() - lastSaid > pause) {
        if (lastSaid === 0) writeFileSync(mark, '')
        lastSaid = Date.now()
        progress(report.progress)
      }
      if (report.opened) {
        open = true
        rmSync(mark, { force: true })
        opened.resolve()
      }
    },
  })
  ended.then(opened.resolve, opened.reject)
  opened.promise.catch(() => undefined)
  return { opened: opened.promise, done: ended }
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
