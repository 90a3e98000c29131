import type Stripe from 'stripe'
import { invalid } from '../http/failure.ts'
import { clearable, hash, type Kind, text } from '../http/params.ts'

export const addressField = hash({
  city: clearable(text),
  country: clearable(text),
  line1: clearable(text),
  line2: clearable(text),
  postal_code: clearable(text),
  state: clearable(text),
})

export const shippingField = hash({
  address: addressField,
  carrier: clearable(text),
  name: text,
  phone: clearable(text),
  tracking_number: clearable(text),
})

export const billingField = hash({
  address: clearable(addressField),
  email: clearable(text),
  name: clearable(text),
  phone: clearable(text),
  tax_id: clearable(text),
})

type AddressInput = ReturnType<typeof addressField>
type ShippingInput = ReturnType<typeof shippingField>
type BillingInput = ReturnType<typeof billingField>

export function addressOf(input: AddressInput): Stripe.Address {
  const { city = null, country = null, line1 = null, line2 = null, postal_code = null, state = null } = input
  return { city, country, line1, line2, postal_code, state }
}

export function shippingOf(input: ShippingInput | null | undefined): Stripe.PaymentIntent.Shipping | null {
  if (input === null || input === undefined) return null
  const { address = {}, carrier = null, name = '', phone = null, tracking_number = null } = input
  return { address: addressOf(address), carrier, name, phone, tracking_number }
}

/** Billing details with what the input names replaced. */
export function billingOf(
  input: BillingInput = {},
  before?: Stripe.PaymentMethod.BillingDetails,
): Stripe.PaymentMethod.BillingDetails {
  const { address, ...rest } = input
  const empty = { address: null, email: null, name: null, phone: null, tax_id: null }
  const kept = address === undefined ? (before?.address ?? null) : address === null ? null : addressOf(address)
  return { ...empty, ...before, ...rest, address: kept }
}

export type MetadataChange = Record<string, string> | null

/** A hash of strings; an empty one removes its key, an empty hash removes all. */
export const metadataField: Kind<MetadataChange> = (raw, path) => {
  if (raw === '') return null
  if (typeof raw === 'string') throw invalid('Invalid object', { param: path })
  const change: Record<string, string> = {}
  for (const [key, value] of Object.entries(raw)) {
    if (typeof value !== 'string')
      throw invalid(`Invalid value for ${path}[${key}]: metadata values must be strings.`, { param: path })
    if (key.length > 40 || value.length > 500)
      throw invalid('Metadata keys have at most 40 characters and values at most 500.', { param: path })
    change[key] = value
  }
  return change
}

/** The metadata after a change; throws the 400 for more than 50 keys. */
export function mergeMetadata(before: Stripe.Metadata, change: MetadataChange | undefined): Stripe.Metadata {
  if (change === undefined) return before
  if (change === null) return {}
  const merged = Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== ''))
  if (Object.keys(merged).length > 50) throw invalid('Metadata has at most 50 keys.', { param: 'metadata' })
  return merged
}
