import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { OrderId } from '@artiqo/domain/ids'
import type { OrderRow } from './order-rows.queries.ts'

const leaseMs = 60_000

/**
 * Takes an unpaid order for a minute, to end it; true for one caller. While it is taken no new attempt to pay is
 * opened, and a caller that dies loses it by time.
 */
export async function leaseOrder(tx: Db, orderId: OrderId, now: Date): Promise<boolean> {
  assertTransaction(tx)
  const { numUpdatedRows } = await tx
    .updateTable('orders')
    .set({ locked_until: new Date(now.getTime() + leaseMs) })
    .where('id', '=', orderId)
    .where('state', '=', 'awaiting_payment')
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<=', now)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Orders whose time to pay is over, that nobody is ending already. */
export async function findDueOrders(db: Db, now: Date, limit: number): Promise<OrderRow[]> {
  return db
    .selectFrom('orders')
    .selectAll()
    .where('state', '=', 'awaiting_payment')
    .where('expires_at', '<=', now)
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<=', now)]))
    .orderBy('expires_at')
    .limit(limit)
    .execute()
}

/** Orders that have waited for a while: the ones to ask Stripe about. */
export async function findWaitingOrders(
  db: Db,
  placedBefore: Date,
  after: OrderId | null,
  limit: number,
): Promise<OrderRow[]> {
  const query = db
    .selectFrom('orders')
    .selectAll()
    .where('state', '=', 'awaiting_payment')
    .where('placed_at', '<=', placedBefore)
    .orderBy('id')
    .limit(limit)
  return (after ? query.where('id', '>', after) : query).execute()
}
