import type { EditionId } from '@artiqo/domain/ids'
import type { HoldRow } from './holds.queries.ts'
import type { StockMove } from './stock.queries.ts'

/** What to do so that a checkout holds what is wanted. */
export interface HoldPlan {
  /** What the shelves give, or get back (below nought), by edition. */
  readonly moves: readonly StockMove[]
  readonly fresh: readonly StockMove[]
  readonly resized: readonly { readonly hold: HoldRow; readonly quantity: number }[]
  readonly ended: readonly HoldRow[]
}

/** Compares what is held with what is wanted of each edition; what is not wanted at all is given back. */
export function planHolds(live: readonly HoldRow[], wanted: readonly StockMove[]): HoldPlan {
  const heldOf = Map.groupBy(live, (hold) => hold.edition_id)
  const wantedOf = new Map(wanted.map((want) => [want.editionId, want.quantity]))
  const plans = [...new Set([...wantedOf.keys(), ...heldOf.keys()])].map((editionId) =>
    planOne(editionId, heldOf.get(editionId) ?? [], wantedOf.get(editionId) ?? 0),
  )
  return {
    moves: plans.flatMap((plan) => plan.moves),
    fresh: plans.flatMap((plan) => plan.fresh),
    resized: plans.flatMap((plan) => plan.resized),
    ended: plans.flatMap((plan) => plan.ended),
  }
}

const nothing: HoldPlan = { moves: [], fresh: [], resized: [], ended: [] }

function planOne(editionId: EditionId, holds: readonly HoldRow[], quantity: number): HoldPlan {
  const difference = quantity - holds.reduce((sum, hold) => sum + hold.quantity, 0)
  if (difference === 0) return nothing
  const moves = [{ editionId, quantity: difference }]
  const [first] = holds
  if (!first) return { ...nothing, moves, fresh: [{ editionId, quantity }] }
  if (difference > 0) return { ...nothing, moves, resized: [{ hold: first, quantity: first.quantity + difference }] }
  // Two carts that became one can hold a thing twice: each gives up to all of its own.
  const resized: { hold: HoldRow; quantity: number }[] = []
  const ended: HoldRow[] = []
  let surplus = -difference
  for (const hold of holds.toReversed()) {
    const gives = Math.min(surplus, hold.quantity)
    surplus -= gives
    if (gives === hold.quantity) ended.push(hold)
    else if (gives > 0) resized.push({ hold, quantity: hold.quantity - gives })
  }
  return { moves, fresh: [], resized, ended }
}
