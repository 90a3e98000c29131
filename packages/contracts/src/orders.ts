import { editionKinds } from '@artiqo/domain/artwork'
import { deliveryMethods } from '@artiqo/domain/delivery'
import { artistOrderStates, artistSteps, orderStates } from '@artiqo/domain/order'
import { z } from 'zod'
import { Address } from './checkout.ts'
import { ArtistRef, Cursor, line, Money, Picture, prose, Time } from './common.ts'
import { ArtistOrderId, ArtworkId, EditionId, OrderId, OrderLineId, PaymentId } from './ids.ts'

/** What opens an order: its id for its buyer, its artists and admins; or the token of its signed link. */
export const OrderRefInput = z
  .strictObject({ orderId: OrderId.optional(), linkToken: z.string().max(200).optional() })
  .refine(
    (input) => (input.orderId === undefined) !== (input.linkToken === undefined),
    'Name an orderId or a linkToken',
  )
export const CancelOrderInput = z
  .strictObject({
    orderId: OrderId.optional(),
    linkToken: z.string().max(200).optional(),
    reason: prose(500).default(''),
  })
  .refine(
    (input) => (input.orderId === undefined) !== (input.linkToken === undefined),
    'Name an orderId or a linkToken',
  )

export const ListOrdersInput = z.strictObject({
  limit: z.int().min(1).max(60).default(20),
  cursor: Cursor.optional(),
  state: z.enum(orderStates).optional(),
})
export const PaymentWord = z.enum(['pending', 'completed', 'failed'])

export const OrderLine = z.object({
  id: OrderLineId,
  editionId: EditionId,
  artworkId: ArtworkId,
  slug: z.string(),
  title: z.string(),
  artistName: z.string(),
  medium: z.string(),
  editionName: z.string(),
  editionKind: z.enum(editionKinds),
  picture: Picture.nullable(),
  quantity: z.int(),
  unitPrice: Money,
  lineTotal: Money,
  /** Numbers of the copies once paid: 27 (of 30). */
  copies: z.array(z.int()),
  editionSize: z.int().nullable(),
})
export type OrderLine = z.infer<typeof OrderLine>

export const TimelineEntry = z.object({
  /** What it became: a state of the order or of a part, or `placed`, `refunded`. */
  what: z.string(),
  at: Time,
  by: z.enum(['buyer', 'artist', 'admin', 'shop']),
  note: z.string(),
})

export const ArtistOrder = z.object({
  id: ArtistOrderId,
  artist: ArtistRef,
  state: z.enum(artistOrderStates),
  method: z.enum(deliveryMethods),
  collectPlace: z.string(),
  carrier: z.string(),
  trackingNumber: z.string(),
  trackingUrl: z.string().nullable(),
  lines: z.array(OrderLine),
  items: Money,
  delivery: Money,
  timeline: z.array(TimelineEntry),
})
export type ArtistOrder = z.infer<typeof ArtistOrder>

export const Order = z.object({
  id: OrderId,
  /** The human number: AQ-26-0000042. */
  number: z.string(),
  state: z.enum(orderStates),
  payment: z.object({
    id: PaymentId.nullable(),
    word: PaymentWord,
    /** Why the last try failed, in Stripe's words for the decline. */
    declineCode: z.string().nullable(),
  }),
  /** Set while something waits for a person or a refund is on its way. */
  refund: z.object({ amount: Money, state: z.enum(['pending', 'succeeded', 'failed']), at: Time }).nullable(),
  email: z.string(),
  address: Address,
  note: z.string(),
  parts: z.array(ArtistOrder),
  items: Money,
  delivery: Money,
  total: Money,
  placedAt: Time,
  paidAt: Time.nullable(),
  /** When an unpaid order ends. */
  expiresAt: Time.nullable(),
  /** Null when the buyer may cancel now, else why not. */
  cancelRefusal: z.enum(['already_shipped', 'already_over', 'under_review']).nullable(),
  timeline: z.array(TimelineEntry),
  linkToken: z.string().nullable(),
  /** True when the order belongs to nobody's account yet. */
  guest: z.boolean(),
})
export type Order = z.infer<typeof Order>

export const OrderSummary = z.object({
  id: OrderId,
  number: z.string(),
  state: z.enum(orderStates),
  paymentWord: PaymentWord,
  total: Money,
  placedAt: Time,
  works: z.array(
    z.object({ title: z.string(), artistName: z.string(), quantity: z.int(), picture: Picture.nullable() }),
  ),
  parts: z.array(
    z.object({ artistName: z.string(), state: z.enum(artistOrderStates), method: z.enum(deliveryMethods) }),
  ),
})
export type OrderSummary = z.infer<typeof OrderSummary>
export const OrderList = z.object({ items: z.array(OrderSummary), nextCursor: z.string().nullable() })
export type OrderList = z.infer<typeof OrderList>

/** One part as its artist sees it: the own works, where to send them, and what is earned. */
export const StudioOrder = z.object({
  id: ArtistOrderId,
  orderNumber: z.string(),
  state: z.enum(artistOrderStates),
  next: z.enum(artistSteps).nullable(),
  method: z.enum(deliveryMethods),
  carrier: z.string(),
  trackingNumber: z.string(),
  trackingUrl: z.string().nullable(),
  buyerName: z.string(),
  address: Address,
  note: z.string(),
  lines: z.array(OrderLine),
  items: Money,
  delivery: Money,
  fee: Money,
  /** What the artist gets: items − fee + delivery. */
  earnings: Money,
  paidAt: Time,
  timeline: z.array(TimelineEntry),
})
export type StudioOrder = z.infer<typeof StudioOrder>
export const StudioOrders = z.object({ items: z.array(StudioOrder), nextCursor: z.string().nullable() })
export type StudioOrders = z.infer<typeof StudioOrders>
export const ListStudioOrdersInput = z.strictObject({
  limit: z.int().min(1).max(60).default(20),
  cursor: Cursor.optional(),
  state: z.enum(artistOrderStates).optional(),
})
export const StudioOrderRefInput = z.strictObject({ artistOrderId: ArtistOrderId })

export const AdvanceArtistOrderInput = z.strictObject({
  artistOrderId: ArtistOrderId,
  to: z.enum(artistSteps),
  carrier: line(60, 0).default(''),
  trackingNumber: line(80, 0).default(''),
  trackingUrl: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
})
export const AdvanceOrderInput = z
  .strictObject({
    orderId: OrderId.optional(),
    artistOrderId: ArtistOrderId.optional(),
    to: z.enum([...orderStates, ...artistOrderStates]),
    note: prose(500).default(''),
    carrier: line(60, 0).default(''),
    trackingNumber: line(80, 0).default(''),
  })
  .refine(
    (input) => (input.orderId === undefined) !== (input.artistOrderId === undefined),
    'Name an orderId or an artistOrderId',
  )
export const AdminListOrdersInput = ListOrdersInput
