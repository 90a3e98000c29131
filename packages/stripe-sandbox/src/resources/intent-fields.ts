import { invalid } from '../http/failure.ts'
import { clearable, flag, hash, ignored, type Kind, list, oneOf, text } from '../http/params.ts'
import { metadataField, shippingField } from './fields.ts'
import { amountField, currencyField } from './money.ts'
import { paymentMethodDataField } from './payment-methods.ts'

/** A page that the browser can be sent to, and nothing else. */
const webAddress: Kind<string> = (raw, path) => {
  const value = text(raw, path)
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw invalid('Not a valid URL', { code: 'url_invalid', param: path })
  return value
}

/** Stripe has it; the sandbox does not know connected accounts yet. */
const notYet: Kind<never> = (_, path) => {
  throw invalid(`The sandbox does not emulate connected accounts yet: leave out ${path}.`, { param: path })
}

const futureUse = clearable(oneOf('off_session', 'on_session'))
const captureMethod = oneOf('automatic', 'automatic_async', 'manual')

/** What a confirm from the browser may say. */
export const browserConfirmShape = {
  payment_method: text,
  payment_method_data: paymentMethodDataField,
  payment_method_options: hash({
    card: hash({ request_three_d_secure: oneOf('any', 'automatic', 'challenge'), network: ignored }),
  }),
  receipt_email: clearable(text),
  return_url: webAddress,
  setup_future_usage: futureUse,
  shipping: clearable(shippingField),
  mandate_data: ignored,
  use_stripe_sdk: flag,
}

export const confirmShape = {
  ...browserConfirmShape,
  allowed_payment_method_types: list(text),
  capture_method: captureMethod,
  error_on_requires_action: flag,
  off_session: flag,
  radar_options: ignored,
}

const described = {
  description: clearable(text),
  metadata: metadataField,
  statement_descriptor: text,
  statement_descriptor_suffix: text,
  transfer_group: text,
  application_fee_amount: notYet,
  transfer_data: notYet,
}

/** What an update may say. */
export const updateShape = {
  ...described,
  allowed_payment_method_types: list(text),
  amount: amountField,
  capture_method: captureMethod,
  currency: currencyField,
  customer: text,
  payment_method: text,
  payment_method_data: paymentMethodDataField,
  payment_method_options: browserConfirmShape.payment_method_options,
  receipt_email: clearable(text),
  setup_future_usage: futureUse,
  shipping: clearable(shippingField),
}

export const createShape = {
  ...updateShape,
  ...confirmShape,
  automatic_payment_methods: hash({ enabled: flag, allow_redirects: oneOf('always', 'never') }),
  confirm: flag,
  confirmation_method: oneOf('automatic', 'manual'),
  on_behalf_of: notYet,
}

export const captureShape = {
  ...described,
  amount_to_capture: amountField,
  final_capture: flag,
}

export const cancelShape = {
  cancellation_reason: oneOf('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'),
}
