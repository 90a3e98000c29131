import { buildOnce, type ValueOf } from '@artiqo/db/build-once'
import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { CartRef } from '#cart/carts.queries.ts'
import type { CartId, UserId } from '@artiqo/domain/ids'

/**
 * A cart with its checkouts, what they hold, and its order that waits to be paid: a row for each hold. The states of
 * checkouts and orders are worded so that no index leads to them by their state, through other people's rows: what is
 * read may be locked.
 */
function selectClaims(db: Db, which: 'open' | 'open and ordered') {
  return db
    .selectFrom('carts')
    .leftJoin('checkouts', (join) =>
      join.onRef('checkouts.cart_id', '=', 'carts.id').on((eb) => {
        const open = eb(eb.fn<string>('concat', ['checkouts.state']), '=', 'open')
        if (which === 'open') return open
        const kept = eb
          .selectFrom('holds as kept')
          .select('kept.id')
          .whereRef('kept.checkout_id', '=', 'checkouts.id')
          .where('kept.state', '=', 'ordered')
        return eb.or([open, eb.and([eb('checkouts.state', '=', 'ordered'), eb.exists(kept)])])
      }),
    )
    .leftJoin('holds', (join) =>
      join.onRef('holds.checkout_id', '=', 'checkouts.id').on('holds.state', 'in', ['live', 'ordered']),
    )
    .leftJoin('orders', (join) =>
      join
        .onRef('orders.cart_id', '=', 'carts.id')
        .on((eb) => eb(eb.fn<string>('concat', ['orders.state']), '=', 'awaiting_payment')),
    )
    .select([
      'carts.id as cart_id',
      'carts.version as cart_version',
      'checkouts.id as checkout_id',
      'checkouts.state as checkout_state',
      'checkouts.expires_at',
      'checkouts.renewals',
      'holds.id as hold_id',
      'holds.edition_id',
      'holds.quantity',
      'holds.state as hold_state',
      'orders.id as order_id',
      'orders.cart_version as order_version',
      'orders.expires_at as order_expires_at',
    ])
    .orderBy('checkouts.created_at', 'desc')
    .orderBy('orders.placed_at', 'desc')
}
export type ClaimRow = Awaited<ReturnType<ReturnType<typeof selectClaims>['execute']>>[number]

export async function findClaims(db: Db, cart: CartRef): Promise<ClaimRow[]> {
  const { rows } =
    'cartId' in cart
      ? await claimsOf(db, cart.cartId)
      : 'userId' in cart
        ? await claimsOfUser(db, cart.userId)
        : await claimsOfGuest(db, cart.tokenHash)
  return rows
}
const claimsOf = buildOnce((db, value: ValueOf<CartId>) =>
  selectClaims(db, 'open and ordered').where(
    'carts.id',
    '=',
    value((id) => id),
  ),
)
const claimsOfUser = buildOnce((db, value: ValueOf<UserId>) =>
  selectClaims(db, 'open and ordered').where(
    'carts.user_id',
    '=',
    value((id) => id),
  ),
)
const claimsOfGuest = buildOnce((db, value: ValueOf<string>) =>
  selectClaims(db, 'open and ordered')
    .where(
      'carts.token_hash',
      '=',
      value((hash) => hash),
    )
    .where('carts.user_id', 'is', null),
)

/** Locks the cart, then its open checkout with what it holds, then its order that waits. */
export async function lockClaimRows(tx: Db, cartId: CartId): Promise<ClaimRow[]> {
  assertTransaction(tx)
  return (await lockedClaims(tx, cartId)).rows
}
const lockedClaims = buildOnce((db, value: ValueOf<CartId>) =>
  selectClaims(db, 'open')
    .where(
      'carts.id',
      '=',
      value((id) => id),
    )
    .forUpdate(),
)
