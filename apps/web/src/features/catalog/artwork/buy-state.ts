import type { Cart } from '@artiqo/contracts/cart'
import type { Artwork, Edition } from '@artiqo/contracts/catalog'

/** What the buy panel shows of an edition, for this visitor. */
export type BuyState =
  | { readonly kind: 'available' }
  | { readonly kind: 'in-cart' }
  | { readonly kind: 'held-by-you'; readonly until: string }
  | { readonly kind: 'held-by-another'; readonly until: string | null }
  | { readonly kind: 'sold' }
  | { readonly kind: 'not-for-sale' }

/** The state of one edition, from the public answer and from the visitor's own cart, which wins. */
export function buyState(artwork: Pick<Artwork, 'status'>, edition: Edition | null, cart: Cart | undefined): BuyState {
  if (edition === null || edition.availability === 'not_for_sale') return { kind: 'not-for-sale' }
  const line = cart?.groups.flatMap((group) => group.lines).find((own) => own.editionId === edition.id)
  if (line?.heldByYou && cart?.hold) return { kind: 'held-by-you', until: cart.hold.expiresAt }
  if (edition.availability === 'sold') return { kind: 'sold' }
  if (edition.availability === 'on_hold') return { kind: 'held-by-another', until: edition.heldUntil }
  if (artwork.status === 'archived') return { kind: 'not-for-sale' }
  return line === undefined ? { kind: 'available' } : { kind: 'in-cart' }
}

/** The edition to begin with: the first that can be bought, else the first there is. */
export function firstEdition(editions: readonly Edition[]): Edition | null {
  return editions.find((edition) => edition.availability === 'available') ?? editions[0] ?? null
}

const mostDots = 60

/** One dot for each copy of a limited edition: sold, held, free; null where dots would say nothing. */
export function editionDots(edition: Edition): { sold: number; held: number; free: number } | null {
  const { kind, size, available, availability } = edition
  if (kind !== 'limited' || size === null || available === null || size < 2 || size > mostDots) return null
  // The public answer tells what is free; when nothing is and some is held, one dot says so.
  const held = available === 0 && availability === 'on_hold' ? 1 : 0
  return { sold: size - available - held, held, free: available }
}
