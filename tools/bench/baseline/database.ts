import { type Pool, type PoolConnection, type RowDataPacket, createPool } from 'mysql2'

export type Value = string | number | boolean | Date | null
/** Rows as the driver gives them: the handlers know which columns they asked for. */
export type Row = RowDataPacket

/** Asks the database one statement. */
export type Ask = (sql: string, values?: readonly Value[]) => Promise<Row[]>

export interface Database {
  readonly ask: Ask
  /** Runs work in a transaction on one connection; what it throws rolls everything back. */
  readonly transact: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export interface DatabaseOptions {
  readonly url: string
  readonly poolSize: number
  /** Hears every statement; the test compares them with the shop's. */
  readonly onStatement?: (sql: string, values: readonly Value[]) => void
}

/** A pool of mysql2 as it comes, with the session settings that the shop's connections have. */
export function openDatabase({ url, poolSize, onStatement }: DatabaseOptions): Database {
  const pool = createPool({
    uri: url,
    connectionLimit: poolSize,
    timezone: 'Z',
    charset: 'utf8mb4_unicode_ci',
    supportBigNumbers: true,
  })
  pool.on('connection', (connection: PoolConnection) => {
    for (const setting of settings) connection.query(setting)
  })
  const asking =
    (connection: Pool | PoolConnection): Ask =>
    (sql, values = []) => {
      onStatement?.(sql, values)
      return run(connection, sql, values)
    }
  return {
    ask: asking(pool),
    async transact(work) {
      const connection = await take(pool)
      const ask = asking(connection)
      try {
        await ask('begin')
        const result = await work(ask)
        await ask('commit')
        return result
      } catch (error) {
        await ask('rollback')
        throw error
      } finally {
        connection.release()
      }
    },
    close: () => new Promise((resolve, reject) => pool.end((error) => (error ? reject(error) : resolve()))),
  }
}

const settings = [
  `set time_zone = '+00:00'`,
  'set session transaction isolation level read committed',
  `set session sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`,
]

function run(connection: Pool | PoolConnection, sql: string, values: readonly Value[]): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, rows: Row[]) => (error ? reject(error) : resolve(rows))
    // Statements without values say begin and commit, which cannot be prepared.
    if (values.length === 0) connection.query<Row[]>(sql, done)
    else connection.execute<Row[]>(sql, [...values], done)
  })
}

function take(pool: Pool): Promise<PoolConnection> {
  return new Promise((resolve, reject) => {
    pool.getConnection((error, connection) => (error ? reject(error) : resolve(connection)))
  })
}

/** As many question marks as there are values, for `in (…)`. */
export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ')
}
