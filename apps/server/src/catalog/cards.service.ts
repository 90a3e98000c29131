import type { ArtworkCard } from '@artiqo/contracts/common'
import type { Db } from '@artiqo/db/connect'
import type { ArtworkId } from '@artiqo/domain/ids'
import { findCardRows, findCovers, findEditionRows, type CardRow } from './cards.queries.ts'
import { toCard } from './cards.view.ts'

/** The cards of works in any state, by id: three statements for any number of them. Unknown ids are left out. */
export async function loadCards(db: Db, artworkIds: readonly ArtworkId[]): Promise<Map<ArtworkId, ArtworkCard>> {
  const cards = await toCards(db, await findCardRows(db, [...new Set(artworkIds)]))
  return new Map(cards.map((card) => [card.id, card]))
}

/** Rows as cards, in their order: two statements. */
export async function toCards(db: Db, rows: readonly CardRow[]): Promise<ArtworkCard[]> {
  const ids = rows.map((row) => row.id)
  const [covers, editions] = await Promise.all([findCovers(db, ids), findEditionRows(db, ids)])
  const coverOf = new Map(covers.map((cover) => [cover.artwork_id, cover]))
  const editionsOf = Map.groupBy(editions, (edition) => edition.artwork_id)
  return rows.map((row) => toCard(row, coverOf.get(row.id), editionsOf.get(row.id) ?? []))
}
