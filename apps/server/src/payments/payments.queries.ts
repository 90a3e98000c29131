import { buildOnce, type ValueOf } from '@artiqo/db/build-once'
import type { Db } from '@artiqo/db/connect'
import { insertRows } from '@artiqo/db/insert-rows'
import type { PaymentsTable, RefundsTable } from '@artiqo/db/schema/orders'
import { assertTransaction } from '@artiqo/db/transaction'
import type { OrderId, PaymentId, RefundId } from '@artiqo/domain/ids'
import type { Selectable } from 'kysely'

export type PaymentRow = Selectable<PaymentsTable>
export type RefundRow = Selectable<RefundsTable>

export async function insertPayment(tx: Db, payment: PaymentRow): Promise<void> {
  assertTransaction(tx)
  await insertRows(tx, 'payments', [payment])
}

/** The newest attempt to pay each of these orders. */
export async function listLatestPayments(db: Db, orderIds: readonly OrderId[]): Promise<PaymentRow[]> {
  if (orderIds.length === 0) return []
  return db
    .selectFrom('payments')
    .selectAll()
    .where('order_id', 'in', orderIds)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('payments as later')
            .select('later.id')
            .whereRef('later.order_id', '=', 'payments.order_id')
            .whereRef('later.attempt', '>', 'payments.attempt'),
        ),
      ),
    )
    .execute()
}

export async function findPayment(db: Db, paymentId: PaymentId): Promise<PaymentRow | null> {
  return (await db.selectFrom('payments').selectAll().where('id', '=', paymentId).executeTakeFirst()) ?? null
}

export async function findPaymentByIntent(db: Db, intentId: string): Promise<PaymentRow | null> {
  return (await db.selectFrom('payments').selectAll().where('intent_id', '=', intentId).executeTakeFirst()) ?? null
}

export async function saveIntentId(db: Db, paymentId: PaymentId, intentId: string, now: Date): Promise<void> {
  await intentIdSaved(db, { paymentId, intentId, now })
}
const intentIdSaved = buildOnce((db, value: ValueOf<{ paymentId: PaymentId; intentId: string; now: Date }>) =>
  db
    .updateTable('payments')
    .set({ intent_id: value((it) => it.intentId), updated_at: value((it) => it.now) })
    .where(
      'id',
      '=',
      value((it) => it.paymentId),
    )
    // Worded so that no index leads to it through all payments without an intent: it would wait for theirs.
    .where((eb) => eb(eb.fn.coalesce('intent_id', eb.val('')), '=', '')),
)

export async function updatePayment(
  tx: Db,
  paymentId: PaymentId,
  change: Partial<Pick<PaymentRow, 'state' | 'decline_code' | 'received_amount'>> & { readonly updated_at: Date },
): Promise<void> {
  assertTransaction(tx)
  await tx.updateTable('payments').set(change).where('id', '=', paymentId).execute()
}

export async function insertRefund(
  tx: Db,
  refund: { id: RefundId; orderId: OrderId; paymentId: PaymentId; amount: number; reason: string; now: Date },
): Promise<void> {
  assertTransaction(tx)
  await tx
    .insertInto('refunds')
    .values({
      id: refund.id,
      order_id: refund.orderId,
      payment_id: refund.paymentId,
      stripe_id: null,
      amount: refund.amount,
      currency: 'EUR',
      reason: refund.reason,
      state: 'pending',
      created_at: refund.now,
      updated_at: refund.now,
    })
    .execute()
}

export async function listRefunds(db: Db, orderIds: readonly OrderId[]): Promise<RefundRow[]> {
  if (orderIds.length === 0) return []
  return db.selectFrom('refunds').selectAll().where('order_id', 'in', orderIds).orderBy('created_at').execute()
}

export async function findRefund(db: Db, refundId: RefundId): Promise<RefundRow | null> {
  return (await db.selectFrom('refunds').selectAll().where('id', '=', refundId).executeTakeFirst()) ?? null
}

export async function findRefundByStripeId(db: Db, stripeId: string): Promise<RefundRow | null> {
  return (await db.selectFrom('refunds').selectAll().where('stripe_id', '=', stripeId).executeTakeFirst()) ?? null
}

/** Notes what became of a refund; true only for the change itself, not for hearing of it again. */
export async function moveRefund(
  tx: Db,
  refundId: RefundId,
  from: readonly RefundRow['state'][],
  to: { state: RefundRow['state']; stripeId: string; now: Date },
): Promise<boolean> {
  assertTransaction(tx)
  const { numUpdatedRows } = await tx
    .updateTable('refunds')
    .set({ state: to.state, stripe_id: to.stripeId, updated_at: to.now })
    .where('id', '=', refundId)
    .where('state', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
