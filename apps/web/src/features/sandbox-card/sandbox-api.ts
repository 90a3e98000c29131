import type { PaymentConfig } from '@artiqo/contracts/payments'
import type { ConfirmOptions, PaymentOutcome } from '#features/checkout/payment/payment-form.ts'
import type { CardData } from './card-text.ts'

export type SandboxAnswer =
  | { readonly kind: 'outcome'; readonly outcome: PaymentOutcome }
  /** The bank wants to see the buyer on its own page. */
  | { readonly kind: 'go'; readonly url: string }

/** Confirms a payment at the stand-in, with its publishable key and the payment's own secret. */
export async function confirmCard(
  config: PaymentConfig,
  card: CardData,
  { clientSecret, returnUrl, billing }: ConfirmOptions,
): Promise<SandboxAnswer> {
  const { line1, postalCode, city, country } = billing.address
  const body = new URLSearchParams({
    client_secret: clientSecret,
    return_url: returnUrl,
    'payment_method_data[type]': 'card',
    'payment_method_data[card][number]': card.number,
    'payment_method_data[card][exp_month]': String(card.month),
    'payment_method_data[card][exp_year]': String(card.year),
    'payment_method_data[card][cvc]': card.cvc,
    'payment_method_data[billing_details][name]': billing.name,
    'payment_method_data[billing_details][email]': billing.email,
    'payment_method_data[billing_details][address][line1]': line1,
    'payment_method_data[billing_details][address][postal_code]': postalCode,
    'payment_method_data[billing_details][address][city]': city,
    'payment_method_data[billing_details][address][country]': country,
  })
  return ask(config, `/v1/payment_intents/${intentOf(clientSecret)}/confirm`, { method: 'POST', body })
}

/** Finds the page that the bank waits on for an unfinished payment. */
export async function findNextStep(config: PaymentConfig, clientSecret: string): Promise<SandboxAnswer> {
  const query = new URLSearchParams({ client_secret: clientSecret })
  return ask(config, `/v1/payment_intents/${intentOf(clientSecret)}?${query}`, {})
}

const intentOf = (clientSecret: string) => clientSecret.split('_secret_')[0] ?? ''

async function ask({ sandboxUrl, publishableKey }: PaymentConfig, path: string, init: RequestInit) {
  try {
    const response = await fetch(`${sandboxUrl}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${publishableKey}` },
    })
    return readAnswer(await response.json())
  } catch {
    return outcome({ kind: 'unknown' })
  }
}

/** Reads the stand-in's JSON, which has the shape of Stripe's. */
export function readAnswer(json: unknown): SandboxAnswer {
  const error = at(json, 'error')
  if (error === undefined) return readIntent(json)
  const intent = at(error, 'payment_intent')
  if (at(error, 'code') === 'payment_intent_unexpected_state' && intent !== undefined) return readIntent(intent)
  if (at(error, 'type') === 'card_error') return outcome({ kind: 'declined', code: codeOf(error) })
  return outcome({ kind: 'unknown' })
}

function readIntent(intent: unknown): SandboxAnswer {
  const url = at(at(at(intent, 'next_action'), 'redirect_to_url'), 'url')
  switch (at(intent, 'status')) {
    case 'succeeded':
    case 'processing':
    case 'requires_capture':
      return outcome({ kind: 'sent' })
    case 'requires_action':
      return typeof url === 'string' ? { kind: 'go', url } : outcome({ kind: 'unknown' })
    case 'requires_payment_method':
      return outcome({ kind: 'declined', code: codeOf(at(intent, 'last_payment_error')) })
    case 'canceled':
      return outcome({ kind: 'over' })
    default:
      return outcome({ kind: 'unknown' })
  }
}

const outcome = (outcome: PaymentOutcome): SandboxAnswer => ({ kind: 'outcome', outcome })

function codeOf(error: unknown): string | null {
  const code = at(error, 'decline_code') ?? at(error, 'code')
  return typeof code === 'string' ? code : null
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
