import type { Cart } from '@artiqo/contracts/cart'
import type { Db } from '@artiqo/db/connect'
import type { CartId, EditionId } from '@artiqo/domain/ids'
import { refreshForSale } from '#catalog/editions.service.ts'
import type { Deps } from '#context.ts'
import { holdRules } from './hold-rules.ts'
import { findOpenCheckout, listHoldsOfCart, listLiveHolds, setHoldQuantity, setHoldsState } from './holds.queries.ts'
import { inLockOrder, releaseStock } from './stock.queries.ts'

/** How many of each edition a cart keeps for itself, by its checkout or by an order that waits to be paid. */
export async function heldByCart(db: Db, cartId: CartId): Promise<Map<EditionId, number>> {
  const held = new Map<EditionId, number>()
  for (const hold of await listHoldsOfCart(db, cartId))
    held.set(hold.edition_id, (held.get(hold.edition_id) ?? 0) + hold.quantity)
  return held
}

/** The clock over a cart's checkout, while it runs. */
export async function findCartHold(
  db: Db,
  deps: Pick<Deps, 'clock' | 'settings'>,
  cartId: CartId,
): Promise<Cart['hold']> {
  const checkout = await findOpenCheckout(db, cartId)
  if (!checkout || checkout.expires_at <= deps.clock.now()) return null
  return {
    expiresAt: checkout.expires_at.toISOString(),
    renewalsLeft: Math.max(0, holdRules(deps.settings).maxRenewals - checkout.renewals),
  }
}

/** Gives back what a checkout holds beyond the given quantities: things were taken out of the cart. */
export async function keepOnly(tx: Db, cartId: CartId, quantities: ReadonlyMap<EditionId, number>): Promise<void> {
  const checkout = await findOpenCheckout(tx, cartId)
  if (!checkout) return
  const surplus = (await listLiveHolds(tx, checkout.id)).flatMap((hold) => {
    const keep = quantities.get(hold.edition_id)
    return keep === undefined || keep >= hold.quantity
      ? []
      : [{ hold, keep, editionId: hold.edition_id, quantity: hold.quantity - keep }]
  })
  for (const each of inLockOrder(surplus)) {
    await releaseStock(tx, each)
    if (each.keep === 0) await setHoldsState(tx, [each.hold.id], 'released')
    else await setHoldQuantity(tx, each.hold.id, each.keep)
  }
  await refreshForSale(
    tx,
    surplus.map((each) => each.editionId),
  )
}
