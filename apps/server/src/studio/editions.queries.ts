import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { EditionKind, Stock } from '@artiqo/domain/artwork'
import type { ArtworkId, EditionId, UserId } from '@artiqo/domain/ids'

/** Locks the stock of an artist's own work, then its editions: buyers lock in this order, too. */
export async function lockEditions(tx: Db, artistId: UserId, artworkId: ArtworkId) {
  assertTransaction(tx)
  const own = tx.selectFrom('artworks').select('id').where('id', '=', artworkId).where('artist_id', '=', artistId)
  const stocks = await tx
    .selectFrom('edition_stock')
    .select(['edition_id', 'total', 'available', 'reserved', 'sold'])
    .where('edition_id', 'in', (eb) => eb.selectFrom('editions').select('id').where('artwork_id', 'in', own))
    .orderBy('edition_id')
    .forUpdate()
    .execute()
  const editions = await tx
    .selectFrom('editions')
    .select(['id', 'kind', 'name', 'price_amount'])
    .where('artwork_id', 'in', own)
    .orderBy('position')
    .orderBy('id')
    .forUpdate()
    .execute()
  const stockOf = new Map(stocks.map(({ edition_id, ...stock }) => [edition_id, stock]))
  return editions.map((edition) => ({ ...edition, stock: stockOf.get(edition.id) ?? null }))
}

/** Which of these editions a buyer keeps at this time: in a checkout that runs, or in an order that waits to be paid. */
export async function findHeldEditions(db: Db, editionIds: readonly EditionId[], now: Date): Promise<Set<EditionId>> {
  if (editionIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('holds')
    .select('edition_id')
    .distinct()
    .where('edition_id', 'in', editionIds)
    .where((eb) => eb.or([eb('state', '=', 'ordered'), eb.and([eb('state', '=', 'live'), eb('expires_at', '>', now)])]))
    .execute()
  return new Set(rows.map((row) => row.edition_id))
}

/** The largest copy number that somebody owns, of each of these editions. */
export async function findHighestSold(db: Db, editionIds: readonly EditionId[]): Promise<Map<EditionId, number>> {
  if (editionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('copies')
    .select('edition_id')
    .select((eb) => eb.fn.max('number').as('highest'))
    .where('edition_id', 'in', editionIds)
    .where('order_line_id', 'is not', null)
    .groupBy('edition_id')
    .execute()
  return new Map(rows.map((row) => [row.edition_id, row.highest]))
}

export interface EditionFields {
  readonly kind: EditionKind
  readonly name: string
  readonly priceAmount: number
  readonly position: number
}

export async function insertEdition(
  tx: Db,
  edition: EditionFields & { id: EditionId; artworkId: ArtworkId; now: Date },
): Promise<void> {
  assertTransaction(tx)
  await tx
    .insertInto('editions')
    .values({
      id: edition.id,
      artwork_id: edition.artworkId,
      kind: edition.kind,
      name: edition.name,
      price_amount: edition.priceAmount,
      currency: 'EUR',
      position: edition.position,
      created_at: edition.now,
      updated_at: edition.now,
    })
    .execute()
}

export async function saveEdition(tx: Db, id: EditionId, fields: EditionFields, now: Date): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('editions')
    .set({
      kind: fields.kind,
      name: fields.name,
      price_amount: fields.priceAmount,
      position: fields.position,
      updated_at: now,
    })
    .where('id', '=', id)
    .execute()
}

/** Takes editions away that nobody bought; what is left of holds that ended goes with them. */
export async function deleteEditions(tx: Db, ids: readonly EditionId[]): Promise<void> {
  assertTransaction(tx)
  if (ids.length === 0) return
  await tx.deleteFrom('holds').where('edition_id', 'in', ids).where('state', '=', 'released').execute()
  await tx.deleteFrom('editions').where('id', 'in', ids).execute()
}

/** Counts an edition's copies anew: their number and a row for each, or none for an open edition. */
export async function replaceStock(tx: Db, editionId: EditionId, stock: Stock | null): Promise<void> {
  assertTransaction(tx)
  await tx.deleteFrom('copies').where('edition_id', '=', editionId).execute()
  await tx.deleteFrom('edition_stock').where('edition_id', '=', editionId).execute()
  if (!stock) return
  await tx
    .insertInto('edition_stock')
    .values({ edition_id: editionId, ...stock })
    .execute()
  await insertCopies(tx, editionId, 1, stock.total)
}

/** Gives a locked edition another number of copies. */
export async function resizeEdition(tx: Db, editionId: EditionId, from: number, to: Stock): Promise<void> {
  assertTransaction(tx)
  await tx.updateTable('edition_stock').set(to).where('edition_id', '=', editionId).execute()
  await tx.deleteFrom('copies').where('edition_id', '=', editionId).where('number', '>', to.total).execute()
  await insertCopies(tx, editionId, from + 1, to.total)
}

async function insertCopies(tx: Db, editionId: EditionId, from: number, to: number): Promise<void> {
  if (to < from) return
  await tx
    .insertInto('copies')
    .values(
      Array.from({ length: to - from + 1 }, (_, index) => ({
        edition_id: editionId,
        number: from + index,
        order_line_id: null,
      })),
    )
    .execute()
}
