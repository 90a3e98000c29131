import type Stripe from 'stripe'

/** As Stripe types it, with the expandable fields always as ids: `expand` is applied on the way out. */
type Flat<T, Expandable extends keyof T> = Omit<T, Expandable> & { [K in Expandable]: string | null }

export type IntentStatus =
  | 'requires_payment_method'
  | 'requires_confirmation'
  | 'requires_action'
  | 'processing'
  | 'requires_capture'
  | 'succeeded'
  | 'canceled'

export type CustomerRow = Flat<Stripe.Customer, 'default_source' | 'test_clock'> & {
  invoice_settings: { default_payment_method: string | null }
}
export type CustomerOrGone = CustomerRow | Stripe.DeletedCustomer
export type PaymentMethodRow = Flat<Stripe.PaymentMethod, 'customer'> & { card: Stripe.PaymentMethod.Card }
export type IntentRow = { status: IntentStatus } & Flat<
  Omit<Stripe.PaymentIntent, 'status'>,
  'application' | 'customer' | 'latest_charge' | 'on_behalf_of' | 'payment_method' | 'payment_record' | 'review'
> & { client_secret: string; source: null }
export type ChargeRow = { status: 'succeeded' | 'pending' | 'failed' } & Flat<
  Omit<Stripe.Charge, 'status'>,
  | 'application'
  | 'application_fee'
  | 'balance_transaction'
  | 'customer'
  | 'failure_balance_transaction'
  | 'on_behalf_of'
  | 'payment_intent'
  | 'review'
  | 'source_transfer'
>
export type RefundRow = Omit<
  Flat<
    Stripe.Refund,
    | 'balance_transaction'
    | 'charge'
    | 'customer'
    | 'payment_intent'
    | 'payment_method'
    | 'source_transfer_reversal'
    | 'transfer_reversal'
  >,
  'failure_balance_transaction'
> & { failure_balance_transaction?: string; charge: string; status: 'pending' | 'succeeded' | 'failed' }
export type BalanceTransactionRow = Flat<Stripe.BalanceTransaction, 'source'>
export type WebhookEndpointRow = Stripe.WebhookEndpoint & { status: 'enabled' | 'disabled' }
/** The event as first written; `pending_webhooks` is counted when it is shown. */
export type EventRow = Omit<Stripe.EventBase, 'pending_webhooks'>

/** What Stripe knows about a card and never tells. */
export interface CardTraitsRow {
  id: string
  card: string
  /** Paid once without a customer: it cannot be used again. */
  used: boolean
  /** Authenticated for later use: some cards then need no 3-D Secure. */
  setUp: boolean
}

/** One 3-D Secure question; its id is the secret part of the page's address. */
export interface ChallengeRow {
  id: string
  intent: string
  paymentMethod: string
  returnUrl: string | null
  state: 'open' | 'completed' | 'failed' | 'void'
}

export interface EndpointSecretRow {
  id: string
  secret: string
  /** The one from before a roll, still signed with until then (unix ms). */
  previous: { secret: string; until: number } | null
  /** Registered by the process that started the sandbox, not through the API. */
  managed: boolean
}

export interface DeliveryAttempt {
  at: number
  status: number | null
  error: string | null
}

/** One event on its way to one endpoint. */
export interface DeliveryRow {
  id: string
  event: string
  type: string
  endpoint: string
  state: 'pending' | 'delivered' | 'failed' | 'dropped'
  /** Unix ms of the next try. */
  nextAt: number
  /** How often it has been tried; each try may have been sent more than once. */
  tries: number
  attempts: DeliveryAttempt[]
}

export type JobKind = 'settle_charge' | 'settle_refund' | 'fail_refund' | 'expire_authorization' | 'finish_processing'

/** Something that happens by itself when the clock gets there (unix ms). */
export interface JobRow {
  id: string
  kind: JobKind
  target: string
  at: number
}

/** The answer that an idempotency key has had. */
export interface ReplayRow {
  id: string
  hash: string
  status: number
  body: string
  requestId: string
  createdMs: number
}

export interface ClockRow {
  id: 'clock'
  offsetMs: number
}
