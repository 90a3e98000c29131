import type { Db } from '@artiqo/db/connect'
import type { OrderId } from '@artiqo/domain/ids'
import type { OrderState } from '@artiqo/domain/order'
import type { Ctx } from '#context.ts'
import { notFound } from '#errors.ts'
import type { Payable } from '#payments/ensure-intent.ts'
import { findAccess } from './order-access.ts'
import { lockOrderRow } from './order-rows.queries.ts'
import { toPayable } from './orders.view.ts'

/** An order as payments need it. */
export interface PayableOrder {
  readonly payable: Payable
  readonly state: OrderState
  readonly placedAt: Date
  readonly sequence: number
  readonly expiresAt: Date
  /** Locks the order; true while it may still be paid: its time is not over, and nobody is ending it. */
  lockForPayment(tx: Db): Promise<boolean>
}

/** Opens an order for its payment, to its buyer, the holder of its link, or an admin. */
export async function openPayableOrder(
  ctx: Ctx,
  orderId: OrderId,
  linkToken: string | undefined,
): Promise<PayableOrder> {
  const { as, order } = await findAccess(ctx, linkToken ? { linkToken } : { orderId })
  if (as === 'artist' || order.id !== orderId) throw notFound('payment')
  return {
    payable: toPayable(order),
    state: order.state,
    placedAt: order.placed_at,
    sequence: order.sequence,
    expiresAt: order.expires_at,
    async lockForPayment(tx) {
      const now = ctx.clock.now()
      const locked = await lockOrderRow(tx, orderId)
      const ending = locked.locked_until !== null && locked.locked_until > now
      return locked.state === 'awaiting_payment' && locked.expires_at > now && !ending
    },
  }
}
