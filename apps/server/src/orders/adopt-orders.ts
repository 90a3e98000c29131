import type { Db } from '@artiqo/db/connect'
import type { CartId, UserId } from '@artiqo/domain/ids'
import { findConfirmedOwner } from '#identity/confirmed-address.service.ts'
import { adoptByEmail, adoptAwaitingOfCart } from './adopt-orders.queries.ts'
import { changeOrder, type OrderRow } from './order-rows.queries.ts'

/** Gives a guest's orders to the account that has proved to own their e-mail address. */
export async function adoptGuestOrders(tx: Db, account: { userId: UserId; email: string }): Promise<void> {
  await adoptByEmail(tx, account)
}

/** Gives the order that a guest is about to pay to the account that signs in over the same cart. */
export async function giveOpenOrdersTo(tx: Db, cartId: CartId, userId: UserId): Promise<void> {
  await adoptAwaitingOfCart(tx, cartId, userId)
}

/**
 * Gives a guest's order to the account that has proved to own its e-mail address. Once it is paid, not before: nobody
 * fills another's list with orders for nothing, nor learns from one whether there is such an account. The mails about
 * it, with the link that opens it, go to that address anyway.
 */
export async function giveToConfirmedOwner(tx: Db, order: Pick<OrderRow, 'id' | 'email'>): Promise<void> {
  const owner = await findConfirmedOwner(tx, order.email)
  if (owner) await changeOrder(tx, order.id, { user_id: owner })
}
