import { buildOnce, type ValueOf } from '@artiqo/db/build-once'
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
  const { rows } =
    'cartId' in cart
      ? await locked(tx, cart.cartId)
      : 'userId' in cart
        ? await lockedOfUser(tx, cart.userId)
        : await lockedOfGuest(tx, cart.tokenHash)
  const [first] = rows
  if (!first) return null
  const { id, user_id, version } = first
  const lines = rows.flatMap(({ edition_id, quantity, seen_price }) =>
    edition_id && quantity !== null && seen_price !== null ? [{ edition_id, quantity, seen_price }] : [],
  )
  return { cart: { id, user_id, version }, lines }
}

const lockable = (db: Db) =>
  db
    .selectFrom('carts')
    .leftJoin('cart_lines', 'cart_lines.cart_id', 'carts.id')
    .select(['carts.id', 'carts.user_id', 'carts.version'])
    .select(['cart_lines.edition_id', 'cart_lines.quantity', 'cart_lines.seen_price'])
    .orderBy('cart_lines.added_at')
    .orderBy('cart_lines.id')
    .forUpdate()
const locked = buildOnce((db, value: ValueOf<CartId>) =>
  lockable(db).where(
    'carts.id',
    '=',
    value((id) => id),
  ),
)
const lockedOfUser = buildOnce((db, value: ValueOf<UserId>) =>
  lockable(db).where(
    'carts.user_id',
    '=',
    value((id) => id),
  ),
)
const lockedOfGuest = buildOnce((db, value: ValueOf<string>) =>
  lockable(db)
    .where(
      'carts.token_hash',
      '=',
      value((hash) => hash),
    )
    .where('carts.user_id', 'is', null),
)

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
  await bumped(tx, { cartId, now })
}
const bumped = buildOnce((db, value: ValueOf<{ cartId: CartId; now: Date }>) =>
  db
    .updateTable('carts')
    .set((eb) => ({ version: eb('version', '+', 1), updated_at: value((it) => it.now) }))
    .where(
      'id',
      '=',
      value((it) => it.cartId),
    ),
)

/** Makes a guest's cart an account's. */
export async function giveCartTo(tx: Db, cartId: CartId, userId: UserId, now: Date): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('carts')
    .set({ user_id: userId, token_hash: null, updated_at: now })
    .where('id', '=', cartId)
    .execute()
}

interface NewLine {
  readonly id: CartLineId
  readonly cartId: CartId
  readonly editionId: EditionId
  readonly quantity: number
  readonly price: number
  readonly now: Date
}

export async function putCartLine(tx: Db, line: NewLine): Promise<void> {
  assertTransaction(tx)
  await linePut(tx, line)
}
const linePut = buildOnce((db, value: ValueOf<NewLine>) =>
  db
    .insertInto('cart_lines')
    .values({
      id: value((line) => line.id),
      cart_id: value((line) => line.cartId),
      edition_id: value((line) => line.editionId),
      quantity: value((line) => line.quantity),
      seen_price: value((line) => line.price),
      added_at: value((line) => line.now),
    })
    .onDuplicateKeyUpdate({
      quantity: value((line) => line.quantity),
      seen_price: value((line) => line.price),
    }),
)

export async function deleteCartLines(tx: Db, cartId: CartId, editionIds: readonly EditionId[]): Promise<void> {
  assertTransaction(tx)
  if (editionIds.length === 0) return
  await tx.deleteFrom('cart_lines').where('cart_id', '=', cartId).where('edition_id', 'in', editionIds).execute()
}
