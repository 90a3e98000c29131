import { artistOrderStates, type ArtistOrderState } from '@artiqo/domain/order'
import type { OrdersFilter } from './orders-search.ts'

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
