import type { Missing, PlaceOrderInput, PlaceOrderResult } from '@artiqo/contracts/checkout'
import type { Db } from '@artiqo/db/connect'
import type { EditionId, OrderId } from '@artiqo/domain/ids'
import { orderUntil } from '@artiqo/domain/hold'
import { showCart } from '#cart/cart.service.ts'
import { loadEditionsInCart, refreshForSaleAsRead, type EditionsInCart } from '#catalog/editions.service.ts'
import type { Ctx } from '#context.ts'
import { enqueueMail } from '#notifications/mail-job.ts'
import { openPayment } from '#payments/attempts.service.ts'
import type { PaymentRow } from '#payments/payments.queries.ts'
import { lockClaims, type CartClaims } from '#stock/cart-claims.service.ts'
import { holdRules } from '#stock/hold-rules.ts'
import { takeForOrder } from '#stock/take-for-order.service.ts'
import { notOnSale } from './missing.ts'
import { addHistory, insertLines, insertOrder, insertParts, type OrderRow } from './order-rows.queries.ts'
import { priceCart, toLineRows, toPartRows, type Bought, type Group, type PricedCart } from './price-cart.ts'

/** Rolls the transaction back and carries what the buyer is told instead. */
export class Refused extends Error {
  readonly result: PlaceOrderResult
  constructor(result: PlaceOrderResult) {
    super(result.kind)
    this.result = result
  }
}

/** Rolls the transaction back: what was read before it is no longer so. Read again, it may go through. */
export class OutOfDate extends Error {
  override readonly name = 'OutOfDate'
}

/** Rolls the transaction back: not everything could be had. */
export class OutOfStock extends Error {
  readonly claims: CartClaims
  readonly holdWasOver: boolean
  constructor(claims: CartClaims, holdWasOver: boolean) {
    super('out of stock')
    this.claims = claims
    this.holdWasOver = holdWasOver
  }
}

export type Written =
  | { readonly kind: 'written'; readonly order: OrderRow; readonly payment: PaymentRow }
  /** The cart has an order that waits to be paid. */
  | { readonly kind: 'open'; readonly orderId: OrderId; readonly sameCart: boolean }

/**
 * Writes the order of a cart, as it was read just before, in one transaction, or throws and leaves nothing behind.
 * Nothing is taken on trust: the cart is locked at the version that was read, stock is taken by its guard, and works
 * that the buyer was not holding all along must be on view and unchanged.
 */
export async function writeOrder(
  tx: Db,
  ctx: Ctx,
  read: EditionsInCart,
  orderId: OrderId,
  input: PlaceOrderInput,
): Promise<Written> {
  const claims = await lockClaims(tx, read.cart.id)
  const { openOrder } = claims
  if (openOrder) return { kind: 'open', orderId: openOrder.id, sameCart: openOrder.cartVersion === claims.cart.version }
  const contents =
    claims.cart.version === read.cart.version ? read : await loadEditionsInCart(tx, { cartId: read.cart.id })
  if (!contents || contents.lines.length === 0) throw new Refused({ kind: 'empty' })
  const bought = buyable(ctx, contents, claims)
  const priced = priceFor(ctx, contents, claims, bought, input)

  const now = ctx.clock.now()
  const taken = await takeForOrder(tx, ctx, {
    orderId,
    claims,
    wanted: bought
      .filter(({ edition }) => edition.stock !== null)
      .map(({ edition, line }) => ({ editionId: edition.id, quantity: line.quantity })),
    until: (heldUntil) => orderUntil(now, heldUntil, holdRules(ctx.settings)),
  })
  if (!taken.ok) throw new OutOfStock(claims, taken.holdWasOver)
  const unsure = bought.map(({ edition }) => edition).filter((edition) => !taken.kept.has(edition.id))
  if (!(await refreshForSaleAsRead(tx, unsure, taken.moved))) throw new OutOfDate()
  return insertAll(tx, ctx, claims, { orderId, input, priced, now, expiresAt: taken.expiresAt })
}

