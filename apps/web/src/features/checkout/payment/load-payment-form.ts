import type { PaymentConfig } from '@artiqo/contracts/payments'
import type { PaymentForm } from './payment-form.ts'

/** The form that the server's settings ask for, fetched when it is needed. */
export async function loadPaymentForm(config: PaymentConfig): Promise<PaymentForm> {
  // The stand-in's form is only in builds that were made with it; in all others this line is gone.
  if (import.meta.env.VITE_SANDBOX === '1' && config.provider !== 'stripe') {
    const { createSandboxForm } = await import('#features/sandbox-card/sandbox-form.tsx')
    return createSandboxForm(config)
  }
  const { createStripeForm } = await import('./stripe-elements-form.ts')
  return createStripeForm(config.publishableKey)
}
