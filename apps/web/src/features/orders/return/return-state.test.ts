import { orderStates } from '@artiqo/domain/order'
import { paymentStates } from '@artiqo/domain/payment'
import { expect, test } from 'vitest'
import { pollDelay } from './poll-delay.ts'
import { keepsAsking, returnState } from './return-state.ts'

type Payment = Parameters<typeof returnState>[0]
const soon = { asked: 1, paidBefore: false }
const later = { asked: 20, paidBefore: false }
const money = { amount: 100, currency: 'EUR' as const }
const kind = (payment: Partial<Payment>, when = soon) =>
  returnState({ orderState: 'awaiting_payment', state: 'processing', refunded: null, ...payment }, when).kind

test('it is asked after 1, 2, 4 … and at most every 30 seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 50].map(pollDelay)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
})

test('nothing is called failed, over or unpaid while the bank may still say yes', () => {
  for (const when of [soon, later])
    for (const state of ['processing', 'succeeded'] as const)
      for (const orderState of ['awaiting_payment', 'expired'] as const)
        expect(['verifying', 'late']).toContain(kind({ orderState, state }, when))
})

test('what takes long is said to take long', () => {
  expect([kind({}), kind({}, later)]).toEqual(['verifying', 'late'])
})

test('a payment that the bank has heard nothing of can be made after a while, not at once', () => {
  expect([kind({ state: 'created' }), kind({ state: 'created' }, later)]).toEqual(['verifying', 'unpaid'])
})

test.each([
  [{ state: 'failed' }, 'declined'],
  [{ state: 'requires_action' }, 'next_step'],
  [{ orderState: 'paid', state: 'succeeded' }, 'paid'],
  [{ orderState: 'completed', state: 'succeeded' }, 'paid'],
  [{ orderState: 'expired', state: 'canceled' }, 'expired'],
  [{ orderState: 'cancelled', state: 'canceled' }, 'cancelled'],
  [{ orderState: 'cancelled', state: 'succeeded', refunded: money }, 'refunded'],
  [{ orderState: 'needs_review', state: 'succeeded' }, 'review'],
  [{ orderState: 'needs_review', state: 'succeeded', refunded: money }, 'refunded'],
] as const)('%o is %s', (payment, expected) => {
  expect(kind(payment)).toBe(expected)
})

test('an order that was paid before the page was opened says so', () => {
  expect(kind({ orderState: 'paid', state: 'succeeded' }, { asked: 1, paidBefore: true })).toBe('already_paid')
})

test('it is asked for as long as an order can still be paid, and no longer once it is', () => {
  const asks = (orderState: Payment['orderState']) =>
    paymentStates.map((state) => keepsAsking(returnState({ orderState, state, refunded: null }, later)))
  expect(asks('awaiting_payment')).toEqual(paymentStates.map((state) => state !== 'failed'))
  expect([...asks('paid'), ...asks('completed')]).not.toContain(true)
})

test('every state of an order and its payment has its words', () => {
  const kinds = orderStates.flatMap((orderState) => paymentStates.map((state) => kind({ orderState, state }, later)))
  expect(kinds).not.toContain(undefined)
})
