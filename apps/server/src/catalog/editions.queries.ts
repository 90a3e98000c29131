import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { ArtworkId, EditionId } from '@artiqo/domain/ids'

/** Editions with their work, its artist and what that artist asks for delivery. */
export async function findEditionsForSale(db: Db, editionIds: readonly EditionId[]) {
  if (editionIds.length === 0) return []
  return db
    .selectFrom('editions')
    .innerJoin('artworks', 'artworks.id', 'editions.artwork_id')
    .innerJoin('users', 'users.id', 'artworks.artist_id')
    .leftJoin('edition_stock', 'edition_stock.edition_id', 'editions.id')
    .leftJoin('artist_settings', 'artist_settings.user_id', 'users.id')
    .select([
      'editions.id',
      'editions.kind',
      'editions.name',
      'editions.price_amount',
      'editions.currency',
      'edition_stock.total',
      'edition_stock.available',
      'edition_stock.reserved',
      'edition_stock.sold',
      'artworks.id as artwork_id',
      'artworks.slug',
      'artworks.title',
      'artworks.state',
      'artworks.medium',
      'users.id as artist_id',
      'users.username',
      'users.display_name',
      'artist_settings.home_country',
      'artist_settings.delivery_home',
      'artist_settings.delivery_eu',
      'artist_settings.delivery_world',
      'artist_settings.collect',
      'artist_settings.collect_place',
    ])
    .where('editions.id', 'in', editionIds)
    .execute()
}
export type EditionForSaleRow = Awaited<ReturnType<typeof findEditionsForSale>>[number]

export async function findEditionNames(db: Db, artworkId: ArtworkId) {
  return db
    .selectFrom('editions')
    .select(['id', 'name'])
    .where('artwork_id', '=', artworkId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Locks the works that these editions are of. */
export async function lockArtworksOf(tx: Db, editionIds: readonly EditionId[]): Promise<ArtworkId[]> {
  assertTransaction(tx)
  const rows = await tx
    .selectFrom('artworks')
    .select('id')
    .where('id', 'in', (eb) => eb.selectFrom('editions').select('artwork_id').where('editions.id', 'in', editionIds))
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}

/** Brings `for_sale` and `price_from` of works to what their editions say. Says whether that moves any in a list. */
export async function saveForSale(tx: Db, artworkIds: readonly ArtworkId[]): Promise<boolean> {
  assertTransaction(tx)
  if (artworkIds.length === 0) return false
  const { numChangedRows } = await tx
    .updateTable('artworks')
    .set((eb) => ({
      for_sale: eb
        .exists(
          eb
            .selectFrom('editions')
            .leftJoin('edition_stock', 'edition_stock.edition_id', 'editions.id')
            .select('editions.id')
            .whereRef('editions.artwork_id', '=', 'artworks.id')
            .where((inner) =>
              inner.or([inner('editions.kind', '=', 'open'), inner('edition_stock.available', '>', 0)]),
            ),
        )
        .$castTo<boolean>(),
      price_from: eb
        .selectFrom('editions')
        .select((inner) => inner.fn.min('price_amount').as('lowest'))
        .whereRef('editions.artwork_id', '=', 'artworks.id'),
    }))
    .where('id', 'in', artworkIds)
    .executeTakeFirst()
  return numChangedRows !== 0n
}
