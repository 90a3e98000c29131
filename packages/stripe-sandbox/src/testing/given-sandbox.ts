import Stripe from 'stripe'
import { onTestFinished } from 'vitest'
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../sandbox.ts'
import { type Receiver, startReceiver } from './receiver.ts'

export interface Given {
  sandbox: RunningSandbox
  /** The real SDK with the secret key; it does not retry by itself. */
  stripe: Stripe
}

/** A sandbox for one test, stopped at its end. */
export async function givenSandbox(options: SandboxOptions = {}): Promise<Given> {
  const sandbox = await startSandbox({ seed: 'test', balanceDelay: 20, ...options })
  onTestFinished(() => sandbox.stop())
  return { sandbox, stripe: sdk(sandbox) }
}

/** A sandbox with an endpoint that takes every event. */
export async function givenShop(options: SandboxOptions = {}): Promise<Given & { receiver: Receiver }> {
  const receiver = await startReceiver()
  onTestFinished(() => receiver.stop())
  const given = await givenSandbox({ webhookUrl: receiver.url, deliverRetries: [30, 30], ...options })
  receiver.secret = given.sandbox.webhookSecret
  return { ...given, receiver }
}

/** The real SDK against a sandbox. */
export function sdk(
  { host, port, secretKey }: RunningSandbox,
  config: { key?: string; retries?: number } = {},
): Stripe {
  return new Stripe(config.key ?? secretKey, {
    host,
    port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: config.retries ?? 0,
  })
}

/** The error that a call is to end with; fails when it does not. */
export async function failureOf(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await call
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error
    throw error
  }
  throw new Error('The call was to fail, and did not.')
}

/** A paid intent of 100.00 EUR. */
export async function givenPaid(
  stripe: Stripe,
  params: Partial<Stripe.PaymentIntentCreateParams> = {},
): Promise<Stripe.PaymentIntent> {
  const paid = { amount: 10_000, currency: 'eur', payment_method: 'pm_card_visa', confirm: true }
  return stripe.paymentIntents.create({ ...paid, ...params })
}
