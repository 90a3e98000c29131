import type { BeginCheckoutResult, RenewHoldResult } from '@artiqo/contracts/checkout'
import { transact } from '@artiqo/db/transaction'
import type { Db } from '@artiqo/db/connect'
import { holdUntil, mayRenew } from '@artiqo/domain/hold'
import type { CartId, EditionId } from '@artiqo/domain/ids'
import type { z } from 'zod'
import { findOwnCart, lockCartOf } from '#cart/cart-contents.service.ts'
import { showCart } from '#cart/cart.service.ts'
import { loadEditionsInCart } from '#catalog/editions.service.ts'
import type { Ctx } from '#context.ts'
import { DomainError } from '#errors.ts'
import { loadClaims, lockClaims } from '#stock/cart-claims.service.ts'
import { endCheckoutOf, openCheckout, renewCheckoutUntil, runningCheckout } from '#stock/checkouts.service.ts'
import { holdRules } from '#stock/hold-rules.ts'
import { holdWanted } from '#stock/holding.service.ts'
import type { CheckoutRow } from '#stock/holds.queries.ts'
import { endUnpaidOrder } from './end-order.ts'
import { describeMissing, notOnSale } from './missing.ts'
import { describeOpenOrder } from './open-order.service.ts'
import { getOrderRow } from './order-rows.queries.ts'

/**
 * Opens checkout: holds what it can of the cart for this buyer and lists what it could not. Called again, it keeps the
 * clock that runs. Where an order of this very cart waits to be paid already, that order is the answer.
 */
export async function beginCheckout(ctx: Ctx): Promise<BeginCheckoutResult> {
  const cart = await findOwnCart(ctx)
  if (!cart) return { kind: 'empty' }
  let held = await transact(ctx.db, (tx) => holdCart(tx, ctx, cart.id))
  if (held.kind === 'order_open') {
    const open = await getOrderRow(ctx.db, held.orderId)
    const due = open.expires_at <= ctx.clock.now()
    if (!due && held.sameCart) return { kind: 'order_open', order: await describeOpenOrder(ctx, open) }
    const ended = await endUnpaidOrder(ctx, open, due ? 'hold_over' : 'cart_changed')
    if (ended !== 'ended') return { kind: 'order_open', order: await describeOpenOrder(ctx, open) }
    held = await transact(ctx.db, (tx) => holdCart(tx, ctx, cart.id))
    if (held.kind === 'order_open')
      return { kind: 'order_open', order: await describeOpenOrder(ctx, await getOrderRow(ctx.db, held.orderId)) }
  }
  if (held.kind === 'empty') return held
  const at = { cartId: cart.id }
  const [contents, claims] = await Promise.all([loadEditionsInCart(ctx.db, at), loadClaims(ctx.db, at)])
  if (!contents || !claims) return { kind: 'empty' }
  const view = showCart(ctx, contents, claims)
  const missing = [...held.gone, ...describeMissing(held.failed, contents.editions)]
  if (missing.length === held.lines) return { kind: 'sold_out', cart: view, missing }
  return { kind: 'held', checkout: describe(ctx, held.checkout), cart: view, missing }
}

/** Holds what it can of a cart under its lock; an order of it that waits to be paid is the answer instead. */
async function holdCart(tx: Db, ctx: Ctx, cartId: CartId) {
  const claims = await lockClaims(tx, cartId)
  const { openOrder } = claims
  if (openOrder) {
    const sameCart = openOrder.cartVersion === claims.cart.version
    return { kind: 'order_open' as const, orderId: openOrder.id, sameCart }
  }
  const contents = await loadEditionsInCart(tx, { cartId })
  if (!contents) return { kind: 'empty' as const }
  const { lines, editions } = contents
  const gone = notOnSale(lines, editions)
  const names = new Set<EditionId>(gone.map((each) => each.editionId))
  const wanted = lines.filter((line) => !names.has(line.edition_id))
  const running = await runningCheckout(tx, ctx, claims)
  const live = running ? claims.live : []
  const checkout = running ?? (await openCheckout(tx, ctx, cartId, holdUntil(ctx.clock.now(), holdRules(ctx.settings))))
  const failed = await holdWanted(
    tx,
    ctx,
    { checkout, live },
    wanted
      .filter((line) => editions.get(line.edition_id)?.stock != null)
      .map((line) => ({ editionId: line.edition_id, quantity: line.quantity })),
  )
  if (failed.length === wanted.length) await endCheckoutOf(tx, cartId)
  return { kind: 'held' as const, checkout, gone, failed, lines: lines.length }
}

/** "Keep it longer": starts the half hour anew, at most ten times. */
export async function renewHold(ctx: Ctx): Promise<z.infer<typeof RenewHoldResult>> {
  const cart = await findOwnCart(ctx)
  if (!cart) throw ended()
  const checkout = await transact(ctx.db, async (tx) => {
    const running = await runningCheckout(tx, ctx, await lockClaims(tx, cart.id))
    if (!running) throw ended()
    if (!mayRenew(running.renewals, holdRules(ctx.settings)))
      throw new DomainError('hold_limit', 'This has been kept for you as often as we can.')
    return renewCheckoutUntil(tx, running, holdUntil(ctx.clock.now(), holdRules(ctx.settings)))
  })
  return { checkout: describe(ctx, checkout) }
}

/** Leaves checkout: what was held is on sale again. */
export async function leaveCheckout(ctx: Ctx): Promise<{ done: true }> {
  const cart = await findOwnCart(ctx)
  if (cart)
    await transact(ctx.db, async (tx) => {
      await lockCartOf(tx, cart.id)
      await endCheckoutOf(tx, cart.id)
    })
  return { done: true }
}

const ended = () => new DomainError('hold_ended', 'Your hold ended. Open checkout again to hold what is still there.')

function describe(ctx: Ctx, checkout: CheckoutRow) {
  return {
    id: checkout.id,
    expiresAt: checkout.expires_at.toISOString(),
    renewalsLeft: Math.max(0, holdRules(ctx.settings).maxRenewals - checkout.renewals),
  }
}
