import type { TestProject } from 'vitest/node'
import { startDatabase } from './database.ts'
import { temporaryFolder } from './lib/guarded.ts'
import { progress } from './lib/say.ts'

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
  const home = await temporaryFolder('artiqo-test-')
  const database = await startDatabase({ home, relaxed: true, log: progress })
  project.provide('databaseServer', database.url)
  return () => database.stop(2000)
}

/** The server behind an address: tests never touch the database that it names. */
function serverOf(address: string): string {
  const url = new URL(address)
  url.pathname = ''
  return url.href
}
