import type { Order } from '@artiqo/contracts/orders'
import { t } from '@lingui/core/macro'

type Entry = Order['timeline'][number]

export interface Happening {
  readonly at: string
  readonly words: string
}

/** Everything that has happened to an order and its parts, the newest first. What has no words is left out. */
export function timelineOf(order: Pick<Order, 'timeline' | 'parts'>): Happening[] {
  const told = (entries: readonly Entry[], words: (entry: Entry) => string | null) =>
    entries.flatMap((entry) => {
      const said = words(entry)
      return said === null ? [] : [{ at: entry.at, words: said }]
    })
  const all = [
    ...told(order.timeline, orderWords),
    ...order.parts.flatMap((part) => told(part.timeline, (entry) => partWords(entry, part.artist.name))),
  ]
  return all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

function orderWords({ what, by }: Entry): string | null {
  switch (what) {
    case 'placed':
      return t`Order placed`
    case 'paid':
      return t`Paid`
    case 'expired':
      return t`The time to pay ran out`
    case 'cancelled':
      return by === 'buyer' ? t`Cancelled by you` : t`Cancelled`
    case 'needs_review':
      return t`We began to look at the payment`
    case 'completed':
      return t`Everything has arrived`
    case 'refunded':
      return t`Money sent back`
    default:
      return null
  }
}

function partWords({ what }: Entry, artist: string): string | null {
  switch (what) {
    case 'accepted':
      return t`${artist} began to pack`
    case 'shipped':
      return t`${artist} sent it`
    case 'delivered':
      return t`What ${artist} sent is with you`
    case 'cancelled':
      return t`${artist}’s part cancelled`
    default:
      return null
  }
}
