import type { EditionId, OrderId, OrderLineId } from '@artiqo/domain/ids'
import type { ArtistOrderState, OrderState } from '@artiqo/domain/order'
import type { GivenShop } from './given-shop.ts'

interface GivenOrder {
  readonly editionId: EditionId
  readonly state: OrderState
  readonly part?: ArtistOrderState
  readonly quantity?: number
  readonly paidAt?: Date
}

/** One edition in an order, with the hold that an order waiting for its payment has. */
export async function givenOrder(
  shop: GivenShop,
  { editionId, state, part = 'new', quantity = 1, paidAt }: GivenOrder,
) {
  const { db, newId } = shop
  const now = shop.clock.now()
  const expiresAt = new Date(now.getTime() + 30 * 60_000)
  const edition = await db
    .selectFrom('editions')
    .innerJoin('artworks', 'artworks.id', 'editions.artwork_id')
    .select([
      'editions.kind',
      'editions.price_amount',
      'artworks.id as artwork_id',
      'artworks.artist_id',
      'artworks.title',
    ])
    .where('editions.id', '=', editionId)
    .executeTakeFirstOrThrow()
  const total = edition.price_amount * quantity
  const fee = Math.round(total * 0.12)
  const ids = { cart: newId('cart'), order: newId('order'), part: newId('artistOrder'), line: newId('orderLine') }
  const money = { currency: 'EUR', items_amount: total, delivery_amount: 0 } as const

  await db
    .insertInto('carts')
    .values({ id: ids.cart, user_id: null, token_hash: null, version: 1, created_at: now, updated_at: now })
    .execute()
  await db
    .insertInto('orders')
    .values({
      id: ids.order,
      user_id: null,
      email: 'nele@example.com',
      cart_id: ids.cart,
      cart_version: 1,
      state,
      review_reason: null,
      refund_status: 'none',
      dispute_status: 'none',
      ...money,
      total_amount: total,
      ship_name: 'Nele',
      ship_line1: 'Veldstraat 1',
      ship_line2: '',
      ship_postal_code: '9000',
      ship_city: 'Ghent',
      ship_country: 'BE',
      ship_phone: '',
      note: '',
      placed_at: now,
      paid_at: paidAt ?? (state === 'paid' || state === 'completed' ? now : null),
      expires_at: expiresAt,
      extended_at: null,
      locked_until: null,
      version: 1,
    })
    .execute()
  await db
    .insertInto('artist_orders')
    .values({
      id: ids.part,
      order_id: ids.order,
      artist_id: edition.artist_id,
      state: part,
      method: 'ship',
      collect_place: '',
      ...money,
      fee_amount: fee,
      artist_amount: total - fee,
      carrier: '',
      tracking_number: '',
      tracking_url: null,
      version: 1,
      updated_at: now,
    })
    .execute()
  await db
    .insertInto('order_lines')
    .values({
      id: ids.line,
      order_id: ids.order,
      artist_order_id: ids.part,
      line_no: 1,
      artist_id: edition.artist_id,
      artwork_id: edition.artwork_id,
      edition_id: editionId,
      title: edition.title,
      artist_name: 'Artist',
      medium: '',
      edition_name: '',
      edition_kind: edition.kind,
      edition_size: null,
      quantity,
      currency: 'EUR',
      unit_amount: edition.price_amount,
      line_total: total,
      delivery_amount: 0,
      fee_bp: 1200,
      fee_amount: fee,
      tax_bp: 0,
      tax_amount: 0,
      artist_amount: total - fee,
      refunded_amount: 0,
    })
    .execute()
  if (state === 'awaiting_payment') await givenHold(shop, { editionId, orderId: ids.order, quantity, expiresAt })
  return { orderId: ids.order, artistOrderId: ids.part, lineId: ids.line satisfies OrderLineId, expiresAt }
}

interface GivenHold {
  readonly editionId: EditionId
  readonly orderId?: OrderId | null
  readonly quantity?: number
  readonly expiresAt: Date
  readonly state?: 'live' | 'ordered' | 'sold' | 'released'
}

/** A hold by some cart's checkout, or by an order. Its stock is the caller's to count. */
export async function givenHold(
  shop: GivenShop,
  { editionId, orderId = null, quantity = 1, expiresAt, state }: GivenHold,
) {
  const { db, newId } = shop
  const now = shop.clock.now()
  const cart = newId('cart')
  const checkout = newId('checkout')
  await db
    .insertInto('carts')
    .values({ id: cart, user_id: null, token_hash: null, version: 1, created_at: now, updated_at: now })
    .execute()
  await db
    .insertInto('checkouts')
    .values({
      id: checkout,
      cart_id: cart,
      state: orderId ? 'ordered' : 'open',
      expires_at: expiresAt,
      renewals: 0,
      created_at: now,
    })
    .execute()
  await db
    .insertInto('holds')
    .values({
      id: newId('hold'),
      checkout_id: checkout,
      order_id: orderId,
      edition_id: editionId,
      quantity,
      state: state ?? (orderId ? 'ordered' : 'live'),
      expires_at: expiresAt,
      created_at: now,
    })
    .execute()
}
