import type { Db } from '@artiqo/db/connect'
import type { Database } from '@artiqo/db/schema/database'
import type { Stock } from '@artiqo/domain/artwork'
import type { EditionId } from '@artiqo/domain/ids'

/** The counts of an edition as they lie in the database. */
export async function stockOf(db: Db, editionId: EditionId): Promise<Stock> {
  return db
    .selectFrom('edition_stock')
    .select(['total', 'available', 'reserved', 'sold'])
    .where('edition_id', '=', editionId)
    .executeTakeFirstOrThrow()
}

export async function countRows(db: Db, table: keyof Database): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
