import type { Address } from '@artiqo/contracts/checkout'
import type { Money } from '@artiqo/contracts/common'
import type { ArtistOrder, Order, OrderLine, OrderSummary, StudioOrder } from '@artiqo/contracts/orders'
import { cancelRefusal, nextArtistStep, orderNumber } from '@artiqo/domain/order'
import { paymentWord } from '@artiqo/domain/payment'
import type { z } from 'zod'
import type { Payable } from '#payments/ensure-intent.ts'
import type { Access } from './order-access.ts'
import type { HistoryRow } from './order-details.queries.ts'
import type { OrderDetails } from './order-details.service.ts'
import type { LineRow, OrderRow, PartRow } from './order-rows.queries.ts'

const eur = (amount: number): Money => ({ amount, currency: 'EUR' })
const total = (amounts: readonly number[]) => eur(amounts.reduce((a, b) => a + b, 0))

export function toPayable(order: OrderRow): Payable {
  return {
    id: order.id,
    number: orderNumber(order.placed_at, order.sequence),
    email: order.email,
    total: { amount: order.total_amount, currency: order.currency },
  }
}

export function toAddress(order: OrderRow): z.infer<typeof Address> {
  return {
    name: order.ship_name,
    line1: order.ship_line1,
    line2: order.ship_line2,
    postalCode: order.ship_postal_code,
    city: order.ship_city,
    country: order.ship_country,
    phone: order.ship_phone,
  }
}

function toLine(line: LineRow, details: OrderDetails): OrderLine {
  const work = details.works.get(line.artwork_id)
  return {
    id: line.id,
    editionId: line.edition_id,
    artworkId: line.artwork_id,
    slug: work?.slug ?? line.artwork_id,
    title: line.title,
    artistName: line.artist_name,
    medium: line.medium,
    editionName: line.edition_name,
    editionKind: line.edition_kind,
    picture: work?.picture ?? null,
    quantity: line.quantity,
    unitPrice: eur(line.unit_amount),
    lineTotal: eur(line.line_total),
    copies: [...(details.copies.get(line.id) ?? [])],
    editionSize: line.edition_size,
  }
}

function toTimeline(entries: readonly HistoryRow[]): Order['timeline'] {
  return entries.map((entry) => ({ what: entry.what, at: entry.at.toISOString(), by: entry.actor, note: entry.note }))
}

function toPart(part: PartRow, details: OrderDetails): ArtistOrder {
  const artist = details.artists.get(part.artist_id)
  const history = details.history.get(part.order_id) ?? []
  return {
    id: part.id,
    artist: { id: part.artist_id, username: artist?.username ?? '', name: artist?.name ?? '' },
    state: part.state,
    method: part.method,
    collectPlace: part.collect_place,
    carrier: part.carrier,
    trackingNumber: part.tracking_number,
    trackingUrl: part.tracking_url,
    lines: linesOf(part, details).map((line) => toLine(line, details)),
    items: eur(part.items_amount),
    delivery: eur(part.delivery_amount),
    timeline: toTimeline(history.filter((entry) => entry.artist_order_id === part.id)),
  }
}

function linesOf(part: PartRow, details: OrderDetails): readonly LineRow[] {
  return (details.lines.get(part.order_id) ?? []).filter((line) => line.artist_order_id === part.id)
}

/** An order as the one who opened it may see it: an artist sees the own part and its sums alone. */
export function toOrder({ as, order, parts }: Access, details: OrderDetails, linkToken: string): Order {
  const payment = details.payments.get(order.id)
  const refund = details.refunds.get(order.id)
  const items = total(parts.map((part) => part.items_amount))
  const delivery = total(parts.map((part) => part.delivery_amount))
  const history = details.history.get(order.id) ?? []
  return {
    id: order.id,
    number: orderNumber(order.placed_at, order.sequence),
    state: order.state,
    payment: {
      id: as === 'artist' ? null : (payment?.id ?? null),
      word: paymentWord(payment?.state ?? 'created', order.state),
      declineCode: payment?.state === 'failed' ? payment.decline_code : null,
    },
    refund:
      refund && as !== 'artist'
        ? { amount: eur(refund.amount), state: refund.state, at: refund.updated_at.toISOString() }
        : null,
    email: as === 'artist' ? '' : order.email,
    address: toAddress(order),
    note: order.note,
    parts: parts.map((part) => toPart(part, details)),
    items,
    delivery,
    total: eur(items.amount + delivery.amount),
    placedAt: order.placed_at.toISOString(),
    paidAt: order.paid_at?.toISOString() ?? null,
    expiresAt: order.state === 'awaiting_payment' ? order.expires_at.toISOString() : null,
    cancelRefusal: cancelRefusal(
      order.state,
      parts.map((part) => part.state),
    ),
    timeline: toTimeline(history.filter((entry) => entry.artist_order_id === null)),
    linkToken: as === 'artist' ? null : linkToken,
    guest: order.user_id === null,
  }
}

export function toSummary(order: OrderRow, parts: readonly PartRow[], details: OrderDetails): OrderSummary {
  return {
    id: order.id,
    number: orderNumber(order.placed_at, order.sequence),
    state: order.state,
    paymentWord: paymentWord(details.payments.get(order.id)?.state ?? 'created', order.state),
    total: eur(order.total_amount),
    placedAt: order.placed_at.toISOString(),
    works: (details.lines.get(order.id) ?? []).map((line) => ({
      title: line.title,
      artistName: line.artist_name,
      quantity: line.quantity,
      picture: details.works.get(line.artwork_id)?.picture ?? null,
    })),
    parts: parts.map((part) => ({
      artistName: details.artists.get(part.artist_id)?.name ?? '',
      state: part.state,
      method: part.method,
    })),
  }
}

/** One part as its artist works on it. */
export function toStudioOrder(part: PartRow, order: OrderRow, details: OrderDetails): StudioOrder {
  const history = details.history.get(part.order_id) ?? []
  return {
    id: part.id,
    orderNumber: orderNumber(order.placed_at, order.sequence),
    state: part.state,
    next: nextArtistStep(part.state),
    method: part.method,
    carrier: part.carrier,
    trackingNumber: part.tracking_number,
    trackingUrl: part.tracking_url,
    buyerName: order.ship_name,
    address: toAddress(order),
    note: order.note,
    lines: linesOf(part, details).map((line) => toLine(line, details)),
    items: eur(part.items_amount),
    delivery: eur(part.delivery_amount),
    fee: eur(part.fee_amount),
    earnings: eur(part.artist_amount),
    paidAt: (order.paid_at ?? order.placed_at).toISOString(),
    timeline: toTimeline(history.filter((entry) => entry.artist_order_id === part.id || entry.what === 'paid')),
  }
}
