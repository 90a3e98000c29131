import type { ArtistOrderId, OrderId, RefundId } from '@artiqo/domain/ids'
import { orderNumber } from '@artiqo/domain/order'
import type { Deps } from '#context.ts'
import type {
  LineMailFacts,
  OrderMailFacts,
  PartMailFacts,
  PartOfOrderMailFacts,
  RefundMailFacts,
} from '#notifications/mail-facts.ts'
import { getRefund } from '#payments/refunds.service.ts'
import { linkTokenOf } from './link-token.ts'
import { loadDetails, type OrderDetails } from './order-details.service.ts'
import { listArtists } from './order-details.queries.ts'
import { findOrder, findPart, listParts, type LineRow, type OrderRow, type PartRow } from './order-rows.queries.ts'
import { toAddress } from './orders.view.ts'

const eur = (amount: number) => ({ amount, currency: 'EUR' as const })

/** What mails about an order say, as things stand now; null when there is no such order. */
export async function loadOrderForMail(deps: Deps, orderId: OrderId): Promise<OrderMailFacts | null> {
  const order = await findOrder(deps.db, orderId)
  if (!order) return null
  const [parts, details] = await Promise.all([listParts(deps.db, [orderId]), loadDetails(deps.db, [orderId])])
  const refund = details.refunds.get(orderId)
  return {
    ...heading(deps, order),
    userId: order.user_id,
    parts: parts.map((part) => partFacts(part, details)),
    items: eur(order.items_amount),
    delivery: eur(order.delivery_amount),
    total: eur(order.total_amount),
    placedAt: order.placed_at,
    expiresAt: order.expires_at,
    payment: details.payments.get(orderId)?.state ?? null,
    refund: refund && refund.state !== 'failed' ? eur(refund.amount) : null,
    reviewReason: order.state === 'needs_review' ? order.review_reason : null,
  }
}

/** What mails about one artist's part say. */
export async function loadPartForMail(deps: Deps, artistOrderId: ArtistOrderId): Promise<PartMailFacts | null> {
  const part = await findPart(deps.db, artistOrderId)
  const order = part && (await findOrder(deps.db, part.order_id))
  if (!part || !order) return null
  const [details, artists] = await Promise.all([
    loadDetails(deps.db, [order.id]),
    listArtists(deps.db, [part.artist_id]),
  ])
  const artist = artists.get(part.artist_id)
  if (!artist) return null
  return {
    order: { ...heading(deps, order), note: order.note },
    part: {
      ...partFacts(part, details),
      carrier: part.carrier,
      trackingNumber: part.tracking_number,
      trackingUrl: part.tracking_url,
      fee: eur(part.fee_amount),
      earnings: eur(part.artist_amount),
    },
    artist: { userId: part.artist_id, name: artist.name, email: artist.email },
  }
}

/** What the mail about a refund says. */
export async function loadRefundForMail(deps: Deps, refundId: RefundId): Promise<RefundMailFacts | null> {
  const refund = await getRefund(deps.db, refundId)
  const order = refund && (await findOrder(deps.db, refund.order_id))
  if (!refund || !order) return null
  return {
    order: { ...heading(deps, order), total: eur(order.total_amount) },
    amount: eur(refund.amount),
    state: refund.state,
    reason: refund.reason,
  }
}

function heading(deps: Pick<Deps, 'secret'>, order: OrderRow) {
  return {
    number: orderNumber(order.placed_at, order.sequence),
    state: order.state,
    email: order.email,
    buyerName: order.ship_name,
    linkToken: linkTokenOf(deps.secret, order.id),
    address: toAddress(order),
    paidAt: order.paid_at,
  }
}

function partFacts(part: PartRow, details: OrderDetails): PartOfOrderMailFacts {
  const lines = (details.lines.get(part.order_id) ?? []).filter((line) => line.artist_order_id === part.id)
  return {
    artistName: details.artists.get(part.artist_id)?.name ?? '',
    state: part.state,
    method: part.method,
    collectPlace: part.collect_place,
    lines: lines.map(lineFacts),
    items: eur(part.items_amount),
    delivery: eur(part.delivery_amount),
  }
}

function lineFacts(line: LineRow): LineMailFacts {
  return {
    title: line.title,
    artistName: line.artist_name,
    medium: line.medium,
    editionName: line.edition_name,
    editionKind: line.edition_kind,
    editionSize: line.edition_size,
    quantity: line.quantity,
    unitPrice: eur(line.unit_amount),
    lineTotal: eur(line.line_total),
  }
}
