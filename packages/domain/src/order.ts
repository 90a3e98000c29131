import type { Machine } from './machine.ts'

export const orderStates = ['awaiting_payment', 'paid', 'completed', 'expired', 'cancelled', 'needs_review'] as const
export type OrderState = (typeof orderStates)[number]

/**
 * What may follow what, for the order as a whole. `expired` is left only by a payment that arrives late:
 * honoured (`paid`) when every work is still free, else put before a person (`needs_review`).
 */
export const orderMachine = {
  awaiting_payment: ['paid', 'expired', 'cancelled', 'needs_review'],
  expired: ['paid', 'needs_review'],
  needs_review: ['paid', 'cancelled'],
  paid: ['completed', 'cancelled'],
  completed: [],
  cancelled: [],
} as const satisfies Machine<OrderState>

export const artistOrderStates = ['new', 'accepted', 'shipped', 'delivered', 'cancelled'] as const
export type ArtistOrderState = (typeof artistOrderStates)[number]

/** What may follow what, for one artist's part of a paid order. */
export const artistOrderMachine = {
  new: ['accepted', 'cancelled'],
  accepted: ['shipped', 'cancelled'],
  shipped: ['delivered'],
  delivered: [],
  cancelled: [],
} as const satisfies Machine<ArtistOrderState>

/** The steps an artist takes on the own part; cancelling one is a matter of the whole order. */
export const artistSteps = ['accepted', 'shipped', 'delivered'] as const satisfies readonly ArtistOrderState[]
export type ArtistStep = (typeof artistSteps)[number]

/** The next step of an artist's part, or null when nothing is left to do. */
export function nextArtistStep(state: ArtistOrderState): ArtistStep | null {
  return artistSteps.find((step) => artistOrderMachine[state].some((next) => next === step)) ?? null
}

export type CancelRefusal = 'already_shipped' | 'already_over' | 'under_review'

/**
 * Why an order cannot be cancelled by its buyer, or null when it can: nothing may be on its way yet.
 * The same answer guards the procedure and explains the button.
 */
export function cancelRefusal(order: OrderState, parts: readonly ArtistOrderState[]): CancelRefusal | null {
  if (order === 'needs_review') return 'under_review'
  if (order !== 'awaiting_payment' && order !== 'paid') return 'already_over'
  return parts.some((part) => part === 'shipped' || part === 'delivered') ? 'already_shipped' : null
}

/** What the order becomes when one of its parts has changed: `completed` once every part is over. */
export function orderAfterParts(order: OrderState, parts: readonly ArtistOrderState[]): OrderState {
  if (order !== 'paid') return order
  const over = parts.every((part) => part === 'delivered' || part === 'cancelled')
  return over && parts.includes('delivered') ? 'completed' : order
}

/** The number people quote: year of placement and a running count, AQ-26-0000042. */
export function orderNumber(placedAt: Date, sequence: number): string {
  return `AQ-${String(placedAt.getUTCFullYear()).slice(2)}-${String(sequence).padStart(7, '0')}`
}
