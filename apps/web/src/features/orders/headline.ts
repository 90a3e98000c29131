import type { ArtistOrder, Order } from '@artiqo/contracts/orders'
import { plural, t } from '@lingui/core/macro'

/** Where one part stands, in the words a buyer thinks in. */
export type PartPlace = 'told' | 'packing' | 'ready' | 'moving' | 'there' | 'cancelled'

function placeOf(part: Pick<ArtistOrder, 'state' | 'method'>): PartPlace {
  switch (part.state) {
    case 'new':
      return 'told'
    case 'accepted':
      return 'packing'
    case 'shipped':
      return part.method === 'collect' ? 'ready' : 'moving'
    case 'delivered':
      return 'there'
    case 'cancelled':
      return 'cancelled'
  }
}

/** From what has come furthest to what has not: the order in which a headline tells it. */
const telling: readonly PartPlace[] = ['there', 'ready', 'moving', 'packing', 'told', 'cancelled']

/** The order in one sentence: "One is on its way, one is being packed". */
export function headline(
  order: Pick<Order, 'state' | 'refund'> & { parts: readonly Pick<ArtistOrder, 'state' | 'method'>[] },
): string {
  switch (order.state) {
    case 'awaiting_payment':
      return t`Waiting for your payment`
    case 'expired':
      return t`This order ran out of time`
    case 'needs_review':
      return order.refund === null ? t`We’re looking at your payment` : t`Your money is on its way back`
    case 'cancelled':
      return order.refund === null ? t`This order was cancelled` : t`Cancelled, and your money goes back`
    case 'paid':
    case 'completed':
      return partsInWords(order.parts.map(placeOf))
  }
}

function partsInWords(places: readonly PartPlace[]): string {
  const [only] = places
  if (only === undefined) return t`Paid`
  if (places.every((place) => place === only)) return all(only, places.length)
  const counts = telling.flatMap((place) => {
    const count = places.filter((each) => each === place).length
    return count === 0 ? [] : [{ place, count }]
  })
  const sentence = counts.map(({ place, count }) => some(place, count)).join(', ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function all(place: PartPlace, count: number): string {
  switch (place) {
    case 'told':
      return plural(count, { one: 'Paid, and the artist knows', other: 'Paid, and the artists know' })
    case 'packing':
      return plural(count, { one: 'It’s being packed', 2: 'Both are being packed', other: 'All are being packed' })
    case 'ready':
      return plural(count, { one: 'It’s ready for you', 2: 'Both are ready for you', other: 'All are ready for you' })
    case 'moving':
      return plural(count, { one: 'It’s on its way', 2: 'Both are on their way', other: 'All are on their way' })
    case 'there':
      return plural(count, { one: 'It’s with you', 2: 'Both are with you', other: 'All are with you' })
    case 'cancelled':
      return t`This order was cancelled`
  }
}

function some(place: PartPlace, count: number): string {
  switch (place) {
    case 'told':
      return plural(count, {
        one: 'one waits to be packed',
        2: 'two wait to be packed',
        3: 'three wait to be packed',
        other: '# wait to be packed',
      })
    case 'packing':
      return plural(count, {
        one: 'one is being packed',
        2: 'two are being packed',
        3: 'three are being packed',
        other: '# are being packed',
      })
    case 'ready':
      return plural(count, {
        one: 'one is ready for you',
        2: 'two are ready for you',
        3: 'three are ready for you',
        other: '# are ready for you',
      })
    case 'moving':
      return plural(count, {
        one: 'one is on its way',
        2: 'two are on their way',
        3: 'three are on their way',
        other: '# are on their way',
      })
    case 'there':
      return plural(count, {
        one: 'one is with you',
        2: 'two are with you',
        3: 'three are with you',
        other: '# are with you',
      })
    case 'cancelled':
      return plural(count, {
        one: 'one was cancelled',
        2: 'two were cancelled',
        3: 'three were cancelled',
        other: '# were cancelled',
      })
  }
}
