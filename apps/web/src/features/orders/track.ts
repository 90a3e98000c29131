import type { ArtistOrder, Order } from '@artiqo/contracts/orders'

/** The four stations of a part, from the payment to the buyer's wall. */
export type Station = 'paid' | 'packed' | 'moving' | 'there'

export interface Step {
  readonly station: Station
  readonly standing: 'done' | 'now' | 'todo'
  /** When it was reached; null while it was not. */
  readonly at: string | null
}

const stations: readonly Station[] = ['paid', 'packed', 'moving', 'there']

/** The station that a part is at. Packing goes on until the parcel is sent. */
const at: Record<Exclude<ArtistOrder['state'], 'cancelled'>, Station> = {
  new: 'packed',
  accepted: 'packed',
  shipped: 'moving',
  delivered: 'there',
}

/** The step of the artist that marks the time of a station. */
const reachedBy: Record<Exclude<Station, 'paid'>, ArtistOrder['state']> = {
  packed: 'accepted',
  moving: 'shipped',
  there: 'delivered',
}

/** A part's way to the buyer; empty for one that was cancelled or is not paid. */
export function trackOf(part: ArtistOrder, paidAt: Order['paidAt']): Step[] {
  if (paidAt === null || part.state === 'cancelled') return []
  const now = stations.indexOf(at[part.state])
  return stations.map((station, index) => ({
    station,
    standing: index < now ? 'done' : index === now ? 'now' : 'todo',
    at: index > now ? null : station === 'paid' ? paidAt : timeOf(part, reachedBy[station]),
  }))
}

function timeOf(part: ArtistOrder, what: string): string | null {
  return part.timeline.findLast((entry) => entry.what === what)?.at ?? null
}
