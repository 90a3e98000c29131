import type { PaymentConfig, PaymentIntentView, PaymentRefInput, PaymentView } from '@artiqo/contracts/payments'
import { transact } from '@artiqo/db/transaction'
import { paymentWord } from '@artiqo/domain/payment'
import { orderNumber } from '@artiqo/domain/order'
import type { z } from 'zod'
import type { Ctx } from '#context.ts'
import { DomainError, notFound } from '#errors.ts'
import { openPayableOrder, type PayableOrder } from '#orders/payable-order.ts'
import { settlePayment } from '#orders/settle-payment.ts'
import { latestPayment, openPayment } from './attempts.service.ts'
import { ensureIntent } from './ensure-intent.ts'
import { findPayment, type PaymentRow } from './payments.queries.ts'
import { latestRefunds } from './refunds.service.ts'
import type { Intent } from './stripe-gateway.ts'

type Ref = z.output<typeof PaymentRefInput>

/** Which payment form the page mounts, and with which public key; and what the shop keeps of a price. */
export async function getPaymentConfig(ctx: Ctx): Promise<PaymentConfig> {
  const { publishableKey, sandboxUrl } = ctx.stripe
  const feeBp = ctx.settings.FEE_BASIS_POINTS
  return { provider: sandboxUrl ? 'sandbox' : 'stripe', publishableKey, sandboxUrl, feeBp }
}

/**
 * A payment as it stands at Stripe, not as a page believes: whatever has happened there is settled first. When Stripe
 * cannot be reached the last known state is the answer.
 */
export async function getPayment(ctx: Ctx, ref: Ref): Promise<PaymentView> {
  const payment = await openPaymentFor(ctx, ref)
  if (payment.intent_id && payment.state !== 'succeeded' && payment.state !== 'canceled') {
    try {
      await settlePayment(ctx, payment.intent_id)
    } catch (error) {
      ctx.log.warn({ err: error, payment: payment.id }, 'payment could not be checked')
    }
  }
  return view(ctx, ref)
}

/**
 * Creates or resumes the payment of an order: the same intent after a decline, a new one only after the old was
 * cancelled. Null instead of a secret once nothing is left to pay. 409 `payment_over` when the order has ended.
 */
export async function getPaymentIntent(ctx: Ctx, ref: Ref): Promise<z.infer<typeof PaymentIntentView>> {
  const payment = await openPaymentFor(ctx, ref)
  const order = await openPayableOrder(ctx, payment.order_id, ref.linkToken)
  if (order.state === 'paid' || order.state === 'completed')
    return { payment: await view(ctx, ref), clientSecret: null }
  if (order.state !== 'awaiting_payment') throw over(order)
  let intent = await reach(ctx, () => ensureIntent(ctx, order.payable))
  if (intent.status === 'canceled') {
    await settlePayment(ctx, intent.id)
    await openNextAttempt(ctx, order)
    intent = await reach(ctx, () => ensureIntent(ctx, order.payable))
  }
  if (intent.status === 'succeeded') {
    await settlePayment(ctx, intent.id)
    return { payment: await view(ctx, ref), clientSecret: null }
  }
  return { payment: await view(ctx, ref), clientSecret: intent.clientSecret }
}

async function openNextAttempt(ctx: Ctx, order: PayableOrder): Promise<void> {
  await transact(ctx.db, async (tx) => {
    if (!(await order.lockForPayment(tx))) throw over(order)
    const latest = await latestPayment(tx, order.payable.id)
    if (latest.state !== 'canceled') return
    await openPayment(tx, ctx, {
      orderId: order.payable.id,
      attempt: latest.attempt + 1,
      amount: order.payable.total.amount,
    })
  })
}

const over = (order: PayableOrder) =>
  new DomainError('payment_over', 'This order can no longer be paid. What was in it is back in your cart.', {
    state: order.state,
  })

async function reach(ctx: Ctx, ask: () => Promise<Intent>): Promise<Intent> {
  try {
    return await ask()
  } catch (error) {
    ctx.log.warn({ err: error }, 'payment provider could not be reached')
    throw new DomainError(
      'payment_unavailable',
      'We cannot reach our payment provider just now. Nothing was charged; try again in a minute.',
    )
  }
}

async function openPaymentFor(ctx: Ctx, ref: Ref): Promise<PaymentRow> {
  const payment = await findPayment(ctx.db, ref.paymentId)
  if (!payment) throw notFound('payment')
  await openPayableOrder(ctx, payment.order_id, ref.linkToken)
  return latestPayment(ctx.db, payment.order_id)
}

async function view(ctx: Ctx, ref: Ref): Promise<PaymentView> {
  const payment = await openPaymentFor(ctx, ref)
  const order = await openPayableOrder(ctx, payment.order_id, ref.linkToken)
  const refund = (await latestRefunds(ctx.db, [payment.order_id])).get(payment.order_id)
  return {
    id: payment.id,
    orderId: payment.order_id,
    orderNumber: orderNumber(order.placedAt, order.sequence),
    orderState: order.state,
    state: payment.state,
    word: paymentWord(payment.state, order.state),
    amount: order.payable.total,
    declineCode: payment.state === 'failed' ? payment.decline_code : null,
    expiresAt: order.state === 'awaiting_payment' ? order.expiresAt.toISOString() : null,
    refunded: refund ? { amount: refund.amount, currency: 'EUR' } : null,
  }
}
