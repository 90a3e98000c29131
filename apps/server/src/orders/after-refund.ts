import type { Db } from '@artiqo/db/connect'
import type { RefundId, OrderId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import { enqueueMail } from '#notifications/mail-job.ts'
import { releaseOrder } from '#stock/holding.service.ts'
import { addHistory, lockOrderRow, moveOrder } from './order-rows.queries.ts'

/** What follows for the order when its money has gone back, or could not. */
export async function afterRefund(
  tx: Db,
  deps: Pick<Deps, 'clock'>,
  refund: { id: RefundId; order_id: OrderId; amount: number; state: 'pending' | 'succeeded' | 'failed' },
): Promise<void> {
  const now = deps.clock.now()
  const order = await lockOrderRow(tx, refund.order_id)
  if (refund.state === 'failed') {
    await addHistory(tx, [{ orderId: order.id, what: 'refund_failed', by: 'shop', at: now }])
    await enqueueMail(tx, now, { kind: 'admin_review', orderId: order.id, failedRefund: refund.id })
    return
  }
  if (
    order.state === 'needs_review' &&
    (await moveOrder(tx, order.id, ['needs_review'], 'cancelled', { refund_status: 'full' }))
  )
    await releaseOrder(tx, order.id)
  await addHistory(tx, [{ orderId: order.id, what: 'refunded', by: 'shop', at: now }])
  await enqueueMail(tx, now, { kind: 'order_refunded', refundId: refund.id })
}
