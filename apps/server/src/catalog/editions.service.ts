import type { Db } from '@artiqo/db/connect'
import type { ArtworkId, EditionId } from '@artiqo/domain/ids'
import type { CartLineRow, CartRef, CartRow } from '#cart/carts.queries.ts'
import { priceMoveTag } from '#kept/price-move.ts'
import { changed } from '#kept/changed.ts'
import type { EditionForSale } from './edition-for-sale.ts'
import {
  findEditionNames,
  findEditionsForSale,
  findEditionsInCart,
  findEditionsOfWork,
  findLowestPrices,
  lockArtworksOf,
  saveForSale,
  saveForSaleAsRead,
  type EditionForSaleRow,
} from './editions.queries.ts'
import { toEditionForSale } from './editions.view.ts'

/** Everything that a cart, a checkout or an order needs to know of editions, by id: one statement for any number. */
export async function loadEditionsForSale(
  db: Db,
  editionIds: readonly EditionId[],
): Promise<Map<EditionId, EditionForSale>> {
  return byId(await findEditionsForSale(db, [...new Set(editionIds)]))
}

/** The same of all editions of a work, in the artist's order. */
export async function loadEditionsOfWork(db: Db, artworkId: ArtworkId): Promise<EditionForSale[]> {
  return (await findEditionsOfWork(db, artworkId)).map(toEditionForSale)
}

const byId = (rows: readonly EditionForSaleRow[]) => new Map(rows.map((row) => [row.id, toEditionForSale(row)]))

/** A cart's lines in their order, and what is to be known of their editions. */
export interface EditionsInCart {
  readonly cart: Pick<CartRow, 'id' | 'version'>
  readonly lines: readonly CartLineRow[]
  readonly editions: ReadonlyMap<EditionId, EditionForSale>
}

/** A cart with all that is in it, by one statement; null when nothing is, or when there is no such cart. */
export async function loadEditionsInCart(db: Db, cart: CartRef): Promise<EditionsInCart | null> {
  const rows = await findEditionsInCart(db, cart)
  const [first] = rows
  if (!first) return null
  return {
    cart: { id: first.cart_id, version: first.cart_version },
    lines: rows.map(({ id, quantity, seen_price }) => ({ edition_id: id, quantity, seen_price })),
    editions: byId(rows),
  }
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

/**
 * The same for the works of editions that are being bought, if they are still on view and just as they were read; locks
 * them until the transaction ends. False when one was changed or taken down meanwhile: nothing of them may be sold as
 * it was read. `moved` are the editions whose stock the caller has changed, and so locked.
 */
export async function refreshForSaleAsRead(
  tx: Db,
  editions: readonly EditionForSale[],
  moved: ReadonlySet<EditionId>,
): Promise<boolean> {
  const works = new Map(editions.map(({ artwork }) => [artwork.id, artwork]))
  if (works.size === 0) return true
  const { found, moved: listed } = await saveForSaleAsRead(tx, [...works.values()])
  if (found !== works.size) return false
  // Of works in several editions another's stock may have changed while this waited for the lock; it is held now.
  const several = [...works.values()].filter((work) => work.editions > 1).map((work) => work.id)
  const relisted = await saveForSale(tx, several)
  const changedWorks = editions.filter((edition) => moved.has(edition.id)).map((edition) => edition.artwork.id)
  changed(tx, [...changedWorks, ...(listed || relisted ? (['for_sale'] as const) : [])])
  return true
}

/** The same for works that the caller has locked, whose editions it has changed. */
export async function refreshForSaleOf(tx: Db, artworkIds: readonly ArtworkId[]): Promise<void> {
  const before = await findLowestPrices(tx, artworkIds)
  const moved = await saveForSale(tx, artworkIds)
  changed(tx, [...artworkIds, ...(moved ? (['for_sale'] as const) : [])])
  if (!moved) return
  for (const [id, after] of await findLowestPrices(tx, artworkIds)) {
    const move = { before: before.get(id) ?? null, after }
    if (move.before !== move.after) changed(tx, [priceMoveTag(move)])
  }
}
