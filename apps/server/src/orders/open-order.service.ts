import type { OpenOrder } from '@artiqo/contracts/checkout'
import type { Ctx } from '#context.ts'
import { latestPayment } from '#payments/attempts.service.ts'
import { linkTokenOf } from './link-token.ts'
import type { OrderRow } from './order-rows.queries.ts'

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
