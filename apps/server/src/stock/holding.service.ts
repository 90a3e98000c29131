import type { Db } from '@artiqo/db/connect'
import type { CheckoutId, EditionId, OrderId, OrderLineId } from '@artiqo/domain/ids'
import { refreshForSale } from '#catalog/editions.service.ts'
import type { Deps } from '#context.ts'
import { changed } from '#kept/tags.ts'
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
} from './holds.queries.ts'
import {
  assignCopies,
  findCountedEditions,
  freeCopies,
  inLockOrder,
  releaseStock,
  reserveStock,
  restock,
  sellStock,
  type StockMove,
} from './stock.queries.ts'

/**
 * Brings a checkout's holds to what is wanted: takes what is missing, gives back what is too much. Editions that could
 * not be had are answered and keep what was held of them before. Open editions are never held: they are made to order.
 */
export async function holdWanted(
  tx: Db,
  deps: Pick<Deps, 'clock' | 'newId'>,
  checkout: Pick<CheckoutRow, 'id' | 'expires_at'>,
  wanted: readonly StockMove[],
): Promise<EditionId[]> {
  const held = new Map((await listLiveHolds(tx, checkout.id)).map((hold) => [hold.edition_id, hold]))
  const counted = await findCountedEditions(
    tx,
    wanted.map((want) => want.editionId),
  )
  const failed: EditionId[] = []
  const fresh: StockMove[] = []
  const changed = new Set<EditionId>()
  const all = [...wanted.filter((want) => counted.has(want.editionId)), ...unwanted(held, wanted)]
  for (const { editionId, quantity } of inLockOrder(all)) {
    const hold = held.get(editionId)
    const difference = quantity - (hold?.quantity ?? 0)
    if (difference === 0) continue
    changed.add(editionId)
    if (difference < 0) await releaseStock(tx, { editionId, quantity: -difference })
    else if (!(await reserveStock(tx, { editionId, quantity: difference }))) {
      failed.push(editionId)
      continue
    }
    if (!hold) fresh.push({ editionId, quantity })
    else if (quantity === 0) await setHoldsState(tx, [hold.id], 'released')
    else await setHoldQuantity(tx, hold.id, quantity)
  }
  const holds = fresh.map((hold) => ({
    ...hold,
    id: deps.newId('hold'),
    checkoutId: checkout.id,
    expiresAt: checkout.expires_at,
  }))
  await insertHolds(tx, holds, deps.clock.now())
  await refreshForSale(tx, [...changed])
  return failed
}

/** Holds of things that are no longer in the cart: wanted in quantity nought. */
function unwanted(held: ReadonlyMap<EditionId, HoldRow>, wanted: readonly StockMove[]): StockMove[] {
  const names = new Set(wanted.map((want) => want.editionId))
  return [...held.keys()].filter((editionId) => !names.has(editionId)).map((editionId) => ({ editionId, quantity: 0 }))
}

/** Ends a checkout and puts on sale what it held; does so once, whoever else tries. */
export async function releaseCheckout(tx: Db, checkoutId: CheckoutId): Promise<void> {
  const holds = await listLiveHolds(tx, checkoutId)
  if (await closeCheckout(tx, checkoutId, 'ended')) await release(tx, holds)
}

/** Puts on sale what an order held; the caller's transition makes sure that this is done once. */
export async function releaseOrder(tx: Db, orderId: OrderId): Promise<void> {
  await release(tx, await listHoldsOfOrder(tx, orderId))
}

async function release(tx: Db, holds: readonly HoldRow[]): Promise<void> {
  for (const hold of inLockOrder(holds.map(toMove))) await releaseStock(tx, hold)
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
  for (const hold of inLockOrder(holds.map(toMove))) await sellStock(tx, hold)
  for (const line of inLockOrder(lines)) await assignCopies(tx, line)
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
  const counted = await findCountedEditions(
    tx,
    lines.map((line) => line.editionId),
  )
  const moves = inLockOrder(lines.filter((line) => counted.has(line.editionId)))
  const taken: StockMove[] = []
  for (const line of moves) {
    if (await reserveStock(tx, line)) taken.push(line)
    else {
      for (const other of taken) await releaseStock(tx, other)
      return false
    }
  }
  for (const line of moves) {
    await sellStock(tx, line)
    await assignCopies(tx, line)
  }
  await refreshForSale(
    tx,
    moves.map((line) => line.editionId),
  )
  return true
}

/** Sold copies come back on sale, with their numbers: a paid order was cancelled. */
export async function restockLines(tx: Db, lines: readonly SoldLine[]): Promise<void> {
  const counted = await findCountedEditions(
    tx,
    lines.map((line) => line.editionId),
  )
  const moves = inLockOrder(lines.filter((line) => counted.has(line.editionId)))
  for (const line of moves) await restock(tx, line)
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
