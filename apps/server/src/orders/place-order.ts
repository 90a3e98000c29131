import { type PlaceOrderInput, type PlaceOrderResult } from '@artiqo/contracts/checkout'
import { isDuplicate, transact } from '@artiqo/db/transaction'
import { orderNumber } from '@artiqo/domain/order'
import type { OrderId } from '@artiqo/domain/ids'
import { cartOwner, findOwnCart, hashLines } from '#cart/cart-contents.service.ts'
import { loadEditionsInCart, type EditionsInCart } from '#catalog/editions.service.ts'
import type { Ctx } from '#context.ts'
import { DomainError } from '#errors.ts'
import { atFaultPoint } from '#fault-points.ts'
import { canonicalJson, sha256 } from '#hashing.ts'
import { countCall } from '#identity/throttle.ts'
import { latestPayment } from '#payments/attempts.service.ts'
import { ensureIntent } from '#payments/ensure-intent.ts'
import type { PaymentRow } from '#payments/payments.queries.ts'
import { loadClaims, type CartClaims } from '#stock/cart-claims.service.ts'
import { endUnpaidOrder } from './end-order.ts'
import { claim, giveBack, type KeyedCall } from './idempotency.ts'
import { bindKey } from './idempotency.queries.ts'
import { linkTokenOf } from './link-token.ts'
import { describeMissing } from './missing.ts'
import { findOrderOfCartVersion, getOrderRow, type OrderRow } from './order-rows.queries.ts'
import { toPayable } from './orders.view.ts'
import { OutOfDate, OutOfStock, Refused, refusal, shortOf, writeOrder, type Written } from './write-order.ts'

/** How often a placement starts over because something it had read was changed meanwhile. */
const maxTries = 8

/**
 * Turns the caller's cart into an order with one part per artist and one payment, once per idempotency key and once
 * per cart as it is. Prices and stock come from the database; `quotedTotal` is compared, never charged.
 */
export async function placeOrder(ctx: Ctx, input: PlaceOrderInput): Promise<PlaceOrderResult> {
  const { idempotencyKey: keyInBody, ...order } = input
  const key = keyInBody ?? ctx.request.idempotencyKey
  if (!key)
    throw new DomainError(
      'idempotency_key_missing',
      'Send an Idempotency-Key, a new one for each attempt to check out.',
    )
  const read = await readCart(ctx)
  if (!read) return { kind: 'empty' }
  const call: KeyedCall = {
    actor: ctx.actor?.userId ?? read.cart.id,
    key,
    operation: 'orders.place',
    inputHash: sha256(canonicalJson(order)),
    cartHash: hashLines(read.lines),
    cartEmpty: read.lines.length === 0,
    orderId: ctx.newId('order'),
  }
  const claimed = await claim(ctx, call)
  if (claimed.kind === 'in_progress') return claimed
  if (claimed.kind === 'answered') return answerFor(ctx, claimed.orderId)
  try {
    await countCall(ctx, `orders.place:${call.actor}`, ctx.settings.LIMIT_PLACE)
    const { order: row, payment } = await findOrWrite(ctx, read, { ...call, orderId: claimed.orderId }, order)
    await atFaultPoint('after_order_written')
    return await answer(ctx, row, payment)
  } catch (error) {
    await giveBack(ctx, call)
    if (error instanceof Refused) return error.result
    throw error
  }
}

/** The caller's cart with all that is in it; null when there is none. */
async function readCart(ctx: Ctx): Promise<EditionsInCart | null> {
  const owner = cartOwner(ctx)
  const read = owner && (await loadEditionsInCart(ctx.db, owner))
  if (read) return read
  const cart = await findOwnCart(ctx)
  return cart && { cart, lines: [], editions: new Map() }
}

type Placed = Pick<Extract<Written, { kind: 'written' }>, 'order' | 'payment'>

