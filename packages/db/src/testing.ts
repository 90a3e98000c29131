import { randomBytes } from 'node:crypto'
import 'vitest'
import { connect, type ConnectOptions, type Db } from './connect.ts'
import { createDatabase, dropDatabase } from './create-database.ts'
import { migrate } from './migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** `mysql://…` of a server on which tests may make databases. */
    databaseServer: string
  }
}

export interface TestDatabase {
  readonly db: Db
  readonly url: string
  drop(): Promise<void>
}

/** A migrated database of its own on the given server; `drop` removes it. */
export async function createTestDatabase(
  serverUrl: string,
  options: Omit<ConnectOptions, 'url'> = {},
): Promise<TestDatabase> {
  const name = `artiqo_test_${process.pid}_${randomBytes(4).toString('hex')}`
  const url = await createDatabase(serverUrl, name)
  const db = connect({ url, ...options })
  await migrate(db)
  return {
    db,
    url,
    async drop() {
      await db.destroy()
      await dropDatabase(serverUrl, name)
    },
  }
}
