import type { Db } from '@artiqo/db/connect'
import type { Stock } from '@artiqo/domain/artwork'
import type { ArtworkId, EditionId } from '@artiqo/domain/ids'

/** The columns of a work's row that a card shows, and those that its lists are ordered by. */
export const cardColumns = [
  'artworks.id',
  'artworks.slug',
  'artworks.title',
  'artworks.state',
  'artworks.made_by',
  'artworks.year',
  'artworks.medium',
  'artworks.width_mm',
  'artworks.height_mm',
  'artworks.depth_mm',
  'artworks.price_from',
  'artworks.published_at',
  'users.id as artist_id',
  'users.username',
  'users.display_name',
] as const

const pictureColumns = ['artwork_id', 'state', 'hash', 'width', 'height', 'widths', 'thumbhash', 'alt'] as const

const selectCards = (db: Db) =>
  db.selectFrom('artworks').innerJoin('users', 'users.id', 'artworks.artist_id').select(cardColumns)
export type CardRow = Awaited<ReturnType<ReturnType<typeof selectCards>['execute']>>[number]

export async function findCardRows(db: Db, ids: readonly ArtworkId[]): Promise<CardRow[]> {
  return ids.length === 0 ? [] : selectCards(db).where('artworks.id', 'in', ids).execute()
}

/** The first ready picture of each work. */
export async function findCovers(db: Db, ids: readonly ArtworkId[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom((eb) =>
      eb
        .selectFrom('images')
        .select(pictureColumns)
        .select((inner) =>
          inner.fn
            .agg<number>('row_number')
            .over((over) => over.partitionBy('artwork_id').orderBy('position').orderBy('id'))
            .as('place'),
        )
        .where('artwork_id', 'in', ids)
        .where('state', '=', 'ready')
        .as('ready'),
    )
    .select(pictureColumns)
    .where('place', '=', 1)
    .execute()
}

/** Every edition of the works with its stock, in the artist's order. */
export async function findEditionRows(db: Db, ids: readonly ArtworkId[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('editions')
    .leftJoin('edition_stock', 'edition_stock.edition_id', 'editions.id')
    .select([
      'editions.id',
      'editions.artwork_id',
      'editions.kind',
      'editions.name',
      'editions.price_amount',
      'editions.currency',
      'edition_stock.total',
      'edition_stock.available',
      'edition_stock.reserved',
      'edition_stock.sold',
    ])
    .where('editions.artwork_id', 'in', ids)
    .orderBy('editions.artwork_id')
    .orderBy('editions.position')
    .orderBy('editions.id')
    .execute()
  return rows.map((row) => ({ ...row, stock: stockOf(row) }))
}
export type EditionRow = Awaited<ReturnType<typeof findEditionRows>>[number]

/** The stock in a row that was joined to it; null for an open edition, which has none. */
export function stockOf(row: { [K in keyof Stock]: number | null }): Stock | null {
  const { total, available, reserved, sold } = row
  return total === null || available === null || reserved === null || sold === null
    ? null
    : { total, available, reserved, sold }
}

/** When the last hold on each of these editions ends. */
export async function findHeldUntil(db: Db, editionIds: readonly EditionId[]): Promise<Map<EditionId, Date>> {
  if (editionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('holds')
    .select('edition_id')
    .select((eb) => eb.fn.max('expires_at').as('until'))
    .where('edition_id', 'in', editionIds)
    .where('state', 'in', ['live', 'ordered'])
    .groupBy('edition_id')
    .execute()
  return new Map(rows.map((row) => [row.edition_id, row.until]))
}
