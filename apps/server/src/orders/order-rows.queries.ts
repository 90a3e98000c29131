import type { Db } from '@artiqo/db/connect'
import { insertRows } from '@artiqo/db/insert-rows'
import type { ArtistOrdersTable, OrderLinesTable, OrdersTable } from '@artiqo/db/schema/orders'
import { assertTransaction } from '@artiqo/db/transaction'
import type { ArtistOrderId, CartId, OrderId, UserId } from '@artiqo/domain/ids'
import type { ArtistOrderState, OrderState } from '@artiqo/domain/order'
import type { Insertable, Selectable } from 'kysely'

export type OrderRow = Selectable<OrdersTable>
export type PartRow = Selectable<ArtistOrdersTable>
export type LineRow = Selectable<OrderLinesTable>

/** Writes an order and returns its sequence. */
export async function insertOrder(tx: Db, order: Insertable<OrdersTable>): Promise<number> {
  assertTransaction(tx)
  const { firstId } = await insertRows(tx, 'orders', [order])
  if (firstId === null) throw new Error(`Order ${order.id} was given no sequence`)
  return firstId
}

export async function insertParts(tx: Db, parts: readonly Insertable<ArtistOrdersTable>[]): Promise<void> {
  assertTransaction(tx)
  await insertRows(tx, 'artist_orders', parts)
}

export async function insertLines(tx: Db, lines: readonly Insertable<OrderLinesTable>[]): Promise<void> {
  assertTransaction(tx)
  await insertRows(tx, 'order_lines', lines)
}

export async function findOrder(db: Db, orderId: OrderId): Promise<OrderRow | null> {
  return (await db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirst()) ?? null
}

export async function getOrderRow(db: Db, orderId: OrderId): Promise<OrderRow> {
  return db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
}

/** Locks an order: its transitions, its parts' and its payments' go one after the other. */
export async function lockOrderRow(tx: Db, orderId: OrderId): Promise<OrderRow> {
  assertTransaction(tx)
  return tx.selectFrom('orders').selectAll().where('id', '=', orderId).forUpdate().executeTakeFirstOrThrow()
}

export async function findOrderOfCartVersion(db: Db, cartId: CartId, cartVersion: number): Promise<OrderRow | null> {
  const row = await db
    .selectFrom('orders')
    .selectAll()
    .where('cart_id', '=', cartId)
    .where('cart_version', '=', cartVersion)
    .executeTakeFirst()
  return row ?? null
}

export async function listParts(db: Db, orderIds: readonly OrderId[]): Promise<PartRow[]> {
  if (orderIds.length === 0) return []
  return db.selectFrom('artist_orders').selectAll().where('order_id', 'in', orderIds).orderBy('id').execute()
}

export async function listLines(db: Db, orderIds: readonly OrderId[]): Promise<LineRow[]> {
  if (orderIds.length === 0) return []
  return db
    .selectFrom('order_lines')
    .selectAll()
    .where('order_id', 'in', orderIds)
    .orderBy('order_id')
    .orderBy('line_no')
    .execute()
}

type OrderChange = Partial<Pick<OrderRow, 'paid_at' | 'review_reason' | 'refund_status' | 'expires_at'>>

/**
 * Moves an order to a state, from the given ones only. True for the one caller that moved it: whoever gets false
 * came second and must do nothing more.
 */
export async function moveOrder(
  tx: Db,
  orderId: OrderId,
  from: readonly OrderState[],
  to: OrderState,
  change: OrderChange = {},
): Promise<boolean> {
  assertTransaction(tx)
  const { numUpdatedRows } = await tx
    .updateTable('orders')
    .set((eb) => ({ ...change, state: to, version: eb('version', '+', 1) }))
    .where('id', '=', orderId)
    .where('state', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function changeOrder(
  tx: Db,
  orderId: OrderId,
  change: OrderChange & Partial<Pick<OrderRow, 'extended_at' | 'locked_until' | 'user_id'>>,
): Promise<void> {
  assertTransaction(tx)
  await tx.updateTable('orders').set(change).where('id', '=', orderId).execute()
}

type PartChange = Partial<Pick<PartRow, 'carrier' | 'tracking_number' | 'tracking_url'>>

/** The same guard for one artist's part. */
export async function movePart(
  tx: Db,
  partId: ArtistOrderId,
  from: ArtistOrderState,
  to: ArtistOrderState,
  change: PartChange & { readonly updated_at: Date },
): Promise<boolean> {
  assertTransaction(tx)
  const { numUpdatedRows } = await tx
    .updateTable('artist_orders')
    .set((eb) => ({ ...change, state: to, version: eb('version', '+', 1) }))
    .where('id', '=', partId)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function findPart(db: Db, partId: ArtistOrderId, artistId?: UserId): Promise<PartRow | null> {
  const query = db.selectFrom('artist_orders').selectAll().where('id', '=', partId)
  return (await (artistId ? query.where('artist_id', '=', artistId) : query).executeTakeFirst()) ?? null
}

export interface HistoryEntry {
  readonly orderId: OrderId
  readonly partId?: ArtistOrderId | undefined
  readonly what: string
  readonly by: 'buyer' | 'artist' | 'admin' | 'shop'
  readonly actorId?: UserId | undefined
  readonly note?: string
  readonly at: Date
}

export async function addHistory(tx: Db, entries: readonly HistoryEntry[]): Promise<void> {
  assertTransaction(tx)
  await insertRows(
    tx,
    'order_history',
    entries.map((entry) => ({
      order_id: entry.orderId,
      artist_order_id: entry.partId ?? null,
      what: entry.what,
      actor: entry.by,
      actor_id: entry.actorId ?? null,
      note: entry.note ?? '',
      at: entry.at,
    })),
  )
}

export async function listOrderRows(db: Db, orderIds: readonly OrderId[]): Promise<Map<OrderId, OrderRow>> {
  if (orderIds.length === 0) return new Map()
  const rows = await db.selectFrom('orders').selectAll().where('id', 'in', orderIds).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
