import type { Db } from '@artiqo/db/connect'
import type { CartId, EditionId, UserId } from '@artiqo/domain/ids'
import type { Ctx } from '#context.ts'
import { canonicalJson, sha256 } from '#hashing.ts'
import {
  bumpCart,
  deleteCartLines,
  findCart,
  lockCart,
  lockCartWithLines,
  type CartLineRow,
  type CartOwner,
  type CartRow,
} from './carts.queries.ts'

export interface CartContents {
  readonly cart: CartRow
  readonly lines: readonly CartLineRow[]
}

/** Whose cart this call speaks of; null for a guest who has none yet. */
export function cartOwner(ctx: Pick<Ctx, 'actor' | 'request'>): CartOwner | null {
  if (ctx.actor) return { userId: ctx.actor.userId }
  return ctx.request.cartToken ? { tokenHash: sha256(ctx.request.cartToken) } : null
}

/** The caller's cart, or null. */
export async function findOwnCart(ctx: Ctx, db: Db = ctx.db): Promise<CartRow | null> {
  const owner = cartOwner(ctx)
  return owner && findCart(db, owner)
}

/** Locks a cart and reads what is in it. Whoever changes a cart begins here. */
export async function lockCartContents(tx: Db, cartId: CartId): Promise<CartContents> {
  const contents = await lockCartWithLines(tx, { cartId })
  if (!contents) throw new Error(`There is no cart ${cartId}`)
  return contents
}

/** What a cart holds, as one short text: equal exactly when the contents are. */
export function hashLines(lines: readonly Pick<CartLineRow, 'edition_id' | 'quantity'>[]): string {
  const contents = lines.map((line) => [line.edition_id, line.quantity] as const)
  return sha256(canonicalJson(contents.toSorted(([a], [b]) => (a < b ? -1 : 1))))
}

/** Marks a cart as changed, so that it may be ordered from once more. */
export async function reopenCart(tx: Db, cartId: CartId, now: Date): Promise<void> {
  await bumpCart(tx, cartId, now)
}

/** Takes what was bought out of a cart. */
export async function removeBought(tx: Db, cartId: CartId, editionIds: readonly EditionId[], now: Date): Promise<void> {
  await deleteCartLines(tx, cartId, editionIds)
  await bumpCart(tx, cartId, now)
}

/** The cart of an account, or null. */
export async function findCartIdOfUser(db: Db, userId: UserId): Promise<CartId | null> {
  return (await findCart(db, { userId }))?.id ?? null
}

/** Locks a cart before an order of it is: everyone takes the two locks in this order. */
export async function lockCartOf(tx: Db, cartId: CartId): Promise<void> {
  await lockCart(tx, cartId)
}
