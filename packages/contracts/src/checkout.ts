import { deliveryMethods } from '@artiqo/domain/delivery'
import { needsPostcode } from '@artiqo/domain/postcode'
import { z } from 'zod'
import { Cart } from './cart.ts'
import { Country, Email, line, Money, prose, Time } from './common.ts'
import { CheckoutId, EditionId, OrderId, PaymentId, UserId } from './ids.ts'

export const Missing = z.object({
  editionId: EditionId,
  title: z.string(),
  /** `sold` for good; `on_hold` may come back when `until` has passed. */
  why: z.enum(['sold', 'on_hold', 'not_for_sale']),
  until: Time.nullable(),
})
export type Missing = z.infer<typeof Missing>

export const HoldState = z.object({ id: CheckoutId, expiresAt: Time, renewalsLeft: z.int() })

/** Where an order of this cart stands already: a second tab gets it instead of an error. */
export const OpenOrder = z.object({
  orderId: OrderId,
  paymentId: PaymentId.nullable(),
  linkToken: z.string(),
  expiresAt: Time,
  total: Money,
})
export type OpenOrder = z.infer<typeof OpenOrder>

export const BeginCheckoutResult = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('held'),
    checkout: HoldState,
    cart: Cart,
    /** What could not be held, and why. */
    missing: z.array(Missing),
  }),
  z.object({ kind: z.literal('sold_out'), cart: Cart, missing: z.array(Missing) }),
  z.object({ kind: z.literal('order_open'), order: OpenOrder }),
  z.object({ kind: z.literal('empty') }),
])
export type BeginCheckoutResult = z.infer<typeof BeginCheckoutResult>

export const RenewHoldResult = z.object({ checkout: HoldState })

export const Address = z.strictObject({
  name: line(120),
  line1: line(160),
  line2: line(160, 0).default(''),
  postalCode: line(20, 0),
  city: line(80),
  country: Country,
  /** Only for the carrier. */
  phone: line(40, 0).default(''),
})
export type Address = z.infer<typeof Address>

/** Where to send an order: without a postcode only where parcels find their way without one. */
const Destination = Address.refine(({ postalCode, country }) => postalCode !== '' || !needsPostcode(country), {
  path: ['postalCode'],
})

export const DeliveryChoice = z.strictObject({ artistId: UserId, method: z.enum(deliveryMethods) })

export const PlaceOrderInput = z.strictObject({
  /** One per attempt to check out; also taken from the `Idempotency-Key` header. */
  idempotencyKey: z.string().min(8).max(255).optional(),
  email: Email,
  address: Destination,
  /** One per artist in the cart; `ship` where left out. */
  delivery: z.array(DeliveryChoice).max(50).default([]),
  /** The total that was shown; compared, never charged. */
  quotedTotal: z.strictObject(Money.shape),
  note: prose(1000).default(''),
})
export type PlaceOrderInput = z.infer<typeof PlaceOrderInput>

export const PlaceOrderResult = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('placed'),
    orderId: OrderId,
    number: z.string(),
    paymentId: PaymentId,
    /** For the payment form; null when the payment cannot be reached just now: ask `payments.intent`. */
    clientSecret: z.string().nullable(),
    /** Opens the order without an account: `/o/:token`. */
    linkToken: z.string(),
    total: Money,
    expiresAt: Time,
  }),
  z.object({ kind: z.literal('price_changed'), total: Money, quotedTotal: Money, cart: Cart }),
  z.object({ kind: z.literal('sold_out'), missing: z.array(Missing), cart: Cart }),
  z.object({ kind: z.literal('hold_ended'), missing: z.array(Missing), cart: Cart }),
  z.object({ kind: z.literal('undeliverable'), artists: z.array(z.object({ id: UserId, name: z.string() })) }),
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('in_progress') }),
])
export type PlaceOrderResult = z.infer<typeof PlaceOrderResult>
