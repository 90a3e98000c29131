import { type PlaceOrderInput, type PlaceOrderResult } from '@artiqo/contracts/checkout'
import { isDuplicate, transact } from '@artiqo/db/transaction'
import type { OrderId } from '@artiqo/domain/ids'
import { findOwnCart, hashLines, readCartLines } from '#cart/cart-contents.service.ts'
import type { CartRow } from '#cart/carts.queries.ts'
import type { Ctx } from '#context.ts'
import { DomainError } from '#errors.ts'
import { canonicalJson, sha256 } from '#hashing.ts'
import { countCall } from '#identity/throttle.ts'
import { latestPayment } from '#payments/attempts.service.ts'
import { ensureIntent } from '#payments/ensure-intent.ts'
import { atFaultPoint } from '#fault-points.ts'
import { claim, giveBack, type KeyedCall } from './idempotency.ts'
import { bindKey, finishKey } from './idempotency.queries.ts'
import { linkTokenOf } from './link-token.ts'
import { toPayable } from './orders.view.ts'
import { findAwaitingOrder, findOrderOfCartVersion, getOrderRow, type OrderRow } from './order-rows.queries.ts'
import { Refused, writeOrder } from './write-order.ts'
import { endUnpaidOrder } from './end-order.ts'
import { orderNumber } from '@artiqo/domain/order'

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
  const cart = await findOwnCart(ctx)
  if (!cart) return { kind: 'empty' }
  const lines = await readCartLines(ctx.db, cart.id)
  const call: KeyedCall = {
    actor: ctx.actor?.userId ?? cart.id,
    key,
    operation: 'orders.place',
    inputHash: sha256(canonicalJson(order)),
    cartHash: hashLines(lines),
    cartEmpty: lines.length === 0,
  }
  const claimed = await claim(ctx, call)
  if (claimed.kind === 'in_progress') return claimed
  if (claimed.kind === 'answered') return answerFor(ctx, claimed.orderId)
  try {
    await countCall(ctx, `orders.place:${call.actor}`, ctx.settings.LIMIT_PLACE)
    const orderId = claimed.orderId ?? (await findOrWrite(ctx, cart, call, order))
    await atFaultPoint('after_order_written')
    const answer = await answerFor(ctx, orderId)
    await finishKey(ctx.db, call)
    return answer
  } catch (error) {
    await giveBack(ctx, call)
    if (error instanceof Refused) return error.result
    throw error
  }
}

/** The order that this cart has open already, as it is now, or a new one. */
async function findOrWrite(ctx: Ctx, cart: CartRow, call: KeyedCall, input: PlaceOrderInput): Promise<OrderId> {
  const open = await findAwaitingOrder(ctx.db, cart.id)
  if (open && open.cart_version !== cart.version) await endUnpaidOrder(ctx, open, 'cart_changed')
  try {
    return await transact(ctx.db, (tx) => writeOrder(tx, ctx, cart.id, call, input))
  } catch (error) {
    if (!isDuplicate(error, 'orders_once')) throw error
    const other = await findOrderOfCartVersion(ctx.db, cart.id, cart.version)
    if (!other) throw error
    await transact(ctx.db, (tx) => bindKey(tx, call, other.id))
    return other.id
  }
}

async function answerFor(ctx: Ctx, orderId: OrderId): Promise<PlaceOrderResult> {
  const order = await getOrderRow(ctx.db, orderId)
  const payment = await latestPayment(ctx.db, orderId)
  return {
    kind: 'placed',
    orderId,
    number: orderNumber(order.placed_at, order.sequence),
    paymentId: payment.id,
    clientSecret: await secretFor(ctx, order),
    linkToken: linkTokenOf(ctx.secret, orderId),
    total: { amount: order.total_amount, currency: order.currency },
    expiresAt: order.expires_at.toISOString(),
  }
}

/** The secret for the payment form. When Stripe cannot be reached the order stands all the same: it is asked for later. */
async function secretFor(ctx: Ctx, order: OrderRow): Promise<string | null> {
  if (order.state !== 'awaiting_payment') return null
  try {
    return (await ensureIntent(ctx, toPayable(order))).clientSecret
  } catch (error) {
    ctx.log.warn({ err: error, order: order.id }, 'no payment intent yet')
    return null
  }
}
