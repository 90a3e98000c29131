import { createConnection } from 'mysql2/promise'
import { startDatabase } from '../../database.ts'
import { temporaryFolder } from '../../lib/guarded.ts'
import { Crew } from '../../shop/crew.ts'
import { compileMail } from '../../shop/builds.ts'
import { type Program, type Server, baseline, ours, startServer } from '../servers.ts'
import { type Catalogue, inventCatalogue } from './catalogue.ts'
import { analyze, copyRows, insertRows, onDatabase } from './fill.ts'
import { type Owner, registerOwner } from './owner.ts'
import { startPayments } from './payments.ts'

/** What both servers stand on: one private database server with a database for each, filled alike. */
export interface Stage {
  readonly crew: Crew
  readonly catalogue: Catalogue
  readonly owner: Owner
  readonly programs: Readonly<Record<Program['name'], Program>>
  /** The addresses of the databases. */
  readonly databases: Readonly<Record<Program['name'], string>>
  readonly limits: Readonly<Record<string, string>>
}

/** Limits that a bench from one address would run into at once. */
const limits = { LIMIT_ALL: '100000000/1m', LIMIT_PLACE: '1000000/1m' }

/** What tells a server is up: a read that every visitor makes. */
const firstRead = `/trpc/catalog.list?input=${encodeURIComponent('{}')}`

interface Wanted {
  readonly works: number
  readonly seed: number
  readonly log: (line: string) => void
}

/** Sets the stage. Everything is stopped by `crew.stopAll`, or by our end. */
export async function setStage({ works, seed, log }: Wanted): Promise<Stage> {
  const home = await temporaryFolder('artiqo-bench-')
  const crew = new Crew(home)
  log('starting the database …')
  const database = await startDatabase({ home, log })
  crew.adoptDatabase(database.process, () => database.stop(1800))
  const [stripe] = await Promise.all([startPayments(crew), compileMail(crew)])
  const databases = { ours: `${database.url}/bench_ours`, baseline: `${database.url}/bench_baseline` }
  for (const url of Object.values(databases)) await makeDatabase(crew, url)
  const programs = {
    ours: ours(home, { ...stripe, ...limits, JOBS: 'off', DATABASE_URL: databases.ours }),
    baseline: baseline(home, { ...stripe, DATABASE_URL: databases.baseline }),
  }
  log(`hanging ${works} works for sale …`)
  const server = await startServer(programs.ours, firstRead)
  const owner = await registerOwner(server.address)
  await server.stop()
  const catalogue = inventCatalogue(seed, works, owner)
  await onDatabase(database.url, async (connection) => {
    await connection.query('use bench_ours')
    await insertRows(connection, catalogue.rows)
    await copyRows(connection, 'bench_ours', 'bench_baseline')
    for (const name of ['bench_ours', 'bench_baseline']) await analyze(connection, name)
  })
  return { crew, catalogue, owner, programs, databases, limits }
}

async function makeDatabase(crew: Crew, url: string): Promise<void> {
  const { pathname, href } = new URL(url)
  const connection = await createConnection(href.replace(pathname, '/'))
  await connection.query(`create database ${pathname.slice(1)} character set utf8mb4 collate utf8mb4_unicode_ci`)
  await connection.end()
  await crew.run({
    name: 'the migrations',
    log: `migrations-${pathname.slice(1)}`,
    args: ['packages/db/src/migrate-cli.ts'],
    env: { ...process.env, DATABASE_URL: url },
  })
}

/** Starts each server a few times, one after the other, and leaves the last ones running. */
export async function openServers({ programs }: Stage, times: number): Promise<Record<Program['name'], Server[]>> {
  const started: Record<Program['name'], Server[]> = { ours: [], baseline: [] }
  for (let time = 1; time <= times; time += 1) {
    for (const name of ['ours', 'baseline'] as const) {
      const server = await startServer(programs[name], firstRead)
      started[name].push(server)
      if (time < times) await server.stop()
    }
  }
  return started
}
