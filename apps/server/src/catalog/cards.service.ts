import type { ArtworkCard, Picture } from '@artiqo/contracts/common'
import type { Db } from '@artiqo/db/connect'
import type { ArtworkId } from '@artiqo/domain/ids'
import { findCardRows, findCovers, findEditionRows, type CardRow, type EditionRow } from './cards.queries.ts'
import { pictureOf, toCard } from './cards.view.ts'

/** The cards of works in any state, by id: three statements for any number of them. Unknown ids are left out. */
export async function loadCards(db: Db, artworkIds: readonly ArtworkId[]): Promise<Map<ArtworkId, ArtworkCard>> {
  const cards = await toCards(db, await findCardRows(db, [...new Set(artworkIds)]))
  return new Map(cards.map((card) => [card.id, card]))
}

/** Rows as cards, in their order: two statements. */
export async function toCards(db: Db, rows: readonly CardRow[]): Promise<ArtworkCard[]> {
  const ids = rows.map((row) => row.id)
  const [covers, editions] = await Promise.all([loadCovers(db, ids), loadEditions(db, ids)])
  return rows.map((row) => toCard(row, covers.get(row.id) ?? null, editions.get(row.id) ?? []))
}

/** The first ready picture of each work that has one: one statement. */
export async function loadCovers(db: Db, artworkIds: readonly ArtworkId[]): Promise<Map<ArtworkId, Picture>> {
  const covers = new Map<ArtworkId, Picture>()
  for (const row of await findCovers(db, artworkIds)) {
    const picture = pictureOf(row)
    if (row.artwork_id && picture) covers.set(row.artwork_id, picture)
  }
  return covers
}

/** Every edition of each work with its stock, in the artist's order: one statement. */
export async function loadEditions(db: Db, artworkIds: readonly ArtworkId[]): Promise<Map<ArtworkId, EditionRow[]>> {
  return Map.groupBy(await findEditionRows(db, artworkIds), (edition) => edition.artwork_id)
}