/** The order that this cart has open already, as it is now, or a new one. */
async function findOrWrite(ctx: Ctx, read: EditionsInCart, call: KeyedCall, input: PlaceOrderInput): Promise<Placed> {
  let contents = read
  let mayEnd = true
  for (let tries = 1; ; tries += 1) {
    const written = await tryToWrite(ctx, contents, call, input, tries < maxTries)
    if (written?.kind === 'written') return written
    if (written) {
      if (written.sameCart || !mayEnd) return found(ctx, call, written.orderId)
      mayEnd = false
      await endUnpaidOrder(ctx, await getOrderRow(ctx.db, written.orderId), 'cart_changed')
    }
    contents = (await loadEditionsInCart(ctx.db, { cartId: read.cart.id })) ?? { ...read, lines: [] }
  }
}

/** One try; null when what was read is out of date and is to be read again. */
async function tryToWrite(
  ctx: Ctx,
  read: EditionsInCart,
  call: KeyedCall,
  input: PlaceOrderInput,
  again: boolean,
): Promise<Written | null> {
  try {
    return await transact(ctx.db, (tx) => writeOrder(tx, ctx, read, call.orderId, input))
  } catch (error) {
    if (error instanceof OutOfStock) return refuseShort(ctx, read, error, again)
    if (error instanceof OutOfDate && again) return null
    if (!isDuplicate(error, 'orders_once') && !isDuplicate(error, 'PRIMARY')) throw error
    const other = await findOrderOfCartVersion(ctx.db, read.cart.id, read.cart.version)
    if (!other) throw error
    return { kind: 'open', orderId: other.id, sameCart: true }
  }
}

/** Says what of the cart cannot be had; null when it could be had again by the time one looked. */
async function refuseShort(ctx: Ctx, read: EditionsInCart, error: OutOfStock, again: boolean): Promise<null> {
  const cart = { cartId: read.cart.id }
  const [contents, claims] = await Promise.all([loadEditionsInCart(ctx.db, cart), loadClaims(ctx.db, cart)])
  const now: { contents: EditionsInCart; claims: CartClaims } = {
    contents: contents ?? read,
    claims: claims ?? error.claims,
  }
  const short = shortOf(now.contents, now.claims)
  if (short.length === 0 && again) return null
  const missing = describeMissing(short, now.contents.editions)
  const back = missing.some((each) => each.why === 'on_hold')
  throw refusal(ctx, now.contents, now.claims, error.holdWasOver && back ? 'hold_ended' : 'sold_out', missing)
}

/** An order that was there already: the key is its, too. */
async function found(ctx: Ctx, call: KeyedCall, orderId: OrderId): Promise<Placed> {
  if (orderId !== call.orderId) await transact(ctx.db, (tx) => bindKey(tx, call, orderId))
  return load(ctx, orderId)
}

async function load(ctx: Ctx, orderId: OrderId): Promise<Placed> {
  const [order, payment] = await Promise.all([getOrderRow(ctx.db, orderId), latestPayment(ctx.db, orderId)])
  return { order, payment }
}

async function answerFor(ctx: Ctx, orderId: OrderId): Promise<PlaceOrderResult> {
  const { order, payment } = await load(ctx, orderId)
  return answer(ctx, order, payment)
}

async function answer(ctx: Ctx, order: OrderRow, payment: PaymentRow): Promise<PlaceOrderResult> {
  return {
    kind: 'placed',
    orderId: order.id,
    number: orderNumber(order.placed_at, order.sequence),
    paymentId: payment.id,
    clientSecret: await secretFor(ctx, order, payment),
    linkToken: linkTokenOf(ctx.secret, order.id),
    total: { amount: order.total_amount, currency: order.currency },
    expiresAt: order.expires_at.toISOString(),
  }
}

/** The secret for the payment form. When Stripe cannot be reached the order stands all the same: it is asked for later. */
async function secretFor(ctx: Ctx, order: OrderRow, payment: PaymentRow): Promise<string | null> {
  if (order.state !== 'awaiting_payment') return null
  try {
    return (await ensureIntent(ctx, toPayable(order), payment)).clientSecret
  } catch (error) {
    ctx.log.warn({ err: error, order: order.id }, 'no payment intent yet')
    return null
  }
}
