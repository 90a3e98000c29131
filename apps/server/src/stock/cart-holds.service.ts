import type { Cart } from '@artiqo/contracts/cart'
import type { Db } from '@artiqo/db/connect'
import type { CartId, EditionId } from '@artiqo/domain/ids'
import { refreshForSale } from '#catalog/editions.service.ts'
import type { Deps } from '#context.ts'
import { holdRules } from './hold-rules.ts'
import { resizeHolds } from './holding.service.ts'
import { findOpenCheckout, listHoldsOfCart, listLiveHolds, type CheckoutRow } from './holds.queries.ts'
import { planHolds } from './plan-holds.ts'
import { shiftStock } from './stock.queries.ts'

/** How many of each edition a cart keeps for itself, by its checkout or by an order that waits to be paid. */
export async function heldByCart(db: Db, cartId: CartId): Promise<Map<EditionId, number>> {
  const held = new Map<EditionId, number>()
  for (const hold of await listHoldsOfCart(db, cartId))
    held.set(hold.edition_id, (held.get(hold.edition_id) ?? 0) + hold.quantity)
  return held
}

/** The clock over a cart's checkout, while it runs. */
export function toCartHold(deps: Pick<Deps, 'clock' | 'settings'>, checkout: CheckoutRow | null): Cart['hold'] {
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
  const holds = (await listLiveHolds(tx, checkout.id)).filter((hold) => quantities.has(hold.edition_id))
  const heldOf = Map.groupBy(holds, (hold) => hold.edition_id)
  const keep = [...heldOf].map(([editionId, own]) => ({
    editionId,
    quantity: Math.min(
      quantities.get(editionId) ?? 0,
      own.reduce((sum, hold) => sum + hold.quantity, 0),
    ),
  }))
  const plan = planHolds(holds, keep)
  if (!(await shiftStock(tx, plan.moves))) throw new Error(`More is held for cart ${cartId} than is reserved`)
  await resizeHolds(tx, plan)
  await refreshForSale(
    tx,
    plan.moves.map((move) => move.editionId),
  )
}
