import type { MysqlPool, MysqlPoolConnection, MysqlQueryResult } from 'kysely'
import type {
  ExecuteValues,
  FieldPacket,
  Pool,
  PoolConnection,
  QueryValues,
  ResultSetHeader,
  RowDataPacket,
} from 'mysql2'

/**
 * Statements with more values than this are sent as text: lists of no certain length, each of which would be prepared
 * for a few uses, and long ones whose work lies elsewhere.
 */
const mostValues = 30

type Done = (error: unknown, result: MysqlQueryResult) => void
type Value = Extract<ExecuteValues, QueryValues>
type Result = RowDataPacket[] | ResultSetHeader

/**
 * A pool whose connections have their statements prepared: the database reads and plans each once for a connection
 * instead of every time. Columns of `tinyint(1)` come as booleans.
 */
export function preparedPool(pool: Pool): MysqlPool {
  const known = new WeakMap<PoolConnection, MysqlPoolConnection>()
  return {
    getConnection(callback) {
      pool.getConnection((error, raw) => {
        if (error) return callback(error, new PreparedConnection(raw))
        const connection = known.get(raw) ?? new PreparedConnection(raw)
        known.set(raw, connection)
        callback(null, connection)
      })
    },
    end: (callback) => pool.end(callback),
  }
}

class PreparedConnection implements MysqlPoolConnection {
  readonly #raw: PoolConnection

  constructor(raw: PoolConnection) {
    this.#raw = raw
  }

  get config(): object {
    return this.#raw.config
  }

  get threadId(): number {
    return this.#raw.threadId
  }

  connect(callback?: (error: unknown) => void): void {
    this.#raw.connect(callback)
  }

  destroy(): void {
    this.#raw.destroy()
  }

  release(): void {
    this.#raw.release()
  }

  query(sql: string, values: Value[], done?: Done): ReturnType<MysqlPoolConnection['query']> {
    if (!done) return this.#raw.query(sql, values)
    const answered = (error: unknown, result: Result, fields: FieldPacket[]) =>
      done(error, withBooleans(result, fields))
    // Statements without values open and close transactions; those cannot all be prepared, and gain nothing.
    if (values.length === 0 || values.length > mostValues) return this.#raw.query<Result>(sql, values, answered)
    return this.#raw.execute<Result>(sql, values, answered)
  }
}

const tiny = 1

function withBooleans<R extends Result>(result: R, fields: readonly FieldPacket[] | undefined): R {
  if (!Array.isArray(result)) return result
  for (const { name, columnType, columnLength } of fields ?? []) {
    if (columnType !== tiny || columnLength !== 1) continue
    for (const row of result) if (row[name] !== null) row[name] = row[name] === 1
  }
  return result
}
