import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { EditionId, OrderLineId } from '@artiqo/domain/ids'
import { sql, type RawBuilder } from 'kysely'

/** How many of an edition move, and where. */
export interface StockMove {
  readonly editionId: EditionId
  readonly quantity: number
}

type Column = 'available' | 'reserved' | 'sold'

/**
 * Moves copies of any number of editions from one count to another, by one statement that locks them in the order of
 * their ids; a quantity below nought moves them back. Says whether all of them were there: the guard is in the WHERE,
 * so that two buyers of the last copy cannot both get it. After false the transaction has to be given up.
 */
async function move(tx: Db, moves: readonly StockMove[], from: Column, to: Column): Promise<boolean> {
  assertTransaction(tx)
  const sums = new Map<EditionId, number>()
  for (const { editionId, quantity } of moves) sums.set(editionId, (sums.get(editionId) ?? 0) + quantity)
  if (sums.size === 0) return true
  const quantity = quantityOf([...sums])
  const { numUpdatedRows } = await tx
    .updateTable('edition_stock')
    .set((eb) => ({ [from]: eb(from, '-', quantity), [to]: eb(to, '+', quantity) }))
    .where('edition_id', 'in', [...sums.keys()])
    .where(from, '>=', quantity)
    .where((eb) => eb(eb(to, '+', quantity), '>=', 0))
    .orderBy('edition_id')
    .executeTakeFirst()
  return numUpdatedRows === BigInt(sums.size)
}

/** How many of the row's edition: one number, or one for each edition. */
function quantityOf(sums: readonly (readonly [EditionId, number])[]): RawBuilder<number> {
  const [first, ...others] = sums
  if (first && others.length === 0) return sql<number>`${first[1]}`
  const cases = sums.map(([editionId, quantity]) => sql`when ${editionId} then ${quantity}`)
  return sql<number>`case edition_id ${sql.join(cases, sql` `)} end`
}

/** Takes copies off sale for one buyer, or (below nought) puts them back; false when fewer are left. */
export const shiftStock = (tx: Db, stock: readonly StockMove[]) => move(tx, stock, 'available', 'reserved')
/** Puts held copies back on sale. */
export const releaseStock = (tx: Db, stock: readonly StockMove[]) =>
  must(move(tx, stock, 'reserved', 'available'), stock)
/** Held copies become sold ones. */
export const sellStock = (tx: Db, stock: readonly StockMove[]) => must(move(tx, stock, 'reserved', 'sold'), stock)
/** Free copies are sold without having been held. */
export const sellFromShelf = (tx: Db, stock: readonly StockMove[]) => must(move(tx, stock, 'available', 'sold'), stock)
/** Sold copies come back on sale: a paid order was cancelled. */
export const restock = (tx: Db, stock: readonly StockMove[]) => must(move(tx, stock, 'sold', 'available'), stock)

async function must(moved: Promise<boolean>, stock: readonly StockMove[]): Promise<void> {
  if (await moved) return
  const names = stock.map(({ editionId, quantity }) => `${quantity} of ${editionId}`)
  throw new Error(`Stock does not add up: ${names.join(', ')} are not there`)
}

/** Locks the stock of editions in the order of their ids, and answers what is available; open ones have none. */
export async function lockAvailable(tx: Db, editionIds: readonly EditionId[]): Promise<Map<EditionId, number>> {
  assertTransaction(tx)
  if (editionIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('edition_stock')
    .select(['edition_id', 'available'])
    .where('edition_id', 'in', editionIds)
    .orderBy('edition_id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.edition_id, row.available]))
}

/**
 * Hands out the lowest free numbers of editions to order lines, by one statement. The caller has locked their stock,
 * so that nobody else hands out the same.
 */
export async function assignCopies(
  tx: Db,
  lines: readonly (StockMove & { readonly orderLineId: OrderLineId })[],
): Promise<void> {
  assertTransaction(tx)
  if (lines.length === 0) return
  const owners = lines.map((line) => sql`when ${line.editionId} then ${line.orderLineId}`)
  const quantities = lines.map((line) => sql`when ${line.editionId} then ${line.quantity}`)
  await sql`
    update copies
    inner join (
      select edition_id, number, row_number() over (partition by edition_id order by number) as place
      from copies where edition_id in (${sql.join(lines.map((line) => line.editionId))}) and order_line_id is null
    ) as free on free.edition_id = copies.edition_id and free.number = copies.number
    set copies.order_line_id = case copies.edition_id ${sql.join(owners, sql` `)} end
    where free.place <= case copies.edition_id ${sql.join(quantities, sql` `)} end`.execute(tx)
}

/** Takes numbered copies back from order lines. */
export async function freeCopies(tx: Db, orderLineIds: readonly OrderLineId[]): Promise<void> {
  assertTransaction(tx)
  if (orderLineIds.length === 0) return
  await tx.updateTable('copies').set({ order_line_id: null }).where('order_line_id', 'in', orderLineIds).execute()
}
