import type { ListArtworksInput } from '@artiqo/contracts/catalog'
import { Money } from '@artiqo/contracts/common'
import { z } from 'zod'
import type { MovedBy } from '#kept/price-move.ts'
import { decodeCursor } from './cursor.ts'
import { PricePosition } from './positions.ts'

type Asked = Pick<z.output<typeof ListArtworksInput>, 'sort' | 'priceMin' | 'priceMax' | 'cursor'>

const Shown = z.object({
  items: z.array(z.object({ price: Money.nullable() })),
  nextCursor: z.string().nullable(),
})

/**
 * Which moves of a price make a page of works another one: those into or out of the prices that it is chosen by, and
 * those that begin or end between its first and its last work where it is ordered by price. Null when none does.
 */
export function movedByPrice({ sort, priceMin, priceMax, cursor }: Asked, page: unknown): MovedBy | null {
  const chosen = priceMin !== undefined || priceMax !== undefined
  if (sort === 'newest' && !chosen) return null
  const isListed = (price: number | null) =>
    !chosen || (price !== null && price >= (priceMin ?? 0) && price <= (priceMax ?? Infinity))
  if (sort === 'newest') return ({ before, after }) => isListed(before) !== isListed(after)
  const { items, nextCursor } = Shown.parse(page)
  const [start, end] = sort === 'price_up' ? [-Infinity, Infinity] : [Infinity, -Infinity]
  const from = cursor === undefined ? start : (decodeCursor(cursor, PricePosition)?.[1] ?? null)
  const to = nextCursor === null ? end : (items.at(-1)?.price?.amount ?? null)
  // Works without a price are at one end of the order: a page that reaches them is taken to reach everything.
  const isOnPage = (price: number | null) =>
    price === null || from === null || to === null || (price >= Math.min(from, to) && price <= Math.max(from, to))
  const touches = (price: number | null) => isListed(price) && isOnPage(price)
  return ({ before, after }) =>
    touches(before) || touches(after) || (cursor === undefined && isListed(before) !== isListed(after))
}
