import { type Pool, type PoolConnection, type ResultSetHeader, type RowDataPacket, createPool } from 'mysql2'

export type Value = string | number | boolean | Date | null
/** Rows as the driver gives them: the handlers know which columns they asked for. */
export type Row = RowDataPacket

/** Asks the database one statement. */
export type Ask = (sql: string, values?: readonly Value[]) => Promise<Row[]>

/** The pool, or the one connection of a transaction. */
export interface Session {
  readonly ask: Ask
  /** One statement that writes. */
  readonly tell: (sql: string, values?: readonly Value[]) => Promise<ResultSetHeader>
}

export interface Database extends Session {
  /** Runs work in a transaction on one connection; what it throws rolls everything back. */
  readonly transact: <T>(work: (session: Session) => Promise<T>) => Promise<T>
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
  const sessionOn = (connection: Pool | PoolConnection): Session => {
    const speak = <T extends Row[] | ResultSetHeader>(sql: string, values: readonly Value[] = []) => {
      onStatement?.(sql, values)
      return run<T>(connection, sql, values)
    }
    return { ask: speak<Row[]>, tell: speak<ResultSetHeader> }
  }
  return {
    ...sessionOn(pool),
    async transact(work) {
      const connection = await take(pool)
      const session = sessionOn(connection)
      try {
        await session.tell('begin')
        const result = await work(session)
        await session.tell('commit')
        return result
      } catch (error) {
        await session.tell('rollback')
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

function run<T extends Row[] | ResultSetHeader>(
  connection: Pool | PoolConnection,
  sql: string,
  values: readonly Value[],
): Promise<T> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, result: T) => (error ? reject(error) : resolve(result))
    // Statements without values say begin and commit, which cannot be prepared.
    if (values.length === 0) connection.query<T>(sql, done)
    else connection.execute<T>(sql, [...values], done)
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
