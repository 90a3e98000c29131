import { loadStripe } from '@stripe/stripe-js/pure'
import type { PaymentIntent, StripeError, StripeElements, Stripe } from '@stripe/stripe-js'
import type { PaymentForm, PaymentOutcome } from './payment-form.ts'
import { appearance } from './stripe-appearance.ts'

/** Stripe's own form. The card number is typed into Stripe's frame and never reaches the shop. */
export function createStripeForm(publishableKey: string): PaymentForm {
  let stripe: Stripe | null = null
  let elements: StripeElements | null = null

  const ready = () => {
    if (stripe === null || elements === null) throw new Error('The payment form is not mounted')
    return { stripe, elements }
  }

  return {
    async mount(element, { amount, locale }) {
      stripe = await loadStripe(publishableKey, { locale: locale === 'en' ? 'en-GB' : 'auto' })
      if (stripe === null) throw new Error('Stripe.js is not there')
      elements = stripe.elements({
        mode: 'payment',
        amount: amount.amount,
        currency: amount.currency.toLowerCase(),
        appearance: appearance(),
      })
      const payment = elements.create('payment', { layout: 'tabs' })
      await new Promise<void>((resolve, reject) => {
        payment.on('ready', () => resolve())
        payment.on('loaderror', ({ error }) => reject(new Error(error.message ?? 'Stripe did not load')))
        payment.mount(element)
      })
    },
    update(amount) {
      elements?.update({ amount: amount.amount })
    },
    async check() {
      const { error } = await ready().elements.submit()
      return error === undefined
    },
    async confirm({ clientSecret, returnUrl, billing }) {
      const form = ready()
      const { line1, postalCode, city, country } = billing.address
      const { paymentIntent, error } = await form.stripe.confirmPayment({
        elements: form.elements,
        clientSecret,
        confirmParams: {
          return_url: returnUrl,
          payment_method_data: {
            billing_details: {
              name: billing.name,
              email: billing.email,
              address: { line1, postal_code: postalCode || null, city, country },
            },
          },
        },
        redirect: 'if_required',
      })
      return error === undefined ? outcomeOfIntent(paymentIntent) : outcomeOfError(error)
    },
    async resume(clientSecret) {
      const { paymentIntent, error } = await ready().stripe.handleNextAction({ clientSecret })
      if (error !== undefined) return outcomeOfError(error)
      return paymentIntent === undefined ? { kind: 'unknown' } : outcomeOfIntent(paymentIntent)
    },
    destroy() {
      elements?.getElement('payment')?.destroy()
      elements = null
    },
  }
}

/** What an intent's status means to the page; statuses that Stripe may add count as unknown. */
function outcomeOfIntent({ status, last_payment_error: failure }: PaymentIntent): PaymentOutcome {
  switch (status) {
    case 'succeeded':
    case 'processing':
    case 'requires_capture':
      return { kind: 'sent' }
    case 'requires_payment_method':
      return { kind: 'declined', code: failure?.decline_code ?? failure?.code ?? null }
    case 'canceled':
      return { kind: 'over' }
    default:
      return { kind: 'unknown' }
  }
}

function outcomeOfError(error: StripeError): PaymentOutcome {
  // A press too late: the intent says what became of it.
  if (error.code === 'payment_intent_unexpected_state' && error.payment_intent)
    return outcomeOfIntent(error.payment_intent)
  switch (error.type) {
    case 'validation_error':
      return { kind: 'incomplete' }
    case 'card_error':
      return { kind: 'declined', code: error.decline_code ?? error.code ?? null }
    case 'invalid_request_error':
      if (error.code === 'payment_intent_authentication_failure') return { kind: 'declined', code: error.code }
      return { kind: 'unknown' }
    default:
      return { kind: 'unknown' }
  }
}
