import { artistOrderStates, type ArtistOrderState } from '@artiqo/domain/order'

/** Parts in one state, all of them, or, where the address says nothing, those that wait for the artist. */
export type OrdersFilter = 'todo' | 'all' | Exclude<ArtistOrderState, 'new' | 'accepted'>

export const ordersFilters = [
  'todo',
  'shipped',
  'delivered',
  'cancelled',
  'all',
] as const satisfies readonly OrdersFilter[]

export interface StudioOrdersSearch {
  readonly state?: Exclude<OrdersFilter, 'todo'>
}

/** Reads the address; what it does not understand it leaves out. */
export function readStudioOrdersSearch(raw: Record<string, unknown>): StudioOrdersSearch {
  const state = ordersFilters.find((each) => each === raw.state)
  return state === undefined || state === 'todo' ? {} : { state }
}

/** The states that a filter asks the shop for; undefined is any. What waits longest is done first. */
export function statesOf(filter: OrdersFilter): readonly (ArtistOrderState | undefined)[] {
  if (filter === 'todo') return ['new', 'accepted']
  return filter === 'all' ? [undefined] : [filter]
}

interface Waiting {
  readonly state: ArtistOrderState
  readonly paidAt: string
}

/** What is to be done first: parts to accept before parts to send, whoever paid first before the others. */
export function byUrgency(one: Waiting, other: Waiting): number {
  const rank = artistOrderStates.indexOf(one.state) - artistOrderStates.indexOf(other.state)
  return rank === 0 ? one.paidAt.localeCompare(other.paidAt) : rank
}
