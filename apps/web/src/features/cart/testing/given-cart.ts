import type { Cart, CartGroup, CartLine } from '@artiqo/contracts/cart'
import type { UserId } from '@artiqo/domain/ids'

const eur = (amount: number) => ({ amount, currency: 'EUR' as const })

/** An artist called after the id's end. */
export const artist = (name: string) => {
  const id: UserId = `usr_${name}`
  return { id, username: name, name }
}

/** An original that can be bought, for €100, by Wren. */
export function givenLine(change: Partial<CartLine> = {}): CartLine {
  const line: CartLine = {
    editionId: 'edn_1',
    artworkId: 'art_1',
    slug: 'salt-room',
    title: 'Salt room',
    artist: artist('wren'),
    medium: 'Oil on linen',
    editionName: 'Original',
    editionKind: 'original',
    picture: null,
    quantity: 1,
    available: 1,
    unitPrice: eur(10_000),
    lineTotal: eur(10_000),
    availability: 'available',
    heldByYou: false,
    heldUntil: null,
    priceWas: null,
    buyable: true,
    ...change,
  }
  return { ...line, lineTotal: change.lineTotal ?? eur(line.unitPrice.amount * line.quantity) }
}

/** Lines from one artist in Belgium: €12 at home, €25 in the EU, not beyond, or collected in Ghent. */
export function givenGroup(lines: readonly CartLine[], delivery: Partial<CartGroup['delivery']> = {}): CartGroup {
  return {
    artist: lines[0]?.artist ?? artist('wren'),
    delivery: {
      homeCountry: 'BE',
      home: eur(1200),
      eu: eur(2500),
      world: null,
      collect: true,
      collectPlace: 'Ghent',
      ...delivery,
    },
    lines: [...lines],
  }
}

export function givenCart(groups: readonly CartGroup[]): Cart {
  const lines = groups.flatMap((group) => group.lines)
  return {
    id: 'crt_1',
    version: 3,
    groups: [...groups],
    count: lines.reduce((count, line) => count + line.quantity, 0),
    items: eur(lines.filter((line) => line.buyable).reduce((sum, line) => sum + line.lineTotal.amount, 0)),
    hold: null,
    openOrder: null,
    cartToken: null,
  }
}
