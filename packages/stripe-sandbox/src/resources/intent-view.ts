import type { IntentRow } from '../core/rows.ts'
import type { Tx } from '../core/tx.ts'

/** The intent as it is answered: the 3-D Secure page is at the address that the sandbox has now. */
export function showIntent(tx: Tx, intent: IntentRow): IntentRow {
  const redirect = intent.next_action?.redirect_to_url
  if (redirect === undefined) return intent
  const url = `${tx.baseUrl}${redirect.url}`
  return { ...intent, next_action: { type: 'redirect_to_url', redirect_to_url: { ...redirect, url } } }
}

const shownToBrowsers = [
  'id',
  'object',
  'amount',
  'automatic_payment_methods',
  'canceled_at',
  'cancellation_reason',
  'capture_method',
  'client_secret',
  'confirmation_method',
  'created',
  'currency',
  'description',
  'last_payment_error',
  'livemode',
  'next_action',
  'payment_method',
  'payment_method_types',
  'processing',
  'receipt_email',
  'setup_future_usage',
  'shipping',
  'status',
] as const satisfies (keyof IntentRow)[]

/** What a publishable key may see: no metadata, no customer, no charge. */
export function showToBrowser(intent: Partial<IntentRow>): Partial<IntentRow> {
  return Object.fromEntries(shownToBrowsers.map((name) => [name, intent[name]]))
}
