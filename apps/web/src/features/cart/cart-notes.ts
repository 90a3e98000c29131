import type { Cart, CartLine } from '@artiqo/contracts/cart'
import type { MoneyData } from '#ui/format.ts'

/** What has happened to a line since it was put in the cart. */
export type LineNews =
  | { readonly kind: 'gone' }
  | { readonly kind: 'sold' }
  | { readonly kind: 'on_hold'; readonly until: string | null }
  | { readonly kind: 'fewer'; readonly left: number }
  | { readonly kind: 'repriced'; readonly from: MoneyData; readonly to: MoneyData }

/** The one thing to say about a line, the gravest first; null when it can be bought as it was put in. */
export function newsOf(line: CartLine): LineNews | null {
  if (line.availability === 'not_for_sale') return { kind: 'gone' }
  if (!line.buyable) {
    if (line.available > 0) return { kind: 'fewer', left: line.available }
    const held = line.heldUntil !== null || line.availability === 'on_hold'
    return held ? { kind: 'on_hold', until: line.heldUntil } : { kind: 'sold' }
  }
  return line.priceWas === null ? null : { kind: 'repriced', from: line.priceWas, to: line.unitPrice }
}

export interface LineWithNews {
  readonly line: CartLine
  readonly news: LineNews
}

/** Every line of a cart that something has happened to. */
export function newsOfCart(cart: Pick<Cart, 'groups'>): LineWithNews[] {
  return linesOf(cart).flatMap((line) => {
    const news = newsOf(line)
    return news === null ? [] : [{ line, news }]
  })
}

export function linesOf(cart: Pick<Cart, 'groups'>): CartLine[] {
  return cart.groups.flatMap((group) => group.lines)
}

/** What this cart's own checkout has set aside. */
export function heldLines(cart: Pick<Cart, 'groups'>): CartLine[] {
  return linesOf(cart).filter((line) => line.heldByYou)
}
