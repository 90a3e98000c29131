import type { Db } from '@artiqo/db/connect'
import type { CheckoutId, EditionId, OrderId, OrderLineId } from '@artiqo/domain/ids'
import { refreshForSale } from '#catalog/editions.service.ts'
import type { Deps } from '#context.ts'
import { changed } from '#kept/changed.ts'
import {
  closeCheckout,
  insertHolds,
  listHoldsOfOrder,
  listLiveHolds,
  setHoldQuantity,
  setHoldsState,
  setOrderHoldsExpiry,
  type CheckoutRow,
  type HoldRow,
  type NewHold,
} from './holds.queries.ts'
import { planHolds, type HoldPlan } from './plan-holds.ts'
import {
  assignCopies,
  freeCopies,
  lockAvailable,
  releaseStock,
  restock,
  sellFromShelf,
  sellStock,
  shiftStock,
  type StockMove,
} from './stock.queries.ts'

/**
 * Brings a checkout's holds to what is wanted: takes what is missing, gives back what is too much. Editions that could
 * not be had are answered and keep what was held of them before. Open editions are never held: they are made to order.
 */
export async function holdWanted(
  tx: Db,
  deps: Pick<Deps, 'clock' | 'newId'>,
  { checkout, live }: { checkout: Pick<CheckoutRow, 'id' | 'expires_at'>; live: readonly HoldRow[] },
  wanted: readonly StockMove[],
): Promise<EditionId[]> {
  const wish = planHolds(live, wanted)
  const available = await lockAvailable(
    tx,
    wish.moves.map((move) => move.editionId),
  )
  const failed = wish.moves
    .filter((move) => move.quantity > (available.get(move.editionId) ?? 0))
    .map((move) => move.editionId)
  const plan = without(wish, new Set(failed))
  if (!(await shiftStock(tx, plan.moves))) throw new Error('Stock that is locked has changed')
  await resizeHolds(tx, plan)
  await insertHolds(tx, newHolds(deps, checkout, plan.fresh), { state: 'live', orderId: null, now: deps.clock.now() })
  await refreshForSale(
    tx,
    plan.moves.map((move) => move.editionId),
  )
  return failed
}

function without(plan: HoldPlan, failed: ReadonlySet<EditionId>): HoldPlan {
  return {
    moves: plan.moves.filter((move) => !failed.has(move.editionId)),
    fresh: plan.fresh.filter((move) => !failed.has(move.editionId)),
    resized: plan.resized.filter(({ hold }) => !failed.has(hold.edition_id)),
    ended: plan.ended,
  }
}

/** Saves what a plan makes of the holds that are there. */
export async function resizeHolds(tx: Db, { resized, ended }: HoldPlan): Promise<void> {
  for (const { hold, quantity } of resized) await setHoldQuantity(tx, hold.id, quantity)
  await setHoldsState(
    tx,
    ended.map((hold) => hold.id),
    'released',
  )
}

export function newHolds(
  deps: Pick<Deps, 'newId'>,
  checkout: Pick<CheckoutRow, 'id' | 'expires_at'>,
  fresh: readonly StockMove[],
): NewHold[] {
  return fresh.map((hold) => ({
    ...hold,
    id: deps.newId('hold'),
    checkoutId: checkout.id,
    expiresAt: checkout.expires_at,
  }))
}

/** Ends a checkout and puts on sale what it held; does so once, whoever else tries. */
export async function releaseCheckout(tx: Db, checkoutId: CheckoutId): Promise<void> {
  const holds = await listLiveHolds(tx, checkoutId)
  if (await closeCheckout(tx, checkoutId)) await release(tx, holds)
}

/** Puts on sale what an order held; the caller's transition makes sure that this is done once. */
export async function releaseOrder(tx: Db, orderId: OrderId): Promise<void> {
  await release(tx, await listHoldsOfOrder(tx, orderId))
}

async function release(tx: Db, holds: readonly HoldRow[]): Promise<void> {
  await releaseStock(tx, holds.map(toMove))
  await setHoldsState(
    tx,
    holds.map((hold) => hold.id),
    'released',
  )
  await refreshForSale(
    tx,
    holds.map((hold) => hold.edition_id),
  )
}

export interface SoldLine extends StockMove {
  readonly orderLineId: OrderLineId
}

/** What an order held is sold: counted so, and its numbered copies handed out. */
export async function sellOrder(tx: Db, orderId: OrderId, lines: readonly SoldLine[]): Promise<void> {
  const holds = await listHoldsOfOrder(tx, orderId)
  await sellStock(tx, holds.map(toMove))
  // Made to order is what was not held: it has no numbers.
  const held = new Set(holds.map((hold) => hold.edition_id))
  await assignCopies(
    tx,
    lines.filter((line) => held.has(line.editionId)),
  )
  await setHoldsState(
    tx,
    holds.map((hold) => hold.id),
    'sold',
  )
  await refreshForSale(
    tx,
    holds.map((hold) => hold.edition_id),
  )
}

/** Takes the stock of an order whose hold is gone, all of it or, when something is not left, none. */
export async function takeAgain(tx: Db, lines: readonly SoldLine[]): Promise<boolean> {
  const available = await lockAvailable(
    tx,
    lines.map((line) => line.editionId),
  )
  const moves = lines.filter((line) => available.has(line.editionId))
  if (moves.some((line) => line.quantity > (available.get(line.editionId) ?? 0))) return false
  await sellFromShelf(tx, moves)
  await assignCopies(tx, moves)
  await refreshForSale(
    tx,
    moves.map((line) => line.editionId),
  )
  return true
}

/** Sold copies come back on sale, with their numbers: a paid order was cancelled. */
export async function restockLines(tx: Db, lines: readonly SoldLine[]): Promise<void> {
  const available = await lockAvailable(
    tx,
    lines.map((line) => line.editionId),
  )
  const moves = lines.filter((line) => available.has(line.editionId))
  await restock(tx, moves)
  await freeCopies(
    tx,
    moves.map((line) => line.orderLineId),
  )
  await refreshForSale(
    tx,
    moves.map((line) => line.editionId),
  )
}

const toMove = (hold: HoldRow): StockMove => ({ editionId: hold.edition_id, quantity: hold.quantity })

/** An order's holds last as long as the order waits. */
export async function extendOrderHolds(tx: Db, orderId: OrderId, expiresAt: Date): Promise<void> {
  await setOrderHoldsExpiry(tx, orderId, expiresAt)
  const holds = await listHoldsOfOrder(tx, orderId)
  changed(
    tx,
    holds.map((hold) => hold.edition_id),
  )
}
