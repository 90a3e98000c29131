import type { Db } from '@artiqo/db/connect'
import type { CartId, UserId } from '@artiqo/domain/ids'
import { adoptByEmail, adoptAwaitingOfCart } from './adopt-orders.queries.ts'

/** Gives a guest's orders to the account that has proved to own their e-mail address. */
export async function adoptGuestOrders(tx: Db, account: { userId: UserId; email: string }): Promise<void> {
  await adoptByEmail(tx, account)
}

/** Gives the order that a guest is about to pay to the account that signs in over the same cart. */
export async function giveOpenOrdersTo(tx: Db, cartId: CartId, userId: UserId): Promise<void> {
  await adoptAwaitingOfCart(tx, cartId, userId)
}
