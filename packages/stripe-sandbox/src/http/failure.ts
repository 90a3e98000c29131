import type Stripe from 'stripe'
import type { ChargeRow, IntentRow, PaymentMethodRow } from '../core/rows.ts'

type Word<T> = T extends string ? (string extends T ? never : T) : never
/** The codes that Stripe has, and no other. */
export type FailureCode = Word<Stripe.PaymentIntent.LastPaymentError.Code>

export type FailureType = 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'

export interface FailureBody {
  type: FailureType
  code?: FailureCode
  decline_code?: string
  advice_code?: string
  message: string
  param?: string
  charge?: ChargeRow['id']
  payment_intent?: Partial<IntentRow>
  payment_method?: PaymentMethodRow
}

/** An answer other than 200, thrown. */
export class Failure extends Error {
  readonly status: number
  readonly body: FailureBody
  /** A declined payment is a fact: what led to it stays. Any other failure leaves no trace. */
  readonly keeps: boolean

  constructor(status: number, body: FailureBody, keeps = false) {
    super(body.message)
    this.status = status
    this.body = body
    this.keeps = keeps
  }
}

type Extra = Omit<Partial<FailureBody>, 'type' | 'message'>

export const invalid = (message: string, extra: Extra = {}): Failure =>
  new Failure(400, { type: 'invalid_request_error', message, ...extra })

/** What the path names does not exist. */
export const missing = (what: string, id: string, param = 'id'): Failure =>
  new Failure(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${what}: '${id}'`,
    param,
  })

/** What a parameter names does not exist: a 400, unlike the 404 of a path. */
export const missingParam = (what: string, id: string, param: string): Failure =>
  invalid(`No such ${what}: '${id}'`, { code: 'resource_missing', param })

export const cardError = (message: string, extra: Extra, keeps = false): Failure =>
  new Failure(402, { type: 'card_error', message, ...extra }, keeps)

export const secretKeyRequired = (): Failure =>
  new Failure(403, {
    type: 'invalid_request_error',
    code: 'secret_key_required',
    message: 'This API call cannot be made with a publishable API key and without the matching client secret.',
  })

/** The JSON of an error answer. */
export function failureJson({ body }: Failure): { error: FailureBody & { doc_url?: string } } {
  if (body.code === undefined) return { error: body }
  return { error: { ...body, doc_url: `https://stripe.com/docs/error-codes/${body.code.replaceAll('_', '-')}` } }
}
