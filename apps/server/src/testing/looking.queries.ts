import type { Db } from '@artiqo/db/connect'
import type { Database } from '@artiqo/db/schema/database'
import type { Stock } from '@artiqo/domain/artwork'
import type { ArtworkId, EditionId } from '@artiqo/domain/ids'

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

/** Which work an edition is of. */
export async function artworkOf(db: Db, editionId: EditionId): Promise<{ artworkId: ArtworkId }> {
  return db
    .selectFrom('editions')
    .select('artwork_id as artworkId')
    .where('id', '=', editionId)
    .executeTakeFirstOrThrow()
}
