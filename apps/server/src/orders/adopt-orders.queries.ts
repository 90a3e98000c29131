import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { CartId, UserId } from '@artiqo/domain/ids'

export async function adoptByEmail(tx: Db, account: { userId: UserId; email: string }): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('orders')
    .set({ user_id: account.userId })
    .where('email', '=', account.email)
    .where('user_id', 'is', null)
    .execute()
}

export async function adoptAwaitingOfCart(tx: Db, cartId: CartId, userId: UserId): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('orders')
    .set({ user_id: userId })
    .where('cart_id', '=', cartId)
    .where('user_id', 'is', null)
    .where('state', '=', 'awaiting_payment')
    .execute()
}
