import type { OrderId, PaymentId } from '@artiqo/domain/ids'
import { client } from '#api/client.ts'
import { errorSentence } from '#api/error-sentence.ts'
import { reasonOf } from '#api/errors.ts'
import type { Billing, PaymentForm, PaymentOutcome } from './payment-form.ts'
import { returnUrl } from './return-url.ts'

/** An order that can be paid, by whoever has its link. */
export interface PayableOrder {
  readonly orderId: OrderId
  readonly paymentId: PaymentId
  readonly linkToken: string
}

export type AskedBank = PaymentOutcome | { readonly kind: 'unreached'; readonly sentence: string }

/** Pays an order with what is in the form: the same payment again after a decline. Nothing is sent twice. */
export async function askBank(
  form: PaymentForm,
  order: PayableOrder,
  billing: Billing,
  secretKnown: string | null = null,
): Promise<AskedBank> {
  const { orderId, paymentId, linkToken } = order
  try {
    const clientSecret = secretKnown ?? (await client.payments.intent.mutate({ paymentId, linkToken })).clientSecret
    // Nothing is left to pay: the return page shows what has happened.
    if (clientSecret === null) return { kind: 'sent' }
    return await form.confirm({ clientSecret, returnUrl: returnUrl(location.origin, orderId, linkToken), billing })
  } catch (error) {
    return reasonOf(error) === 'payment_over' ? { kind: 'over' } : { kind: 'unreached', sentence: errorSentence(error) }
  }
}