/** The lines with their editions; refused when one of the works was taken off sale. */
function buyable(ctx: Ctx, contents: EditionsInCart, claims: CartClaims): Bought[] {
  const gone = notOnSale(contents.lines, contents.editions)
  if (gone.length > 0) throw refusal(ctx, contents, claims, 'sold_out', gone)
  return contents.lines.flatMap((line) => {
    const edition = contents.editions.get(line.edition_id)
    return edition ? [{ line, edition }] : []
  })
}

/** The price, which must be the one that the buyer has seen. */
function priceFor(
  ctx: Ctx,
  contents: EditionsInCart,
  claims: CartClaims,
  bought: readonly Bought[],
  input: PlaceOrderInput,
): PricedCart {
  const groups: Group[] = [...Map.groupBy(bought, ({ edition }) => edition.artist.id).entries()]
  const priced = priceCart(groups, input)
  if (!priced.ok) throw new Refused({ kind: 'undeliverable', artists: priced.undeliverable })
  const { total } = priced.quote
  if (total.amount !== input.quotedTotal.amount)
    throw new Refused({
      kind: 'price_changed',
      total,
      quotedTotal: input.quotedTotal,
      cart: showCart(ctx, contents, claims),
    })
  return priced
}

/** What a buyer is told whose works cannot be had, and the cart as it stands. */
export function refusal(
  ctx: Ctx,
  contents: EditionsInCart,
  claims: CartClaims,
  kind: 'sold_out' | 'hold_ended',
  missing: Missing[],
): Refused {
  return new Refused({ kind, missing, cart: showCart(ctx, contents, claims) })
}

interface ToInsert {
  readonly orderId: OrderId
  readonly input: PlaceOrderInput
  readonly priced: PricedCart
  readonly now: Date
  readonly expiresAt: Date
}

async function insertAll(
  tx: Db,
  ctx: Ctx,
  { cart }: CartClaims,
  { orderId, input, priced, now, expiresAt }: ToInsert,
): Promise<Written> {
  const { total, items, delivery } = priced.quote
  const row: Omit<OrderRow, 'sequence'> = {
    id: orderId,
    user_id: ctx.actor?.userId ?? null,
    email: input.email,
    cart_id: cart.id,
    cart_version: cart.version,
    state: 'awaiting_payment',
    review_reason: null,
    refund_status: 'none',
    dispute_status: 'none',
    currency: total.currency,
    items_amount: items.amount,
    delivery_amount: delivery.amount,
    total_amount: total.amount,
    ship_name: input.address.name,
    ship_line1: input.address.line1,
    ship_line2: input.address.line2,
    ship_postal_code: input.address.postalCode,
    ship_city: input.address.city,
    ship_country: input.address.country,
    ship_phone: input.address.phone,
    note: input.note,
    placed_at: now,
    paid_at: null,
    expires_at: expiresAt,
    extended_at: null,
    locked_until: null,
    version: 1,
  }
  const sequence = await insertOrder(tx, row)
  const parts = toPartRows(ctx, orderId, priced)
  await insertParts(
    tx,
    parts.map((part) => part.row),
  )
  await insertLines(tx, toLineRows(ctx, orderId, parts))
  const payment = await openPayment(tx, ctx, { orderId, attempt: 1, amount: total.amount })
  await addHistory(tx, [{ orderId, what: 'placed', by: 'buyer', actorId: ctx.actor?.userId, at: now }])
  await enqueueMail(tx, now, { kind: 'order_placed', orderId })
  return { kind: 'written', order: { ...row, sequence }, payment }
}

/** The editions of a cart that cannot be had as they stand, with what the cart holds of them. */
export function shortOf(contents: EditionsInCart, claims: CartClaims): EditionId[] {
  return contents.lines.flatMap(({ edition_id, quantity }) => {
    const stock = contents.editions.get(edition_id)?.stock ?? null
    return stock && stock.available + (claims.held.get(edition_id) ?? 0) < quantity ? [edition_id] : []
  })
}
