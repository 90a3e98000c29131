import type { Cart, CartLine } from '@artiqo/contracts/cart'
import { editionAvailability } from '@artiqo/domain/artwork'
import type { EditionId } from '@artiqo/domain/ids'
import { sum, times } from '@artiqo/domain/money'
import type { EditionForSale } from '#catalog/edition-for-sale.ts'
import type { CartLineRow } from './carts.queries.ts'

/** The most copies of one thing in one cart. */
export const maxQuantity = 99

/** How many of an edition this cart could buy now: what is free and what it holds itself. */
export function buyableQuantity(edition: EditionForSale, heldByCart: number): number {
  if (edition.artwork.state !== 'published' && edition.artwork.state !== 'unlisted') return 0
  return edition.stock === null ? maxQuantity : Math.min(maxQuantity, edition.stock.available + heldByCart)
}

function toLine(row: CartLineRow, edition: EditionForSale, held: number): CartLine {
  const available = buyableQuantity(edition, held)
  const onView = edition.artwork.state === 'published' || edition.artwork.state === 'unlisted'
  return {
    editionId: edition.id,
    artworkId: edition.artwork.id,
    slug: edition.artwork.slug,
    title: edition.artwork.title,
    artist: edition.artist,
    medium: edition.artwork.medium,
    editionName: edition.name,
    editionKind: edition.kind,
    picture: edition.artwork.picture,
    quantity: row.quantity,
    available,
    unitPrice: edition.price,
    lineTotal: times(edition.price, row.quantity),
    availability: onView ? editionAvailability(edition.stock) : 'not_for_sale',
    heldByYou: held >= row.quantity && edition.stock !== null,
    heldUntil: held > 0 ? null : (edition.heldUntil?.toISOString() ?? null),
    priceWas: row.seen_price === edition.price.amount ? null : { ...edition.price, amount: row.seen_price },
    buyable: available >= row.quantity,
  }
}

export interface CartFacts {
  readonly cart: { readonly id: Cart['id']; readonly version: number } | null
  readonly lines: readonly CartLineRow[]
  readonly editions: ReadonlyMap<EditionId, EditionForSale>
  readonly held: ReadonlyMap<EditionId, number>
  readonly hold: Cart['hold']
  readonly openOrder: Cart['openOrder']
  readonly cartToken: string | null
}

/** A cart as its owner sees it: grouped by artist in the order in which things were put in. */
export function toCart({ cart, lines, editions, held, hold, openOrder, cartToken }: CartFacts): Cart {
  const shown = lines.flatMap((row) => {
    const edition = editions.get(row.edition_id)
    return edition ? [{ line: toLine(row, edition, held.get(row.edition_id) ?? 0), edition }] : []
  })
  const byArtist = Map.groupBy(shown, ({ edition }) => edition.artist.id)
  return {
    id: cart?.id ?? null,
    version: cart?.version ?? 0,
    groups: [...byArtist.values()].flatMap((group) => {
      const [first] = group
      return first
        ? [{ artist: first.edition.artist, delivery: first.edition.delivery, lines: group.map(({ line }) => line) }]
        : []
    }),
    count: shown.reduce((total, { line }) => total + line.quantity, 0),
    items: sum(shown.filter(({ line }) => line.buyable).map(({ line }) => line.lineTotal)),
    hold,
    openOrder,
    cartToken,
  }
}
