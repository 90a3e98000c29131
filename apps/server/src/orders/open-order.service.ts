import type { OpenOrder } from '@artiqo/contracts/checkout'
import type { Db } from '@artiqo/db/connect'
import type { CartId } from '@artiqo/domain/ids'
import type { Ctx } from '#context.ts'
import { latestPayment } from '#payments/attempts.service.ts'
import { linkTokenOf } from './link-token.ts'
import { findAwaitingOrder, type OrderRow } from './order-rows.queries.ts'

/** The order of a cart that waits to be paid, or null. */
export async function findOpenOrder(db: Db, cartId: CartId): Promise<OrderRow | null> {
  return findAwaitingOrder(db, cartId)
}

/** What a second tab is told of it. */
export async function describeOpenOrder(ctx: Ctx, order: OrderRow): Promise<OpenOrder> {
  const payment = await latestPayment(ctx.db, order.id)
  return {
    orderId: order.id,
    paymentId: payment.id,
    linkToken: linkTokenOf(ctx.secret, order.id),
    expiresAt: order.expires_at.toISOString(),
    total: { amount: order.total_amount, currency: order.currency },
  }
}
