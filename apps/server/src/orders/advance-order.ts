import type { AdvanceOrderInput, Order } from '@artiqo/contracts/orders'
import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import {
  artistOrderStates,
  orderMachine,
  orderStates,
  type ArtistOrderState,
  type OrderState,
} from '@artiqo/domain/order'
import { judge } from '@artiqo/domain/machine'
import type { OrderId } from '@artiqo/domain/ids'
import type { z } from 'zod'
import { lockCartOf, reopenCart } from '#cart/cart-contents.service.ts'
import type { SignedInCtx } from '#context.ts'
import { DomainError, notFound } from '#errors.ts'
import { latestPayment } from '#payments/attempts.service.ts'
import { requestRefund } from '#payments/refunds.service.ts'
import { releaseOrder } from '#stock/holding.service.ts'
import { advancePart } from './advance-artist-order.ts'
import { undoSale } from './cancel-order.ts'
import { endUnpaidOrder } from './end-order.ts'
import { markPaid } from './mark-paid.ts'
import { addHistory, findOrder, findPart, lockOrderRow, moveOrder, type OrderRow } from './order-rows.queries.ts'
import { getOrder } from './orders.service.ts'

type Input = z.output<typeof AdvanceOrderInput>

/** Any legal step of any order or part, by an admin; an illegal one is refused with the state it is in. */
export async function advanceOrder(ctx: SignedInCtx, input: Input): Promise<Order> {
  if (input.orderId) {
    await stepOrder(ctx, input.orderId, input)
    return getOrder(ctx, { orderId: input.orderId })
  }
  const part = input.artistOrderId && (await findPart(ctx.db, input.artistOrderId))
  if (!part) throw notFound('order')
  const { to } = input
  if (!isPartState(to)) throw illegal(part.state, to)
  const by = { by: 'admin' as const, actorId: ctx.actor.userId }
  await transact(ctx.db, (tx) => advancePart(tx, ctx, part, { ...input, to }, by))
  return getOrder(ctx, { orderId: part.order_id })
}

async function stepOrder(ctx: SignedInCtx, orderId: OrderId, { to, note }: Input): Promise<void> {
  const order = await findOrder(ctx.db, orderId)
  if (!order) throw notFound('order')
  if (!isOrderState(to)) throw illegal(order.state, to)
  const verdict = judge(orderMachine, order.state, to)
  if (verdict === 'same') return
  if (verdict === 'illegal') throw illegal(order.state, to)
  const by = { by: 'admin' as const, actorId: ctx.actor.userId }
  if (order.state === 'awaiting_payment') {
    // Only a payment makes an order paid, and only a payment that differs puts it up for review.
    if (to !== 'cancelled' && to !== 'expired') throw illegal(order.state, to)
    const ended = await endUnpaidOrder(ctx, order, to === 'expired' ? 'hold_over' : 'cancelled', by)
    if (ended !== 'ended') throw illegal(ended === 'paid' ? 'paid' : order.state, to)
    return
  }
  await transact(ctx.db, async (tx) => {
    await lockCartOf(tx, order.cart_id)
    const locked = await lockOrderRow(tx, orderId)
    if (judge(orderMachine, locked.state, to) !== 'step') throw illegal(locked.state, to)
    await stepLocked(tx, ctx, locked, to, note)
  })
}

async function stepLocked(tx: Db, ctx: SignedInCtx, order: OrderRow, to: OrderState, note: string): Promise<void> {
  const by = { by: 'admin' as const, actorId: ctx.actor.userId }
  if (order.state === 'paid' && to === 'cancelled') return undoSale(tx, ctx, order, note, by)
  if (order.state === 'needs_review' && to === 'cancelled') return giveBackReviewed(tx, ctx, order, note)
  if (order.state === 'needs_review' && to === 'paid') {
    if (!(await markPaid(tx, ctx, order, by)))
      throw new DomainError('sold_out', 'The works of this order are gone: give the money back instead.', {
        state: order.state,
      })
    return
  }
  // `completed` follows from its parts, and a late payment settles an expired order by itself.
  throw illegal(order.state, to)
}

async function giveBackReviewed(tx: Db, ctx: SignedInCtx, order: OrderRow, note: string): Promise<void> {
  const now = ctx.clock.now()
  const payment = await latestPayment(tx, order.id)
  await moveOrder(tx, order.id, ['needs_review'], 'cancelled', { refund_status: 'full' })
  await releaseOrder(tx, order.id)
  await reopenCart(tx, order.cart_id, now)
  if (payment.received_amount)
    await requestRefund(tx, ctx, {
      orderId: order.id,
      payment,
      amount: payment.received_amount,
      reason: note || 'review',
    })
  await addHistory(tx, [
    { orderId: order.id, what: 'cancelled', by: 'admin', actorId: ctx.actor.userId, note, at: now },
  ])
}

const isOrderState = (state: string): state is OrderState => orderStates.some((each) => each === state)
const isPartState = (state: string): state is ArtistOrderState => artistOrderStates.some((each) => each === state)

function illegal(state: string, to: string): DomainError {
  return new DomainError('illegal_step', `This order is ${state}; it cannot become ${to}.`, { state })
}
