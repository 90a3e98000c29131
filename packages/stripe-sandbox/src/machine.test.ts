import fc from 'fast-check'
import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import type { IntentStatus } from './core/rows.ts'
import { intentMoves, intentVerbs, type IntentVerb } from './resources/intent-machine.ts'
import { testCards } from './resources/cards.ts'
import { givenSandbox } from './testing/given-sandbox.ts'

type Step =
  | { call: 'confirm'; card: string; absent: boolean }
  | { call: 'change'; amount: number }
  | { call: 'note' | 'cancel' | 'wait' | 'again' }
  | { call: 'capture' | 'refund'; share: number }
  | { call: 'buyer'; result: 'complete' | 'fail' }
  | { call: 'bank'; result: 'succeeded' | 'failed' }
  | { call: 'refunds'; result: 'settle' | 'fail' }

const share = fc.double({ min: 0.01, max: 1.2, noNaN: true })
// Mostly cards that pay somehow, so that there is something to capture and to give back.
const card = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('visa', 'pendingRefund', 'refundFail', 'authenticationRequired', 'processing'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...testCards.map(({ name }) => name)) },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      call: fc.constant('confirm' as const),
      card,
      absent: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ call: fc.constant('change' as const), amount: fc.integer({ min: 50, max: 5000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      call: fc.constantFrom('note' as const, 'cancel' as const, 'wait' as const, 'again' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ call: fc.constantFrom('capture' as const, 'refund' as const), share }) },
  {
    weight: 2,
    arbitrary: fc.record({
      call: fc.constant('buyer' as const),
      result: fc.constantFrom('complete' as const, 'fail' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      call: fc.constant('bank' as const),
      result: fc.constantFrom('succeeded' as const, 'failed' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      call: fc.constant('refunds' as const),
      result: fc.constantFrom('settle' as const, 'fail' as const),
    }),
  },
)

const verbOf: Partial<Record<Step['call'], IntentVerb>> = {
  confirm: 'confirm',
  change: 'change',
  cancel: 'cancel',
  capture: 'capture',
  again: 'confirm',
}

describe('the machine of the intent', () => {
  it('has no way out of its ends, and a way to an end from everywhere', () => {
    expect(intentMoves.succeeded).toEqual([])
    expect(intentMoves.canceled).toEqual([])
    for (const [status, moves] of Object.entries(intentMoves))
      if (status !== 'succeeded' && status !== 'canceled') expect(moves).toContain('succeeded')
  })

  it('holds, whatever is called in whatever order, and the money adds up', async () => {
    const { sandbox, stripe } = await givenSandbox({ balanceDelay: 1000, refundDelay: 1000, processingDelay: 1000 })
    const { control } = sandbox

    async function take(id: string, status: string, what: Step): Promise<unknown> {
      const intent = await stripe.paymentIntents.retrieve(id)
      switch (what.call) {
        case 'confirm':
          return stripe.paymentIntents.confirm(id, { payment_method: `pm_card_${what.card}`, off_session: what.absent })
        case 'again':
          return stripe.paymentIntents.confirm(id)
        case 'change':
          return stripe.paymentIntents.update(id, { amount: what.amount })
        case 'note':
          return stripe.paymentIntents.update(id, { metadata: { seen: status } })
        case 'cancel':
          return stripe.paymentIntents.cancel(id)
        case 'capture':
          return stripe.paymentIntents.capture(id, { amount_to_capture: Math.ceil(intent.amount * what.share) })
        case 'refund':
          return stripe.refunds.create({ payment_intent: id, amount: Math.ceil(intent.amount * what.share) })
        case 'buyer':
          return status === 'requires_action' ? control.finish3ds(id, what.result) : undefined
        case 'bank':
          return status === 'processing' ? control.finishProcessing(id, what.result) : undefined
        case 'refunds': {
          const { data } = await stripe.refunds.list({ payment_intent: id })
          const pending = data.find((refund) => refund.status === 'pending')
          if (pending !== undefined)
            return what.result === 'settle' ? control.settleRefund(pending.id) : control.failRefund(pending.id)
          return undefined
        }
        default:
          return control.advance(2000)
      }
    }

    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.boolean(), async (steps, manual) => {
        control.reset()
        const { id } = await stripe.paymentIntents.create({
          amount: 1000,
          currency: 'eur',
          capture_method: manual ? 'manual' : 'automatic_async',
        })
        for (const each of steps) {
          const before = await stripe.paymentIntents.retrieve(id)
          const failure = await take(id, before.status, each).then(
            () => undefined,
            (error: unknown) => error,
          )
          const after = await stripe.paymentIntents.retrieve(id)
          if (failure !== undefined) expect(failure).toBeInstanceOf(Stripe.errors.StripeError)
          checkMove(before, after)
          checkRefusal(each, before, after, failure)
          expect(after.amount_received > 0).toBe(after.status === 'succeeded')
          expect(after.amount_capturable > 0).toBe(after.status === 'requires_capture')
          expect(after.next_action !== null).toBe(after.status === 'requires_action')
          expect(after.canceled_at !== null).toBe(after.status === 'canceled')
          if (after.status === 'requires_payment_method') expect(after.payment_method).toBeNull()
          expect(control.ledger().problems).toEqual([])
        }
      }),
      { numRuns: 80, seed: 20_261_028 },
    )
  }, 60_000)
})

function statusOf(intent: Stripe.PaymentIntent): IntentStatus {
  const known = Object.keys(intentMoves).find((status): status is IntentStatus => status === intent.status)
  if (known === undefined) throw new Error(`${intent.status} is no status`)
  return known
}

function checkMove(before: Stripe.PaymentIntent, after: Stripe.PaymentIntent): void {
  const allowed: readonly string[] = [before.status, ...intentMoves[statusOf(before)]]
  expect(allowed).toContain(after.status)
}

function checkRefusal(step: Step, before: Stripe.PaymentIntent, after: Stripe.PaymentIntent, failure: unknown): void {
  const verb = verbOf[step.call]
  if (verb === undefined) return
  const allowed: readonly string[] = intentVerbs[verb]
  if (allowed.includes(before.status)) return
  expect(failure).toMatchObject({ code: 'payment_intent_unexpected_state', payment_intent: { status: before.status } })
  expect(after).toEqual(before)
}
