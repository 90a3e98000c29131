import type { Cart, CartGroup, CartLine } from '@artiqo/contracts/cart'
import { deliveryPrice, type DeliveryMethod } from '@artiqo/domain/delivery'
import type { UserId } from '@artiqo/domain/ids'
import { sum, type Money } from '@artiqo/domain/money'
import { quote } from '@artiqo/domain/quote'

export type DeliveryChoices = ReadonlyMap<UserId, DeliveryMethod>

export interface QuotedGroup {
  readonly group: CartGroup
  /** What of it can be bought. */
  readonly lines: readonly CartLine[]
  readonly method: DeliveryMethod
  /** null when it cannot be had that way. */
  readonly delivery: Money | null
}

export interface CartQuote {
  readonly groups: readonly QuotedGroup[]
  readonly items: Money
  readonly delivery: Money
  readonly total: Money
  /** How many works are counted. */
  readonly count: number
  /** Who does not send there; their works are in the sums, their delivery is not. */
  readonly undeliverable: readonly UserId[]
}

/** How an artist's part gets there: as chosen, else sent; collecting is nobody's silent choice but where nothing is sent at all. */
function methodOf({ delivery }: CartGroup, chosen: DeliveryMethod | undefined): DeliveryMethod {
  const sends = delivery.home !== null || delivery.eu !== null || delivery.world !== null
  return chosen ?? (!sends && delivery.collect ? 'collect' : 'ship')
}

/** What of a cart can be bought and what that costs, delivered to a country: the same sums as the server's. */
export function quoteCart(cart: Pick<Cart, 'groups'>, choices: DeliveryChoices, country: string): CartQuote {
  const groups = cart.groups.flatMap((group): QuotedGroup[] => {
    const lines = group.lines.filter((line) => line.buyable)
    if (lines.length === 0) return []
    const method = methodOf(group, choices.get(group.artist.id))
    return [{ group, lines, method, delivery: deliveryPrice(group.delivery, method, country) }]
  })
  const count = groups.reduce((all, { lines }) => all + lines.reduce((sum, { quantity }) => sum + quantity, 0), 0)
  const lines = groups.flatMap((each) => each.lines)
  const result = quote(
    lines.map((line) => ({ ...line, artistId: line.artist.id })),
    groups.map(({ group, method }) => ({ artistId: group.artist.id, rates: group.delivery, method })),
    country,
  )
  if (result.ok) return { groups, ...result.quote, count, undeliverable: [] }
  const items = sum(lines.map((line) => line.lineTotal))
  const delivery = sum(groups.flatMap((each) => each.delivery ?? []))
  return { groups, items, delivery, total: sum([items, delivery]), count, undeliverable: result.undeliverable }
}
