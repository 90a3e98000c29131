import type { Db } from '@artiqo/db/connect'
import type { CartsTable } from '@artiqo/db/schema/orders'
import { assertTransaction } from '@artiqo/db/transaction'
import type { CartId, CartLineId, EditionId, UserId } from '@artiqo/domain/ids'

export type CartRow = Pick<CartsTable, 'id' | 'user_id' | 'version'>
export interface CartLineRow {
  readonly edition_id: EditionId
  readonly quantity: number
  readonly seen_price: number
}

/** Whose cart: an account's, or the one that a guest's token opens. */
export type CartOwner = { readonly userId: UserId } | { readonly tokenHash: string }
export type CartRef = CartOwner | { readonly cartId: CartId }

export async function findCart(db: Db, owner: CartOwner): Promise<CartRow | null> {
  const query = db.selectFrom('carts').select(['id', 'user_id', 'version'])
  const row =
    'userId' in owner
      ? await query.where('user_id', '=', owner.userId).executeTakeFirst()
      : await query.where('token_hash', '=', owner.tokenHash).where('user_id', 'is', null).executeTakeFirst()
  return row ?? null
}

/** Locks a cart: whoever changes it, or what is held or ordered of it, goes one after the other. */
export async function lockCart(tx: Db, cartId: CartId): Promise<CartRow> {
  assertTransaction(tx)
  return tx
    .selectFrom('carts')
    .select(['id', 'user_id', 'version'])
    .where('id', '=', cartId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** The same, with what is in it, by one statement; null when there is no such cart. */
export async function lockCartWithLines(
  tx: Db,
  cart: CartRef,
): Promise<{ readonly cart: CartRow; readonly lines: CartLineRow[] } | null> {
  assertTransaction(tx)
  const query = tx
    .selectFrom('carts')
    .leftJoin('cart_lines', 'cart_lines.cart_id', 'carts.id')
    .select(['carts.id', 'carts.user_id', 'carts.version'])
    .select(['cart_lines.edition_id', 'cart_lines.quantity', 'cart_lines.seen_price'])
    .orderBy('cart_lines.added_at')
    .orderBy('cart_lines.id')
    .forUpdate()
  const rows =
    'cartId' in cart
      ? await query.where('carts.id', '=', cart.cartId).execute()
      : 'userId' in cart
        ? await query.where('carts.user_id', '=', cart.userId).execute()
        : await query.where('carts.token_hash', '=', cart.tokenHash).where('carts.user_id', 'is', null).execute()
  const [first] = rows
  if (!first) return null
  const { id, user_id, version } = first
  const lines = rows.flatMap(({ edition_id, quantity, seen_price }) =>
    edition_id && quantity !== null && seen_price !== null ? [{ edition_id, quantity, seen_price }] : [],
  )
  return { cart: { id, user_id, version }, lines }
}

/** Makes a cart; true when this call did. Else its owner has one already, which is locked and counts as changed. */
export async function insertCart(tx: Db, cart: { id: CartId; owner: CartOwner; now: Date }): Promise<boolean> {
  assertTransaction(tx)
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('carts')
    .values({
      id: cart.id,
      user_id: 'userId' in cart.owner ? cart.owner.userId : null,
      token_hash: 'tokenHash' in cart.owner ? cart.owner.tokenHash : null,
      version: 1,
      created_at: cart.now,
      updated_at: cart.now,
    })
    .onDuplicateKeyUpdate((eb) => ({ version: eb('carts.version', '+', 1) }))
    .executeTakeFirst()
  // MySQL counts a changed row twice.
  return numInsertedOrUpdatedRows === 1n
}

export async function bumpCart(tx: Db, cartId: CartId, now: Date): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('carts')
    .set((eb) => ({ version: eb('version', '+', 1), updated_at: now }))
    .where('id', '=', cartId)
    .execute()
}

/** Makes a guest's cart an account's. */
export async function giveCartTo(tx: Db, cartId: CartId, userId: UserId, now: Date): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('carts')
    .set({ user_id: userId, token_hash: null, updated_at: now })
    .where('id', '=', cartId)
    .execute()
}

export async function putCartLine(
  tx: Db,
  line: { id: CartLineId; cartId: CartId; editionId: EditionId; quantity: number; price: number; now: Date },
): Promise<void> {
  assertTransaction(tx)
  await tx
    .insertInto('cart_lines')
    .values({
      id: line.id,
      cart_id: line.cartId,
      edition_id: line.editionId,
      quantity: line.quantity,
      seen_price: line.price,
      added_at: line.now,
    })
    .onDuplicateKeyUpdate({ quantity: line.quantity, seen_price: line.price })
    .execute()
}

export async function deleteCartLines(tx: Db, cartId: CartId, editionIds: readonly EditionId[]): Promise<void> {
  assertTransaction(tx)
  if (editionIds.length === 0) return
  await tx.deleteFrom('cart_lines').where('cart_id', '=', cartId).where('edition_id', 'in', editionIds).execute()
}
