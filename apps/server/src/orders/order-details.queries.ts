import type { Db } from '@artiqo/db/connect'
import type { OrderHistoryTable } from '@artiqo/db/schema/orders'
import type { OrderId, OrderLineId, UserId } from '@artiqo/domain/ids'
import type { OrderState } from '@artiqo/domain/order'
import type { Selectable } from 'kysely'
import type { OrderRow, PartRow } from './order-rows.queries.ts'

export type HistoryRow = Selectable<OrderHistoryTable>

export async function listHistory(db: Db, orderIds: readonly OrderId[]): Promise<HistoryRow[]> {
  if (orderIds.length === 0) return []
  return db.selectFrom('order_history').selectAll().where('order_id', 'in', orderIds).orderBy('id').execute()
}

/** The numbered copies that were handed out to lines, in order of their numbers. */
export async function listCopies(
  db: Db,
  lineIds: readonly OrderLineId[],
): Promise<{ line: OrderLineId; number: number }[]> {
  if (lineIds.length === 0) return []
  const rows = await db
    .selectFrom('copies')
    .select(['order_line_id', 'number'])
    .where('order_line_id', 'in', lineIds)
    .orderBy('number')
    .execute()
  return rows.flatMap((row) => (row.order_line_id ? [{ line: row.order_line_id, number: row.number }] : []))
}

export async function listArtists(
  db: Db,
  userIds: readonly UserId[],
): Promise<Map<UserId, { username: string; name: string; email: string }>> {
  if (userIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('users')
    .select(['id', 'username', 'display_name', 'email'])
    .where('id', 'in', userIds)
    .execute()
  return new Map(rows.map((row) => [row.id, { username: row.username, name: row.display_name, email: row.email }]))
}

/** A page of orders, newest first, after a position; of one buyer, or of everybody. */
export async function pageOfOrders(
  db: Db,
  page: { userId: UserId | null; state?: OrderState | undefined; after: OrderId | null; limit: number },
): Promise<OrderRow[]> {
  return db
    .selectFrom('orders')
    .selectAll()
    .$if(page.userId !== null, (query) => query.where('user_id', '=', page.userId))
    .$if(page.state !== undefined, (query) => query.where('state', '=', page.state ?? 'paid'))
    .$if(page.after !== null, (query) => query.where('id', '<', page.after ?? 'ord_'))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute()
}

/** A page of one artist's parts of paid orders, newest first. */
export async function pageOfParts(
  db: Db,
  page: { artistId: UserId; state?: PartRow['state'] | undefined; after: PartRow['id'] | null; limit: number },
): Promise<PartRow[]> {
  return db
    .selectFrom('artist_orders')
    .innerJoin('orders', 'orders.id', 'artist_orders.order_id')
    .selectAll('artist_orders')
    .where('artist_orders.artist_id', '=', page.artistId)
    .where('orders.paid_at', 'is not', null)
    .$if(page.state !== undefined, (query) => query.where('artist_orders.state', '=', page.state ?? 'new'))
    .$if(page.after !== null, (query) => query.where('artist_orders.id', '<', page.after ?? 'aor_'))
    .orderBy('artist_orders.id', 'desc')
    .limit(page.limit)
    .execute()
}
