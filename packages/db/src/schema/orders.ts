import type { EditionKind } from '@artiqo/domain/artwork'
import type { DeliveryMethod } from '@artiqo/domain/delivery'
import type {
  ArtistOrderId,
  ArtworkId,
  CartId,
  CartLineId,
  CheckoutId,
  EditionId,
  HoldId,
  OrderId,
  OrderLineId,
  PaymentId,
  RefundId,
  UserId,
} from '@artiqo/domain/ids'
import type { ArtistOrderState, OrderState } from '@artiqo/domain/order'
import type { PaymentState } from '@artiqo/domain/payment'
import type { Generated } from 'kysely'

export interface CartsTable {
  id: CartId
  user_id: UserId | null
  /** sha256 of the guest's cart token. */
  token_hash: string | null
  /** Grows with every change; an order remembers the version it was placed from. */
  version: number
  created_at: Date
  updated_at: Date
}

export interface CartLinesTable {
  id: CartLineId
  cart_id: CartId
  edition_id: EditionId
  quantity: number
  /** The price when it was put in, to tell when it changes. */
  seen_price: number
  added_at: Date
}

/** One visit to checkout: the clock over all its holds. */
export interface CheckoutsTable {
  id: CheckoutId
  cart_id: CartId
  state: 'open' | 'ordered' | 'ended'
  expires_at: Date
  renewals: number
  created_at: Date
}

/**
 * Stock kept for one buyer. `live` belongs to a checkout, `ordered` to an order that waits to be paid; both are
 * counted in `edition_stock.reserved`. `sold` and `released` are history.
 */
export interface HoldsTable {
  id: HoldId
  checkout_id: CheckoutId
  order_id: OrderId | null
  edition_id: EditionId
  quantity: number
  state: 'live' | 'ordered' | 'sold' | 'released'
  expires_at: Date
  created_at: Date
}

export interface OrdersTable {
  id: OrderId
  /** Counts up; the human number is made of it. */
  sequence: Generated<number>
  user_id: UserId | null
  email: string
  cart_id: CartId
  cart_version: number
  state: OrderState
  review_reason: string | null
  refund_status: 'none' | 'partial' | 'full'
  dispute_status: 'none' | 'open' | 'won' | 'lost'
  currency: 'EUR'
  items_amount: number
  delivery_amount: number
  total_amount: number
  ship_name: string
  ship_line1: string
  ship_line2: string
  ship_postal_code: string
  ship_city: string
  ship_country: string
  ship_phone: string
  note: string
  placed_at: Date
  paid_at: Date | null
  expires_at: Date
  /** When the one extension for a slow bank was given. */
  extended_at: Date | null
  /** Lease of the expiry job. */
  locked_until: Date | null
  version: number
}

/** One artist's part of an order. */
export interface ArtistOrdersTable {
  id: ArtistOrderId
  order_id: OrderId
  artist_id: UserId
  state: ArtistOrderState
  method: DeliveryMethod
  collect_place: string
  currency: 'EUR'
  items_amount: number
  delivery_amount: number
  fee_amount: number
  artist_amount: number
  carrier: string
  tracking_number: string
  tracking_url: string | null
  version: number
  updated_at: Date
}

/** What was bought, frozen at placement: words, price, fee, tax and delivery never change afterwards. */
export interface OrderLinesTable {
  id: OrderLineId
  order_id: OrderId
  artist_order_id: ArtistOrderId
  line_no: number
  artist_id: UserId
  artwork_id: ArtworkId
  edition_id: EditionId
  title: string
  artist_name: string
  medium: string
  edition_name: string
  edition_kind: EditionKind
  edition_size: number | null
  quantity: number
  currency: 'EUR'
  unit_amount: number
  line_total: number
  delivery_amount: number
  fee_bp: number
  fee_amount: number
  tax_bp: number
  tax_amount: number
  artist_amount: number
  refunded_amount: number
}

export interface OrderHistoryTable {
  id: Generated<number>
  order_id: OrderId
  artist_order_id: ArtistOrderId | null
  what: string
  actor: 'buyer' | 'artist' | 'admin' | 'shop'
  actor_id: UserId | null
  note: string
  at: Date
}

/** One attempt to pay an order: one intent. */
export interface PaymentsTable {
  id: PaymentId
  order_id: OrderId
  attempt: number
  intent_id: string | null
  state: PaymentState
  amount: number
  currency: 'EUR'
  /** What arrived, once it has: normally the amount. */
  received_amount: number | null
  decline_code: string | null
  created_at: Date
  updated_at: Date
}

export interface RefundsTable {
  id: RefundId
  order_id: OrderId
  payment_id: PaymentId
  stripe_id: string | null
  amount: number
  currency: 'EUR'
  reason: string
  state: 'pending' | 'succeeded' | 'failed'
  created_at: Date
  updated_at: Date
}
