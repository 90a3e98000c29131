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
  verifyEvent(body: Buffer, signature: string): Promise<VerifiedEvent>
  /** Events created since a time, oldest first. */
  listEvents(since: Date): Promise<VerifiedEvent[]>
}

/** What the SDK is asked for. */
export type StripeCalls = Omit<StripeGateway, 'publishableKey' | 'sandboxUrl'>

/**
 * Builds the gateway; with `STRIPE_HOST` it speaks to the sandbox instead of Stripe. The SDK behind it is read in with
 * the first payment: it is a sixth of the server, and nobody who only looks around needs it.
 */
export function createStripeGateway(settings: Settings): StripeGateway {
  const { STRIPE_SECRET_KEY: key, STRIPE_PUBLISHABLE_KEY: publishableKey } = settings
  const { STRIPE_WEBHOOK_SECRET: webhookSecret } = settings
  if (!key || !publishableKey || !webhookSecret)
    throw new Error('Stripe needs its secret key, publishable key and webhook secret')
  const sandboxUrl = settings.STRIPE_HOST?.replace(/\/$/, '') ?? null
  let opened: Promise<StripeCalls> | null = null
  const open = () => (opened ??= loadStripe().then(({ openStripe }) => openStripe({ key, webhookSecret, sandboxUrl })))
  return {
    publishableKey,
    sandboxUrl,
    createIntent: async (order) => (await open()).createIntent(order),
    getIntent: async (intentId) => (await open()).getIntent(intentId),
    cancelIntent: async (intentId) => (await open()).cancelIntent(intentId),
    createRefund: async (refund) => (await open()).createRefund(refund),
    getRefund: async (stripeId) => (await open()).getRefund(stripeId),
    verifyEvent: async (body, signature) => (await open()).verifyEvent(body, signature),
    listEvents: async (since) => (await open()).listEvents(since),
  }
}

export const loadStripe = () => import('./stripe-sdk.ts')
