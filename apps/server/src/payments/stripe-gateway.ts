import Stripe from 'stripe'
import type { Money } from '@artiqo/domain/money'
import type { IntentFacts } from '@artiqo/domain/payment'
import type { Settings } from '#env.ts'

/** What the shop needs of an intent, in its own words. */
export interface Intent extends IntentFacts {
  readonly id: string
  readonly clientSecret: string | null
  readonly declineCode: string | null
}

export type CancelOutcome = { readonly kind: 'canceled' } | { readonly kind: 'not_cancelable'; readonly intent: Intent }

export interface RefundFacts {
  readonly id: string
  readonly state: 'pending' | 'succeeded' | 'failed'
}

export interface VerifiedEvent {
  readonly id: string
  readonly type: string
  readonly created: Date
  readonly livemode: boolean
  readonly objectId: string
  readonly payload: string
}

/** The shop's only way to Stripe. */
export interface StripeGateway {
  readonly publishableKey: string
  readonly sandboxUrl: string | null
  createIntent(order: {
    orderId: string
    total: Money
    attempt: number
    email: string
    number: string
  }): Promise<Intent>
  getIntent(intentId: string): Promise<Intent>
  /** Cancels, or says with which intent it could not: paid meanwhile, or with the bank. */
  cancelIntent(intentId: string): Promise<CancelOutcome>
  createRefund(refund: { refundId: string; intentId: string; amount: number }): Promise<RefundFacts>
  getRefund(stripeId: string): Promise<RefundFacts>
  /** Verifies a signed event on the raw body; throws when the signature is wrong or stale. */
  verifyEvent(body: Buffer, signature: string): VerifiedEvent
  /** Events created since a time, oldest first. */
  listEvents(since: Date): Promise<VerifiedEvent[]>
}

/** Builds the gateway on the real SDK; with `STRIPE_HOST` it speaks to the sandbox instead of Stripe. */
export function createStripeGateway(settings: Settings): StripeGateway {
  const {
    STRIPE_SECRET_KEY: key,
    STRIPE_PUBLISHABLE_KEY: publishableKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
  } = settings
  if (!key || !publishableKey || !webhookSecret)
    throw new Error('Stripe needs its secret key, publishable key and webhook secret')
  const sandboxUrl = settings.STRIPE_HOST?.replace(/\/$/, '') ?? null
  const stripe = new Stripe(key, {
    telemetry: false,
    maxNetworkRetries: 2,
    timeout: 20_000,
    ...(sandboxUrl && hostOf(sandboxUrl)),
  })

  return {
    publishableKey,
    sandboxUrl,
    async createIntent({ orderId, total, attempt, number }) {
      const intent = await stripe.paymentIntents.create(
        {
          amount: total.amount,
          currency: total.currency.toLowerCase(),
          automatic_payment_methods: { enabled: true },
          description: `Artiqo order ${number}`,
          metadata: { order_id: orderId },
          transfer_group: `order_${orderId}`,
        },
        { idempotencyKey: `order:${orderId}:pi:${attempt}` },
      )
      return toIntent(intent)
    },
    async getIntent(intentId) {
      return toIntent(await stripe.paymentIntents.retrieve(intentId))
    },
    async cancelIntent(intentId) {
      try {
        await stripe.paymentIntents.cancel(intentId)
        return { kind: 'canceled' }
      } catch (error) {
        if (
          !(error instanceof Stripe.errors.StripeInvalidRequestError) ||
          error.code !== 'payment_intent_unexpected_state'
        )
          throw error
        const intent = toIntent(await stripe.paymentIntents.retrieve(intentId))
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
    verifyEvent(body, signature) {
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
