import type { ArtistOrderState } from '@artiqo/domain/order'

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
