import type { Cart, CartLine } from '@artiqo/contracts/cart'
import { sum, times } from '@artiqo/domain/money'
import { linesOf } from './cart-notes.ts'

type Same = Pick<CartLine, 'editionId'>

/** A cart without some of its lines, as it will be once the server has answered. */
export function withoutLines(cart: Cart, gone: readonly Same[]): Cart {
  const names = new Set(gone.map(({ editionId }) => editionId))
  return changeLines(cart, (line) => (names.has(line.editionId) ? null : line))
}

/** A cart with another quantity of one thing. */
export function withQuantity(cart: Cart, { editionId }: Same, quantity: number): Cart {
  return changeLines(cart, (line) =>
    line.editionId === editionId
      ? {
          ...line,
          quantity,
          lineTotal: times(line.unitPrice, quantity),
          buyable: line.available >= quantity,
          priceWas: null,
        }
      : line,
  )
}

function changeLines(cart: Cart, change: (line: CartLine) => CartLine | null): Cart {
  const groups = cart.groups.flatMap((group) => {
    const lines = group.lines.flatMap((line) => change(line) ?? [])
    return lines.length > 0 ? [{ ...group, lines }] : []
  })
  const lines = linesOf({ groups })
  return {
    ...cart,
    groups,
    count: lines.reduce((count, { quantity }) => count + quantity, 0),
    items: sum(lines.filter(({ buyable }) => buyable).map(({ lineTotal }) => lineTotal)),
  }
}
