import type { Db } from '@artiqo/db/connect'
import { sql } from 'kysely'

/** Counted calls are written down so that they can be refused; everything else must stay as it was. */
const counters = new Set(['rate_counters'])

/** A checksum of every table's rows, by table. */
export async function snapshotOf(db: Db): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = database()
  `.execute(db)
  const names = tables.rows.map(({ name }) => name).filter((name) => !counters.has(name))
  const sums = await sql<{ Table: string; Checksum: number | string | null }>`
    checksum table ${sql.join(names.map((name) => sql.table(name)))}
  `.execute(db)
  return Object.fromEntries(
    sums.rows.map(({ Table, Checksum }) => [String(Table).split('.').at(-1) ?? '', String(Checksum)]),
  )
}
