import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { OrderId } from '@artiqo/domain/ids'

/** Notes on every line that all of it goes back; a CHECK keeps a line from giving back more than it took. */
export async function refundLines(tx: Db, orderId: OrderId): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('order_lines')
    .set((eb) => ({ refunded_amount: eb('line_total', '+', eb.ref('delivery_amount')) }))
    .where('order_id', '=', orderId)
    .execute()
}
