import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { EditionId, OrderLineId } from '@artiqo/domain/ids'

/** How many of an edition move, and where. */
export interface StockMove {
  readonly editionId: EditionId
  readonly quantity: number
}

type Column = 'available' | 'reserved' | 'sold'

/**
 * Moves copies from one count to another if that many are there, and says whether they were: the guard is in the
 * WHERE, so that two buyers of the last copy cannot both get it.
 */
async function move(tx: Db, { editionId, quantity }: StockMove, from: Column, to: Column): Promise<boolean> {
  assertTransaction(tx)
  const { numUpdatedRows } = await tx
    .updateTable('edition_stock')
    .set((eb) => ({ [from]: eb(from, '-', quantity), [to]: eb(to, '+', quantity) }))
    .where('edition_id', '=', editionId)
    .where(from, '>=', quantity)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes copies off sale for one buyer; false when fewer are left. */
export const reserveStock = (tx: Db, stock: StockMove) => move(tx, stock, 'available', 'reserved')
/** Puts held copies back on sale. */
export const releaseStock = (tx: Db, stock: StockMove) => must(move(tx, stock, 'reserved', 'available'), stock)
/** Held copies become sold ones. */
export const sellStock = (tx: Db, stock: StockMove) => must(move(tx, stock, 'reserved', 'sold'), stock)
/** Sold copies come back on sale: a paid order was cancelled. */
export const restock = (tx: Db, stock: StockMove) => must(move(tx, stock, 'sold', 'available'), stock)

async function must(moved: Promise<boolean>, stock: StockMove): Promise<void> {
  if (!(await moved)) throw new Error(`Stock of ${stock.editionId} does not add up: ${stock.quantity} are not there`)
}

/** Which of these editions count their copies; open ones do not. */
export async function findCountedEditions(db: Db, editionIds: readonly EditionId[]): Promise<Set<EditionId>> {
  if (editionIds.length === 0) return new Set()
  const rows = await db.selectFrom('edition_stock').select('edition_id').where('edition_id', 'in', editionIds).execute()
  return new Set(rows.map((row) => row.edition_id))
}

/** Hands out the lowest free numbers of an edition to an order line. */
export async function assignCopies(tx: Db, stock: StockMove & { orderLineId: OrderLineId }): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('copies')
    .set({ order_line_id: stock.orderLineId })
    .where('edition_id', '=', stock.editionId)
    .where('order_line_id', 'is', null)
    .orderBy('number')
    .limit(stock.quantity)
    .execute()
}

/** Takes numbered copies back from order lines. */
export async function freeCopies(tx: Db, orderLineIds: readonly OrderLineId[]): Promise<void> {
  assertTransaction(tx)
  if (orderLineIds.length === 0) return
  await tx.updateTable('copies').set({ order_line_id: null }).where('order_line_id', 'in', orderLineIds).execute()
}

/** Sorted by edition: everyone who moves several stocks locks them in this order, so that nobody deadlocks. */
export function inLockOrder<T extends { readonly editionId: EditionId }>(moves: readonly T[]): T[] {
  return moves.toSorted((a, b) => (a.editionId < b.editionId ? -1 : a.editionId > b.editionId ? 1 : 0))
}
