import type { PlaceOrderInput } from '@artiqo/contracts/checkout'
import type { ArtistOrdersTable, OrderLinesTable } from '@artiqo/db/schema/orders'
import type { ArtistOrderId, OrderId, UserId } from '@artiqo/domain/ids'
import { freezeLines, quote, type FrozenLine, type Quote, type QuotedLine } from '@artiqo/domain/quote'
import type { CartLineRow } from '#cart/carts.queries.ts'
import type { EditionForSale } from '#catalog/edition-for-sale.ts'
import type { Ctx } from '#context.ts'

export interface Bought {
  readonly line: CartLineRow
  readonly edition: EditionForSale
}
/** What is bought of one artist. */
export type Group = readonly [UserId, readonly Bought[]]

export interface PricedCart {
  readonly ok: true
  readonly quote: Quote
  readonly groups: readonly Group[]
}

/** What a cart costs, delivered; or the artists who do not send there. */
export function priceCart(
  groups: readonly Group[],
  input: PlaceOrderInput,
): PricedCart | { readonly ok: false; readonly undeliverable: { id: UserId; name: string }[] } {
  const methods = new Map(input.delivery.map((choice) => [choice.artistId, choice.method]))
  const artists = groups.flatMap(([artistId, [first]]) =>
    first ? [{ artistId, rates: first.edition.delivery, method: methods.get(artistId) ?? ('ship' as const) }] : [],
  )
  const result = quote(
    groups.flatMap(([, lines]) => lines.map(toQuoted)),
    artists,
    input.address.country,
  )
  if (result.ok) return { ok: true, quote: result.quote, groups }
  const names = new Map(groups.map(([artistId, [first]]) => [artistId, first?.edition.artist.name ?? '']))
  return { ok: false, undeliverable: result.undeliverable.map((id) => ({ id, name: names.get(id) ?? '' })) }
}

const toQuoted = ({ line, edition }: Bought): QuotedLine => ({
  editionId: edition.id,
  artistId: edition.artist.id,
  unitPrice: edition.price,
  quantity: line.quantity,
})

interface NewPart {
  readonly id: ArtistOrderId
  readonly lines: readonly Bought[]
  readonly frozen: readonly FrozenLine[]
  readonly row: ArtistOrdersTable
}

/** One part of the order for each artist, with its sums frozen. */
export function toPartRows(ctx: Ctx, orderId: OrderId, { quote: priced, groups }: PricedCart): NewPart[] {
  const now = ctx.clock.now()
  return groups.flatMap(([artistId, lines]) => {
    const part = priced.parts.find((each) => each.artistId === artistId)
    if (!part) return []
    const id = ctx.newId('artistOrder')
    const frozen = freezeLines(lines.map(toQuoted), part.delivery, ctx.settings.FEE_BASIS_POINTS)
    const row: ArtistOrdersTable = {
      id,
      order_id: orderId,
      artist_id: part.artistId,
      state: 'new',
      method: part.method,
      collect_place: part.method === 'collect' ? (lines[0]?.edition.delivery.collectPlace ?? '') : '',
      currency: part.items.currency,
      items_amount: part.items.amount,
      delivery_amount: part.delivery.amount,
      fee_amount: total(frozen.map((line) => line.fee.amount)),
      artist_amount: total(frozen.map((line) => line.artistAmount.amount)),
      carrier: '',
      tracking_number: '',
      tracking_url: null,
      version: 1,
      updated_at: now,
    }
    return [{ id, lines, frozen, row }]
  })
}

const total = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0)

/** What was bought, with its words and sums frozen, numbered through the whole order. */
export function toLineRows(ctx: Ctx, orderId: OrderId, parts: readonly NewPart[]): OrderLinesTable[] {
  const flat = parts.flatMap(({ id, lines, frozen }) =>
    lines.map((bought, index) => ({ partId: id, bought, money: frozen[index] })),
  )
  return flat.flatMap(({ partId, bought: { line, edition }, money }, index) =>
    money
      ? [
          {
            id: ctx.newId('orderLine'),
            order_id: orderId,
            artist_order_id: partId,
            line_no: index + 1,
            artist_id: edition.artist.id,
            artwork_id: edition.artwork.id,
            edition_id: edition.id,
            title: edition.artwork.title,
            artist_name: edition.artist.name,
            medium: edition.artwork.medium,
            edition_name: edition.name,
            edition_kind: edition.kind,
            edition_size: edition.size,
            quantity: line.quantity,
            currency: edition.price.currency,
            unit_amount: edition.price.amount,
            line_total: money.lineTotal.amount,
            delivery_amount: money.delivery.amount,
            fee_bp: money.feeBp,
            fee_amount: money.fee.amount,
            tax_bp: 0,
            tax_amount: 0,
            artist_amount: money.artistAmount.amount,
            refunded_amount: 0,
          },
        ]
      : [],
  )
}
