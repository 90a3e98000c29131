import { type Connection, type RowDataPacket, createConnection } from 'mysql2/promise'
import type { Rows, Value } from './catalogue.ts'

interface Named extends RowDataPacket {
  name: string
}

const rowsAtOnce = 1000

/** Runs work on one connection of its own, which does not look at foreign keys: what is inserted is known to fit. */
export async function onDatabase<T>(url: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await createConnection({ uri: url, timezone: 'Z', charset: 'utf8mb4_unicode_ci' })
  try {
    await connection.query(`set time_zone = '+00:00', foreign_key_checks = 0, unique_checks = 0`)
    return await work(connection)
  } finally {
    await connection.end()
  }
}

/** Inserts rows, many at a time. */
export async function insertRows(connection: Connection, rows: Rows): Promise<void> {
  await connection.beginTransaction()
  for (const [table, all] of rows) {
    const columns = Object.keys(all[0] ?? {})
    for (let from = 0; from < all.length; from += rowsAtOnce) {
      const part = all.slice(from, from + rowsAtOnce)
      const values = part.map((row) => columns.map((column): Value => row[column] ?? null))
      await connection.query(`insert into ${table} (${columns.join(', ')}) values ?`, [values])
    }
  }
  await connection.commit()
}

/** Copies everything that is in one database into another one with the same tables and nothing in them. */
export async function copyRows(connection: Connection, from: string, to: string): Promise<void> {
  for (const table of await tablesOf(connection, from)) {
    const columns = await columnsOf(connection, to, table)
    const list = columns.map((column) => `\`${column}\``).join(', ')
    await connection.query(`delete from \`${to}\`.\`${table}\``)
    await connection.query(`insert into \`${to}\`.\`${table}\` (${list}) select ${list} from \`${from}\`.\`${table}\``)
  }
}

/** What the tables are like is noted, so that the first statements are planned as the later ones are. */
export async function analyze(connection: Connection, database: string): Promise<void> {
  for (const table of await tablesOf(connection, database))
    await connection.query(`analyze table \`${database}\`.\`${table}\``)
}

async function tablesOf(connection: Connection, database: string): Promise<string[]> {
  const [rows] = await connection.query<Named[]>(
    `select table_name as name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE' order by 1`,
    [database],
  )
  return rows.map(({ name }) => name)
}

/** All columns but those that the database works out itself. */
async function columnsOf(connection: Connection, database: string, table: string): Promise<string[]> {
  const [rows] = await connection.query<Named[]>(
    `select column_name as name from information_schema.columns
     where table_schema = ? and table_name = ? and generation_expression is null or
       table_schema = ? and table_name = ? and generation_expression = ''
     order by ordinal_position`,
    [database, table, database, table],
  )
  return rows.map(({ name }) => name)
}
