import type { Db } from '@artiqo/db/connect'
import { editionAvailability } from '@artiqo/domain/artwork'
import type { ArtworkId, EditionId } from '@artiqo/domain/ids'
import { findHeldUntil, stockOf } from './cards.queries.ts'
import { changed } from '#kept/tags.ts'
import { loadCovers } from './cards.service.ts'
import type { EditionForSale } from './edition-for-sale.ts'
import { findEditionNames, findEditionsForSale, lockArtworksOf, saveForSale } from './editions.queries.ts'
import { toEditionForSale } from './editions.view.ts'

/** Everything that a cart, a checkout or an order needs to know of editions, by id: three statements for any number. */
export async function loadEditionsForSale(
  db: Db,
  editionIds: readonly EditionId[],
): Promise<Map<EditionId, EditionForSale>> {
  const rows = await findEditionsForSale(db, [...new Set(editionIds)])
  const onHold = rows.filter((row) => editionAvailability(stockOf(row)) === 'on_hold').map((row) => row.id)
  const [covers, heldUntil] = await Promise.all([
    loadCovers(db, [...new Set(rows.map((row) => row.artwork_id))]),
    findHeldUntil(db, onHold),
  ])
  return new Map(
    rows.map((row) => [
      row.id,
      toEditionForSale(row, covers.get(row.artwork_id) ?? null, heldUntil.get(row.id) ?? null),
    ]),
  )
}

/** The editions of a work, by id and name, in the artist's order. */
export async function listEditionIdsOf(db: Db, artworkId: ArtworkId): Promise<{ id: EditionId; name: string }[]> {
  return findEditionNames(db, artworkId)
}

/** Brings what lists know of the works of these editions (for sale or not, from which price) up to their stock. */
export async function refreshForSale(tx: Db, editionIds: readonly EditionId[]): Promise<void> {
  if (editionIds.length === 0) return
  // Locked first: whoever comes second must see the stock that the first has left.
  const artworkIds = await lockArtworksOf(tx, editionIds)
  const moved = await saveForSale(tx, artworkIds)
  changed(tx, [...artworkIds, ...(moved ? (['for_sale'] as const) : [])])
}

/** The same for works that the caller has locked, whose editions it has changed. */
export async function refreshForSaleOf(tx: Db, artworkIds: readonly ArtworkId[]): Promise<void> {
  const moved = await saveForSale(tx, artworkIds)
  changed(tx, [...artworkIds, ...(moved ? (['for_sale', 'prices'] as const) : [])])
}
