import { availabilities, editionKinds } from '@artiqo/domain/artwork'
import { z } from 'zod'
import { ArtistRef, Money, Picture, Time } from './common.ts'
import { DeliveryOffer } from './catalog.ts'
import { ArtworkId, CartId, EditionId, OrderId } from './ids.ts'

/** Names one thing in the cart. An artwork stands for its only edition; with several, the answer is 400 and lists them. */
const target = { editionId: EditionId.optional(), artworkId: ArtworkId.optional() }
const Quantity = z.int().min(1).max(99)
const named = (input: { editionId?: unknown; artworkId?: unknown }) =>
  (input.editionId === undefined) !== (input.artworkId === undefined)
const nameOne = 'Name an editionId or an artworkId'

export const CartAddInput = z.strictObject({ ...target, quantity: Quantity.default(1) }).refine(named, nameOne)
export const CartUpdateInput = z.strictObject({ ...target, quantity: Quantity }).refine(named, nameOne)
export const CartRemoveInput = z.strictObject(target).refine(named, nameOne)

export const CartLine = z.object({
  editionId: EditionId,
  artworkId: ArtworkId,
  slug: z.string(),
  title: z.string(),
  artist: ArtistRef,
  medium: z.string(),
  editionName: z.string(),
  editionKind: z.enum(editionKinds),
  picture: Picture.nullable(),
  quantity: z.int(),
  /** The most that can be bought now, counting what this cart itself holds. */
  available: z.int(),
  unitPrice: Money,
  lineTotal: Money,
  availability: z.enum(availabilities),
  /** True while this cart's own checkout holds it. */
  heldByYou: z.boolean(),
  /** When someone else's hold on it ends. */
  heldUntil: Time.nullable(),
  /** The price when it was put here, if it has changed since. */
  priceWas: Money.nullable(),
  /** False when it can no longer be bought: sold, held by another, taken down. */
  buyable: z.boolean(),
})
export type CartLine = z.infer<typeof CartLine>

export const CartGroup = z.object({ artist: ArtistRef, delivery: DeliveryOffer, lines: z.array(CartLine) })
export type CartGroup = z.infer<typeof CartGroup>

export const Cart = z.object({
  id: CartId.nullable(),
  version: z.int(),
  groups: z.array(CartGroup),
  /** How many things are in it. */
  count: z.int(),
  /** Sum of the lines that can be bought, without delivery. */
  items: Money,
  hold: z.object({ expiresAt: Time, renewalsLeft: z.int() }).nullable(),
  /** An order placed from this cart that waits to be paid. */
  openOrder: z.object({ id: OrderId, expiresAt: Time }).nullable(),
  /** For guests without cookies: send it as `X-Cart-Token`. */
  cartToken: z.string().nullable(),
})
export type Cart = z.infer<typeof Cart>

/** What changed when a guest's cart joined an account's. */
export const CartChange = z.object({
  kind: z.enum(['added', 'quantity_reduced', 'gone']),
  title: z.string(),
  editionId: EditionId,
  quantity: z.int(),
})
export type CartChange = z.infer<typeof CartChange>
