import type { Deps } from '#context.ts'
import { findDueOrders } from './due-orders.queries.ts'
import { endUnpaidOrder } from './end-order.ts'

/** Ends the orders whose time to pay is over; returns how many were looked at. One that fails does not stop the rest. */
export async function expireDueOrders(deps: Deps, limit = 20): Promise<number> {
  const due = await findDueOrders(deps.db, deps.clock.now(), limit)
  for (const order of due) {
    try {
      await endUnpaidOrder(deps, order, 'hold_over')
    } catch (error) {
      deps.log.warn({ err: error, order: order.id }, 'order could not be ended yet')
    }
  }
  return due.length
}
