import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import type { CartId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import { changed } from '#kept/changed.ts'
import { lockClaims, type CartClaims } from './cart-claims.service.ts'
import { releaseCheckout } from './holding.service.ts'
import {
  findOpenCheckout,
  findOverdueCheckouts,
  insertCheckout,
  listLiveHolds,
  renewCheckout,
  type CheckoutRow,
} from './holds.queries.ts'

/**
 * The checkout of a cart that was locked, while its clock runs. One whose time is over is ended here, if the job has
 * not been by yet.
 */
export async function runningCheckout(
  tx: Db,
  deps: Pick<Deps, 'clock'>,
  { checkout }: Pick<CartClaims, 'checkout'>,
): Promise<CheckoutRow | null> {
  if (!checkout || checkout.expires_at > deps.clock.now()) return checkout
  await releaseCheckout(tx, checkout.id)
  return null
}

export async function openCheckout(
  tx: Db,
  deps: Pick<Deps, 'clock' | 'newId'>,
  cartId: CartId,
  expiresAt: Date,
): Promise<CheckoutRow> {
  const id = deps.newId('checkout')
  await insertCheckout(tx, { id, cartId, state: 'open', expiresAt, now: deps.clock.now() })
  return { id, cart_id: cartId, expires_at: expiresAt, renewals: 0 }
}

export async function renewCheckoutUntil(tx: Db, checkout: CheckoutRow, expiresAt: Date): Promise<CheckoutRow> {
  await renewCheckout(tx, checkout.id, expiresAt)
  const holds = await listLiveHolds(tx, checkout.id)
  changed(
    tx,
    holds.map((hold) => hold.edition_id),
  )
  return { ...checkout, expires_at: expiresAt, renewals: checkout.renewals + 1 }
}

/** Ends whatever checkout a cart has open and puts on sale what it held. */
export async function endCheckoutOf(tx: Db, cartId: CartId): Promise<void> {
  const checkout = await findOpenCheckout(tx, cartId)
  if (checkout) await releaseCheckout(tx, checkout.id)
}

/** Gives back what overdue checkouts hold; returns how many there were. */
export async function endOverdueCheckouts(deps: Pick<Deps, 'db' | 'clock'>, limit = 50): Promise<number> {
  const overdue = await findOverdueCheckouts(deps.db, deps.clock.now(), limit)
  for (const { cart_id } of overdue) {
    await transact(deps.db, async (tx) => {
      await runningCheckout(tx, deps, await lockClaims(tx, cart_id))
    })
  }
  return overdue.length
}
