import type { Db } from '@artiqo/db/connect'
import { insertRows } from '@artiqo/db/insert-rows'
import { assertTransaction } from '@artiqo/db/transaction'
import type { CartId, CheckoutId, EditionId, HoldId, OrderId } from '@artiqo/domain/ids'
import { sql } from 'kysely'

export interface CheckoutRow {
  readonly id: CheckoutId
  readonly cart_id: CartId
  readonly expires_at: Date
  readonly renewals: number
}

export interface HoldRow {
  readonly id: HoldId
  readonly checkout_id: CheckoutId
  readonly edition_id: EditionId
  readonly quantity: number
}

/** The checkout that a cart has open, over or not; its holds stand until someone releases them. */
export async function findOpenCheckout(db: Db, cartId: CartId): Promise<CheckoutRow | null> {
  const row = await db
    .selectFrom('checkouts')
    .select(['id', 'cart_id', 'expires_at', 'renewals'])
    .where('cart_id', '=', cartId)
    .where('state', '=', 'open')
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

export async function insertCheckout(
  tx: Db,
  checkout: { id: CheckoutId; cartId: CartId; state: 'open' | 'ordered'; expiresAt: Date; now: Date },
): Promise<void> {
  assertTransaction(tx)
  const row = {
    id: checkout.id,
    cart_id: checkout.cartId,
    state: checkout.state,
    expires_at: checkout.expiresAt,
    renewals: 0,
    created_at: checkout.now,
  }
  await insertRows(tx, 'checkouts', [row])
}

/** Ends a checkout; true for the one call that did it. */
export async function closeCheckout(tx: Db, checkoutId: CheckoutId): Promise<boolean> {
  assertTransaction(tx)
  const { numUpdatedRows } = await tx
    .updateTable('checkouts')
    .set({ state: 'ended' })
    .where('id', '=', checkoutId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function renewCheckout(tx: Db, checkoutId: CheckoutId, expiresAt: Date): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('checkouts')
    .set((eb) => ({ expires_at: expiresAt, renewals: eb('renewals', '+', 1) }))
    .where('id', '=', checkoutId)
    .execute()
  await tx
    .updateTable('holds')
    .set({ expires_at: expiresAt })
    .where('checkout_id', '=', checkoutId)
    .where('state', '=', 'live')
    .execute()
}

export async function listLiveHolds(db: Db, checkoutId: CheckoutId): Promise<HoldRow[]> {
  return db
    .selectFrom('holds')
    .select(['id', 'checkout_id', 'edition_id', 'quantity'])
    .where('checkout_id', '=', checkoutId)
    .where('state', '=', 'live')
    .execute()
}

/** What a cart keeps for itself: by its open checkout and by its order that waits to be paid. */
export async function listHoldsOfCart(db: Db, cartId: CartId): Promise<{ edition_id: EditionId; quantity: number }[]> {
  return db
    .selectFrom('holds')
    .innerJoin('checkouts', 'checkouts.id', 'holds.checkout_id')
    .select(['holds.edition_id', 'holds.quantity'])
    .where('checkouts.cart_id', '=', cartId)
    .where('holds.state', 'in', ['live', 'ordered'])
    .execute()
}

export async function listHoldsOfOrder(db: Db, orderId: OrderId): Promise<HoldRow[]> {
  return db
    .selectFrom('holds')
    .select(['id', 'checkout_id', 'edition_id', 'quantity'])
    .where('order_id', '=', orderId)
    .where('state', '=', 'ordered')
    .execute()
}

export interface NewHold {
  readonly id: HoldId
  readonly checkoutId: CheckoutId
  readonly editionId: EditionId
  readonly quantity: number
  readonly expiresAt: Date
}

export async function insertHolds(
  tx: Db,
  holds: readonly NewHold[],
  {
    state,
    orderId,
    now,
  }: { state: 'live'; orderId: null; now: Date } | { state: 'ordered'; orderId: OrderId; now: Date },
): Promise<void> {
  assertTransaction(tx)
  await insertRows(
    tx,
    'holds',
    holds.map((hold) => ({
      id: hold.id,
      checkout_id: hold.checkoutId,
      order_id: orderId,
      edition_id: hold.editionId,
      quantity: hold.quantity,
      state,
      expires_at: hold.expiresAt,
      created_at: now,
    })),
  )
}

export async function setHoldQuantity(tx: Db, holdId: HoldId, quantity: number): Promise<void> {
  assertTransaction(tx)
  await tx.updateTable('holds').set({ quantity }).where('id', '=', holdId).execute()
}

export async function setHoldsState(tx: Db, holdIds: readonly HoldId[], to: 'sold' | 'released'): Promise<void> {
  assertTransaction(tx)
  if (holdIds.length === 0) return
  await tx
    .updateTable('holds')
    .set({ state: to })
    .where('id', 'in', holdIds)
    .where('state', 'in', ['live', 'ordered'])
    .execute()
}

/** An order takes over a checkout and what it holds, by one statement. */
export async function orderCheckout(tx: Db, checkoutId: CheckoutId, orderId: OrderId, expiresAt: Date): Promise<void> {
  assertTransaction(tx)
  await sql`
    update checkouts
    left join holds on holds.checkout_id = checkouts.id and holds.state = 'live'
    set checkouts.state = 'ordered', holds.state = 'ordered', holds.order_id = ${orderId}, holds.expires_at = ${expiresAt}
    where checkouts.id = ${checkoutId} and checkouts.state = 'open'`.execute(tx)
}

export async function setOrderHoldsExpiry(tx: Db, orderId: OrderId, expiresAt: Date): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('holds')
    .set({ expires_at: expiresAt })
    .where('order_id', '=', orderId)
    .where('state', '=', 'ordered')
    .execute()
}

/** Moves a guest's checkout and its holds to the cart of the account it joins. */
export async function moveCheckouts(tx: Db, from: CartId, to: CartId): Promise<void> {
  assertTransaction(tx)
  const target = await findOpenCheckout(tx, to)
  const source = await findOpenCheckout(tx, from)
  if (source && target) {
    await tx
      .updateTable('holds')
      .set({ checkout_id: target.id, expires_at: target.expires_at })
      .where('checkout_id', '=', source.id)
      .where('state', '=', 'live')
      .execute()
    await closeCheckout(tx, source.id)
  } else if (source) {
    await tx.updateTable('checkouts').set({ cart_id: to }).where('id', '=', source.id).execute()
  }
}

/** Checkouts whose time is over. */
export async function findOverdueCheckouts(db: Db, now: Date, limit: number): Promise<CheckoutRow[]> {
  return db
    .selectFrom('checkouts')
    .select(['id', 'cart_id', 'expires_at', 'renewals'])
    .where('state', '=', 'open')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(limit)
    .execute()
}
