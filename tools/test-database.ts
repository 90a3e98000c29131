import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startDatabase } from './database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a server on which tests make databases of their own. */
    databaseServer: string
  }
}

/** One server for all database tests: the one that the environment names, or a private one that is gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_SERVER ?? process.env.DATABASE_URL
  if (given) {
    project.provide('databaseServer', serverOf(given))
    return async () => undefined
  }
  const home = await mkdtemp(join(tmpdir(), 'artiqo-test-'))
  const database = await startDatabase({ home, relaxed: true, log: (line) => process.stderr.write(`${line}\n`) })
  project.provide('databaseServer', database.url)
  return async () => {
    await database.stop(0)
    await rm(home, { recursive: true, force: true })
  }
}

/** The server behind an address: tests never touch the database that it names. */
function serverOf(address: string): string {
  const url = new URL(address)
  url.pathname = ''
  return url.href
}
