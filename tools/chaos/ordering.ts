import type { ArtiqoOutputs } from '@artiqo/client'
import { quote } from '@artiqo/domain/quote'
import type { Dice } from './dice.ts'
import type { PlaceInput } from './world.ts'

export type Cart = ArtiqoOutputs['cart']['get']

const address = {
  name: 'Nele Verbeke',
  line1: 'Ottergemsesteenweg 1',
  line2: '',
  postalCode: '9000',
  city: 'Ghent',
  country: 'BE' as const,
  phone: '',
}

/** What the page would send for this cart. */
export function orderInput(cart: Cart, email: string, dice: Dice): PlaceInput | null {
  const lines = cart.groups.flatMap((group) =>
    group.lines.map((line) => ({
      editionId: line.editionId,
      artistId: line.artist.id,
      unitPrice: line.unitPrice,
      quantity: line.quantity,
    })),
  )
  if (lines.length === 0) return null
  const delivery = cart.groups.map((group) => ({
    artistId: group.artist.id,
    method: group.delivery.collect && dice.chance(0.3) ? ('collect' as const) : ('ship' as const),
  }))
  const artists = cart.groups.map((group, index) => ({
    artistId: group.artist.id,
    rates: group.delivery,
    method: delivery[index]?.method ?? ('ship' as const),
  }))
  const priced = quote(lines, artists, address.country)
  if (!priced.ok) return null
  return { idempotencyKey: keyFrom(dice), email, address, delivery, quotedTotal: priced.quote.total, note: '' }
}

/** A key for one attempt to order. */
export const keyFrom = (dice: Dice) => `attempt-${dice.between(0, 2 ** 40)}-${dice.between(0, 2 ** 40)}`
