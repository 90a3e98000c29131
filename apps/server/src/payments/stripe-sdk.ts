import Stripe from 'stripe'
import { DomainError } from '#errors.ts'
import type { Intent, RefundFacts, StripeCalls, VerifiedEvent } from './stripe-gateway.ts'

interface StripeOptions {
  readonly key: string
  readonly webhookSecret: string
  readonly sandboxUrl: string | null
}

/** The gateway's calls on the real SDK. */
export function openStripe({ key, webhookSecret, sandboxUrl }: StripeOptions): StripeCalls {
  const stripe = new Stripe(key, {
    telemetry: false,
    maxNetworkRetries: 2,
    timeout: 20_000,
    ...(sandboxUrl && hostOf(sandboxUrl)),
  })

  return {
    async createIntent({ orderId, total, attempt, number }) {
      const intent = await answered(
        stripe.paymentIntents.create(
          {
            amount: total.amount,
            currency: total.currency.toLowerCase(),
            automatic_payment_methods: { enabled: true },
            description: `Artiqo order ${number}`,
            metadata: { order_id: orderId },
            transfer_group: `order_${orderId}`,
          },
          { idempotencyKey: `order:${orderId}:pi:${attempt}` },
        ),
      )
      return toIntent(intent)
    },
    async getIntent(intentId) {
      return toIntent(await answered(stripe.paymentIntents.retrieve(intentId)))
    },
    async cancelIntent(intentId) {
      try {
        await answered(stripe.paymentIntents.cancel(intentId))
        return { kind: 'canceled' }
      } catch (error) {
        if (
          !(error instanceof Stripe.errors.StripeInvalidRequestError) ||
          error.code !== 'payment_intent_unexpected_state'
        )
          throw error
        const intent = toIntent(await answered(stripe.paymentIntents.retrieve(intentId)))
        return intent.status === 'canceled' ? { kind: 'canceled' } : { kind: 'not_cancelable', intent }
      }
    },
    async createRefund({ refundId, intentId, amount }) {
      const refund = await stripe.refunds.create(
        { payment_intent: intentId, amount, metadata: { refund_id: refundId } },
        { idempotencyKey: `refund:${refundId}` },
      )
      return { id: refund.id, state: refundState(refund.status) }
    },
    async getRefund(stripeId) {
      const refund = await stripe.refunds.retrieve(stripeId)
      return { id: refund.id, state: refundState(refund.status) }
    },
    async verifyEvent(body, signature) {
      return toEvent(stripe.webhooks.constructEvent(body, signature, webhookSecret))
    },
    async listEvents(since) {
      const events = stripe.events.list({ created: { gte: Math.floor(since.getTime() / 1000) }, limit: 100 })
      const found: VerifiedEvent[] = []
      for await (const event of events) found.push(toEvent(event))
      return found.toReversed()
    },
  }
}

/** A provider that does not answer, or not now, is a refusal that people can read, and no defect of the shop. */
async function answered<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    if (!isForNow(error)) throw error
    const refusal = new DomainError(
      'payment_unavailable',
      'We cannot reach our payment provider just now. Try again in a minute.',
    )
    throw Object.assign(refusal, { cause: error })
  }
}

function isForNow(error: unknown): boolean {
  const { StripeError, StripeConnectionError, StripeAPIError, StripeRateLimitError } = Stripe.errors
  return (
    [StripeConnectionError, StripeAPIError, StripeRateLimitError].some((kind) => error instanceof kind) ||
    // Another call under the same key is under way.
    (error instanceof StripeError && error.statusCode === 409)
  )
}

function hostOf(url: string) {
  const { hostname, port } = new URL(url)
  return { host: hostname, port: Number(port), protocol: 'http' as const }
}

function toIntent(intent: Stripe.PaymentIntent): Intent {
  return {
    id: intent.id,
    status: intent.status,
    amountReceived: intent.amount_received,
    currency: intent.currency,
    orderId: intent.metadata['order_id'],
    declined: intent.last_payment_error != null,
    declineCode: intent.last_payment_error?.decline_code ?? intent.last_payment_error?.code ?? null,
    clientSecret: intent.client_secret,
  }
}

/** Stripe's statuses of a refund are open; what is neither done nor failed is still on its way. */
function refundState(status: string | null): RefundFacts['state'] {
  if (status === 'succeeded') return 'succeeded'
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending'
}

function toEvent(event: Stripe.Event): VerifiedEvent {
  const { object } = event.data
  return {
    id: event.id,
    type: event.type,
    created: new Date(event.created * 1000),
    livemode: event.livemode,
    objectId: 'id' in object && typeof object.id === 'string' ? object.id : '',
    payload: JSON.stringify(event),
  }
}
