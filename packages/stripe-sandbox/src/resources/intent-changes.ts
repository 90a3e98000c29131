import type { IntentRow } from '../core/rows.ts'
import { newId, type Tx } from '../core/tx.ts'
import { invalid } from '../http/failure.ts'
import { type Parsed, required } from '../http/params.ts'
import { paramCustomer } from './customer-lookup.ts'
import { mergeMetadata, shippingOf } from './fields.ts'
import { type createShape } from './intent-fields.ts'
import { checkAmount } from './money.ts'
import { createPaymentMethod, resolvePaymentMethod } from './payment-methods.ts'

type Input = Parsed<typeof createShape>

/** The intent with what a call says; not saved, its status as before. Throws the 400s of bad values. */
export function changedIntent(tx: Tx, intent: IntentRow, input: Input): IntentRow {
  const { amount = intent.amount, currency = intent.currency } = input
  if (input.amount !== undefined || input.currency !== undefined) checkAmount(amount, currency)
  if (input.allowed_payment_method_types?.includes('card') === false)
    throw invalid('The sandbox pays by card only.', { param: 'allowed_payment_method_types' })
  const asked = input.payment_method_options?.card?.request_three_d_secure
  return {
    ...intent,
    allowed_payment_method_types: input.allowed_payment_method_types ?? intent.allowed_payment_method_types,
    amount,
    capture_method: input.capture_method ?? intent.capture_method,
    currency,
    customer: input.customer === undefined ? intent.customer : paramCustomer(tx, input.customer).id,
    description: orBefore(input.description, intent.description),
    metadata: mergeMetadata(intent.metadata, input.metadata),
    payment_method: methodOf(tx, intent, input),
    payment_method_options: asked === undefined ? intent.payment_method_options : cardOptions(asked),
    receipt_email: orBefore(input.receipt_email, intent.receipt_email),
    setup_future_usage: orBefore(input.setup_future_usage, intent.setup_future_usage),
    shipping: input.shipping === undefined ? intent.shipping : shippingOf(input.shipping),
    statement_descriptor: input.statement_descriptor ?? intent.statement_descriptor,
    statement_descriptor_suffix: input.statement_descriptor_suffix ?? intent.statement_descriptor_suffix,
    transfer_group: input.transfer_group ?? intent.transfer_group,
  }
}

/** A new intent, before anything but its sum is known. */
export function blankIntent(tx: Tx, input: Input): IntentRow {
  const id = newId(tx, 'pi')
  const automatic = input.automatic_payment_methods
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: required(input.amount, 'amount'),
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods:
      input.allowed_payment_method_types === undefined
        ? { allow_redirects: automatic?.allow_redirects ?? 'always', enabled: automatic?.enabled ?? true }
        : null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${tx.random.token(25)}`,
    confirmation_method: input.confirmation_method ?? 'automatic',
    created: tx.now,
    currency: required(input.currency, 'currency'),
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: cardOptions('automatic'),
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  }
}

function methodOf(tx: Tx, intent: IntentRow, input: Input): string | null {
  if (input.payment_method !== undefined) return resolvePaymentMethod(tx, input.payment_method, 'payment_method').id
  if (input.payment_method_data !== undefined) return createPaymentMethod(tx, input.payment_method_data).id
  return intent.payment_method
}

function cardOptions(request_three_d_secure: 'any' | 'automatic' | 'challenge'): IntentRow['payment_method_options'] {
  return { card: { installments: null, mandate_options: null, network: null, request_three_d_secure } }
}

/** `undefined` was not said; `null` was said. */
function orBefore<T>(said: T | undefined, before: T): T {
  return said === undefined ? before : said
}
