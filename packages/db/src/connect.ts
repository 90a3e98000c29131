import { CompiledQuery, Kysely, MysqlDialect } from 'kysely'
import { createPool, type PoolOptions } from 'mysql2'
import { preparedPool } from './prepared-pool.ts'
import type { Database } from './schema/database.ts'

/** The pool or a transaction on it: query functions cannot tell, and need not. */
export type Db = Kysely<Database>

export interface ConnectOptions {
  /** `mysql://user:password@host:port/database` */
  readonly url: string
  readonly poolSize?: number
  /** Called with every statement; tests count and compare them. */
  readonly onQuery?: (sql: string, values: readonly unknown[]) => void
}

/** Opens a pool whose every connection speaks UTC at READ COMMITTED. Nothing is connected before the first query. */
export function connect({ url, poolSize = 10, onQuery }: ConnectOptions): Db {
  return new Kysely<Database>({
    dialect: new MysqlDialect({
      pool: preparedPool(createPool(poolOptions(url, poolSize))),
      onCreateConnection: async (connection) => {
        for (const statement of sessionSettings) await connection.executeQuery(CompiledQuery.raw(statement))
      },
    }),
    ...(onQuery && { log: (event) => onQuery(event.query.sql, event.query.parameters) }),
  })
}

const sessionSettings = [
  `set time_zone = '+00:00'`,
  'set session transaction isolation level read committed',
  `set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`,
]

function poolOptions(url: string, poolSize: number): PoolOptions {
  return {
    uri: url,
    connectionLimit: poolSize,
    timezone: 'Z',
    charset: 'utf8mb4_unicode_ci',
    supportBigNumbers: true,
    // A broken server must not leave requests hanging.
    connectTimeout: 5_000,
    // Each costs some 20 kB on either side and for every connection; the server keeps no more than 16,382 in all.
    maxPreparedStatements: 100,
  }
}
