import type { BeginCheckoutResult, RenewHoldResult } from '@artiqo/contracts/checkout'
import { transact } from '@artiqo/db/transaction'
import type { Db } from '@artiqo/db/connect'
import { holdUntil, mayRenew } from '@artiqo/domain/hold'
import type { CartId, EditionId } from '@artiqo/domain/ids'
import type { z } from 'zod'
import { findOwnCart, lockCartContents } from '#cart/cart-contents.service.ts'
import { viewCart } from '#cart/cart.service.ts'
import { loadEditionsForSale } from '#catalog/editions.service.ts'
import type { Ctx } from '#context.ts'
import { DomainError } from '#errors.ts'
import { holdRules } from '#stock/hold-rules.ts'
import { currentCheckout, endCheckoutOf, openCheckout, renewCheckoutUntil } from '#stock/checkouts.service.ts'
import { holdWanted } from '#stock/holding.service.ts'
import type { CheckoutRow } from '#stock/holds.queries.ts'
import { endUnpaidOrder } from './end-order.ts'
import { describeMissing, notOnSale } from './missing.ts'
import { describeOpenOrder, findOpenOrder } from './open-order.service.ts'

/**
 * Opens checkout: holds what it can of the cart for this buyer and lists what it could not. Called again, it keeps the
 * clock that runs. Where an order of this very cart waits to be paid already, that order is the answer.
 */
export async function beginCheckout(ctx: Ctx): Promise<BeginCheckoutResult> {
  const cart = await findOwnCart(ctx)
  if (!cart) return { kind: 'empty' }
  const open = await findOpenOrder(ctx.db, cart.id)
  if (open) {
    const due = open.expires_at <= ctx.clock.now()
    const changed = open.cart_version !== cart.version
    if (!due && !changed) return { kind: 'order_open', order: await describeOpenOrder(ctx, open) }
    const ended = await endUnpaidOrder(ctx, open, due ? 'hold_over' : 'cart_changed')
    if (ended !== 'ended') return { kind: 'order_open', order: await describeOpenOrder(ctx, open) }
  }
  const held = await transact(ctx.db, (tx) => holdCart(tx, ctx, cart.id))
  if (!held) return { kind: 'empty' }
  const view = await viewCart(ctx, ctx.db, cart.id)
  const missing = [...held.gone, ...describeMissing(held.failed, await loadEditionsForSale(ctx.db, held.failed))]
  if (missing.length === held.lines) return { kind: 'sold_out', cart: view, missing }
  return { kind: 'held', checkout: describe(ctx, held.checkout), cart: view, missing }
}

async function holdCart(tx: Db, ctx: Ctx, cartId: CartId) {
  const { lines } = await lockCartContents(tx, cartId)
  if (lines.length === 0) return null
  const gone = notOnSale(
    lines,
    await loadEditionsForSale(
      tx,
      lines.map((line) => line.edition_id),
    ),
  )
  const names = new Set<EditionId>(gone.map((each) => each.editionId))
  const wanted = lines
    .filter((line) => !names.has(line.edition_id))
    .map((line) => ({ editionId: line.edition_id, quantity: line.quantity }))
  const running = await currentCheckout(tx, ctx, cartId)
  const checkout = running ?? (await openCheckout(tx, ctx, cartId, holdUntil(ctx.clock.now(), holdRules(ctx.settings))))
  const failed = await holdWanted(tx, ctx, checkout, wanted)
  if (failed.length === wanted.length) await endCheckoutOf(tx, cartId)
  return { checkout, gone, failed, lines: lines.length }
}

/** "Keep it longer": starts the half hour anew, at most ten times. */
export async function renewHold(ctx: Ctx): Promise<z.infer<typeof RenewHoldResult>> {
  const cart = await findOwnCart(ctx)
  if (!cart) throw ended()
  const checkout = await transact(ctx.db, async (tx) => {
    await lockCartContents(tx, cart.id)
    const running = await currentCheckout(tx, ctx, cart.id)
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
      await lockCartContents(tx, cart.id)
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
