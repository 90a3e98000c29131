import { CompiledQuery, type Insertable } from 'kysely'
import type { Db } from './connect.ts'
import type { Database } from './schema/database.ts'

const texts = new Map<string, string>()
/** Beyond this, lists of many lengths are not worth remembering. */
const mostTexts = 500

/**
 * Writes rows of one shape by one statement, whose text is put together once for each number of rows. `ignore` leaves
 * out those that are there already. Returns how many were written and the number that the first was given, if any.
 */
export async function insertRows<T extends keyof Database & string>(
  db: Db,
  table: T,
  rows: readonly Insertable<Database[T]>[],
  { ignore = false }: { readonly ignore?: boolean } = {},
): Promise<{ readonly written: number; readonly firstId: number | null }> {
  const [first] = rows
  if (!first) return { written: 0, firstId: null }
  const columns = Object.keys(first)
  const text = textOf(table, columns, rows.length, ignore)
  const values = rows.flatMap((row) => columns.map((column): unknown => Reflect.get(row, column)))
  const { numAffectedRows, insertId } = await db.executeQuery(CompiledQuery.raw(text, values))
  return { written: Number(numAffectedRows ?? 0n), firstId: insertId === undefined ? null : Number(insertId) }
}

function textOf(table: string, columns: readonly string[], count: number, ignore: boolean): string {
  const key = `${table} ${columns.join()} ${count} ${ignore}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const row = `(${columns.map(() => '?').join(', ')})`
  const names = columns.map((column) => `\`${column}\``).join(', ')
  const rows = Array.from({ length: count }, () => row).join(', ')
  const text = `insert ${ignore ? 'ignore ' : ''}into \`${table}\` (${names}) values ${rows}`
  if (texts.size < mostTexts) texts.set(key, text)
  return text
}
