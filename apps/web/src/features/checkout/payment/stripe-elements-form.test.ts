import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStripeForm } from './stripe-elements-form.ts'
import type { PaymentForm } from './payment-form.ts'

type Result = { paymentIntent?: object; error?: object }

/** A stand-in for Stripe.js: `window.Stripe` as the real script leaves it, with its calls noted. */
function shim() {
  const calls: string[] = []
  const answers: { submit: object; confirm: Result; next: Result } = {
    submit: {},
    confirm: { paymentIntent: { status: 'succeeded' } },
    next: { paymentIntent: { status: 'succeeded' } },
  }
  const handlers = new Map<string, (event: object) => void>()
  const given: Record<string, unknown> = {}
  const element = {
    on: (name: string, handler: (event: object) => void) => void handlers.set(name, handler),
    mount: (place: unknown) => {
      calls.push('mount')
      given.place = place
      queueMicrotask(() => handlers.get(given.broken ? 'loaderror' : 'ready')?.({ error: { message: 'no such key' } }))
    },
    destroy: () => void calls.push('destroy'),
  }
  const elements = {
    create: (type: string, options: object) => {
      calls.push(`create ${type}`)
      given.elementOptions = options
      return element
    },
    getElement: () => element,
    update: (options: object) => void (given.updated = options),
    submit: async () => {
      calls.push('submit')
      return answers.submit
    },
  }
  const stripe = {
    elements: (options: object) => {
      given.elementsOptions = options
      return elements
    },
    confirmPayment: async (options: object) => {
      calls.push('confirmPayment')
      given.confirm = options
      return answers.confirm
    },
    handleNextAction: async (options: object) => {
      given.next = options
      return answers.next
    },
  }
  const open = (key: string, options: object) => {
    given.key = key
    given.stripeOptions = options
    return stripe
  }
  return { open, calls, answers, given, elements }
}

let stripe: ReturnType<typeof shim>
let form: PaymentForm
const place = Object.create(null)
const amount = { amount: 18_130, currency: 'EUR' as const }
const billing = {
  name: 'Nele Verbeke',
  email: 'nele@example.org',
  address: { line1: 'Visserij 118', postalCode: '9000', city: 'Ghent', country: 'BE' },
}
const confirm = () =>
  form.confirm({ clientSecret: 'pi_1_secret_2', returnUrl: 'https://shop.example/orders/1/return', billing })

// The loader keeps the first Stripe it finds, so that one leads to the shim of the test that runs.
const Stripe = Object.assign((key: string, options: object) => stripe.open(key, options), { version: 'endive' })

beforeEach(() => {
  stripe = shim()
  vi.stubGlobal('window', { Stripe })
  vi.stubGlobal('document', { documentElement: {} })
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: (name: string) => ` ${name} ` }))
  form = createStripeForm('pk_test_1')
})
afterEach(() => vi.unstubAllGlobals())

test('the form is a Payment Element for the amount, before there is an order or an intent', async () => {
  await form.mount(place, { amount, locale: 'en' })
  expect(stripe.calls).toEqual(['create payment', 'mount'])
  expect(stripe.given).toMatchObject({
    key: 'pk_test_1',
    place,
    elementsOptions: {
      mode: 'payment',
      amount: 18_130,
      currency: 'eur',
      appearance: { variables: { colorPrimary: '--ink' } },
    },
  })
  expect(stripe.given.elementsOptions).not.toHaveProperty('clientSecret')
  form.update({ ...amount, amount: 48_900 })
  expect(stripe.given.updated).toEqual({ amount: 48_900 })
})

test('a form that Stripe cannot load is told apart from one that is there', async () => {
  stripe.given.broken = true
  await expect(form.mount(place, { amount, locale: 'en' })).rejects.toThrow('no such key')
})

test('it is checked by Stripe before the order is placed, and confirmed with the same Elements after', async () => {
  await form.mount(place, { amount, locale: 'en' })
  expect(await form.check()).toBe(true)
  expect(await confirm()).toEqual({ kind: 'sent' })
  expect(stripe.calls.slice(2)).toEqual(['submit', 'confirmPayment'])
  expect(stripe.given.confirm).toEqual({
    elements: stripe.elements,
    clientSecret: 'pi_1_secret_2',
    redirect: 'if_required',
    confirmParams: {
      return_url: 'https://shop.example/orders/1/return',
      payment_method_data: {
        billing_details: {
          name: 'Nele Verbeke',
          email: 'nele@example.org',
          address: { line1: 'Visserij 118', postal_code: '9000', city: 'Ghent', country: 'BE' },
        },
      },
    },
  })
})

test('what is missing is left to Stripe’s form to say', async () => {
  await form.mount(place, { amount, locale: 'en' })
  stripe.answers.submit = { error: { type: 'validation_error' } }
  expect(await form.check()).toBe(false)
})

test.each([
  ['paid', { paymentIntent: { status: 'succeeded' } }, { kind: 'sent' }],
  ['with the bank', { paymentIntent: { status: 'processing' } }, { kind: 'sent' }],
  [
    'declined',
    { error: { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' } },
    { kind: 'declined', code: 'insufficient_funds' },
  ],
  [
    'not approved',
    { error: { type: 'invalid_request_error', code: 'payment_intent_authentication_failure' } },
    { kind: 'declined', code: 'payment_intent_authentication_failure' },
  ],
  ['incomplete', { error: { type: 'validation_error' } }, { kind: 'incomplete' }],
  ['cut off', { error: { type: 'api_connection_error' } }, { kind: 'unknown' }],
  [
    'paid already by another press',
    {
      error: {
        type: 'invalid_request_error',
        code: 'payment_intent_unexpected_state',
        payment_intent: { status: 'succeeded' },
      },
    },
    { kind: 'sent' },
  ],
  [
    'cancelled meanwhile',
    {
      error: {
        type: 'invalid_request_error',
        code: 'payment_intent_unexpected_state',
        payment_intent: { status: 'canceled' },
      },
    },
    { kind: 'over' },
  ],
  ['in a state that Stripe may invent', { paymentIntent: { status: 'requires_patience' } }, { kind: 'unknown' }],
])('a payment that is %s leads where it should', async (_, answer, outcome) => {
  await form.mount(place, { amount, locale: 'en' })
  stripe.answers.confirm = answer
  expect(await confirm()).toEqual(outcome)
})

test('an unfinished step is gone on with', async () => {
  await form.mount(place, { amount, locale: 'en' })
  expect(await form.resume('pi_1_secret_2')).toEqual({ kind: 'sent' })
  expect(stripe.given.next).toEqual({ clientSecret: 'pi_1_secret_2' })
  form.destroy()
  expect(stripe.calls.at(-1)).toBe('destroy')
})
