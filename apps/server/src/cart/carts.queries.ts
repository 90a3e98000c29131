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

export async function findCart(db: Db, owner: CartOwner): Promise<CartRow | null> {
  const query = db.selectFrom('carts').select(['id', 'user_id', 'version'])
  const row =
    'userId' in owner
      ? await query.where('user_id', '=', owner.userId).executeTakeFirst()
      : await query.where('token_hash', '=', owner.tokenHash).where('user_id', 'is', null).executeTakeFirst()
  return row ?? null
}

export async function getCartRow(db: Db, cartId: CartId): Promise<CartRow> {
  return db.selectFrom('carts').select(['id', 'user_id', 'version']).where('id', '=', cartId).executeTakeFirstOrThrow()
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

export async function insertCart(tx: Db, cart: { id: CartId; owner: CartOwner; now: Date }): Promise<void> {
  assertTransaction(tx)
  await tx
    .insertInto('carts')
    .ignore()
    .values({
      id: cart.id,
      user_id: 'userId' in cart.owner ? cart.owner.userId : null,
      token_hash: 'tokenHash' in cart.owner ? cart.owner.tokenHash : null,
      version: 1,
      created_at: cart.now,
      updated_at: cart.now,
    })
    .execute()
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

export async function listCartLines(db: Db, cartId: CartId): Promise<CartLineRow[]> {
  return db
    .selectFrom('cart_lines')
    .select(['edition_id', 'quantity', 'seen_price'])
    .where('cart_id', '=', cartId)
    .orderBy('added_at')
    .orderBy('id')
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
