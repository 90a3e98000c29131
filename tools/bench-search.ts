import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { complaintsOf, ours, startServer } from './bench/servers.ts'
import { readArguments, usage, type Wish } from './bench-search/arguments.ts'
import { measure } from './bench-search/measure.ts'
import { missed, table } from './bench-search/report.ts'
import { readTerms } from './bench-search/terms.ts'
import { cache } from './lib/paths.ts'
import { progress, runCommand, say } from './lib/say.ts'
import { stopRequest } from './lib/stop-request.ts'
import { compileMail } from './shop/builds.ts'
import type { Crew } from './shop/crew.ts'
import { sandboxEnvironment, startSandbox } from './shop/sandbox.ts'
import { type Settings, readSettings } from './shop/settings.ts'
import { withDatabase } from './shop/with-database.ts'

const home = join(cache, 'bench/museum')
/** Limits that one address would run into at once. */
const limits = { LIMIT_ALL: '100000000/1m' }

/** `npm run bench:search`: lists, works and searches with a museum in the shop. Ends with 1 when a target is missed. */
await runCommand(async () => {
  const wish = await readArguments(process.argv.slice(2))
  if (wish === 'help') {
    say(usage)
    return 0
  }
  const stop = stopRequest()
  await mkdir(home, { recursive: true })
  const { DATABASE_URL: _, ...env } = process.env
  const settings = readSettings({ ...env, ARTIQO_HOME: home })
  return withDatabase(settings, stop, (crew, databaseUrl) => bench({ crew, settings, databaseUrl, wish, stop }))
})

interface Stage {
  crew: Crew
  settings: Settings
  databaseUrl: string
  wish: Wish
  stop: AbortSignal
}

async function bench({ crew, settings, databaseUrl, wish, stop }: Stage): Promise<number> {
  progress('bringing the museum in, as far as it is not there from last time …')
  const [payments] = await Promise.all([
    startSandbox(settings, crew).then(sandboxEnvironment),
    compileMail(crew),
    crew.run({
      name: 'the import',
      log: 'import',
      args: ['apps/server/src/museum/import-cli.ts', wish.museum],
      env: { ...process.env, DATABASE_URL: databaseUrl },
    }),
  ])
  const program = ours(home, { ...payments, ...limits, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' })
  const server = await startServer(program, '/readyz')
  try {
    const terms = await readTerms()
    const measured = await measure({ ...server, databaseUrl, seconds: wish.seconds, stop, log: progress }, terms)
    const facts = { works: await countWorks(databaseUrl), limits }
    if (wish.json !== undefined) await writeFile(wish.json, `${JSON.stringify({ ...facts, ...measured }, null, 2)}\n`)
    say(table(measured, facts))
    const misses = missed(measured)
    for (const miss of misses) progress(miss)
    return misses.length === 0 ? 0 : 1
  } catch (error) {
    progress(await complaintsOf(program))
    throw error
  } finally {
    await server.stop()
  }
}

interface Counted extends RowDataPacket {
  works: number
}

async function countWorks(databaseUrl: string): Promise<number> {
  const connection = await createConnection(databaseUrl)
  const [rows] = await connection.query<Counted[]>(`select count(*) as works from artworks where state = 'published'`)
  await connection.end()
  return rows[0]?.works ?? 0
}
