import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money } from './money.ts'
import { orderStates } from './order.ts'
import { judgeIntent, paymentStateOf, paymentStates, paymentWord } from './payment.ts'

const order = { id: 'ord_1', total: money(12_300) }
const paid = { status: 'succeeded', amountReceived: 12_300, currency: 'eur', orderId: 'ord_1', declined: false }

describe('an intent', () => {
  test('pays an order only when it is bound to it and has brought exactly its total', () => {
    expect(judgeIntent(order, paid)).toEqual({ kind: 'pay' })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (amountReceived) => {
        fc.pre(amountReceived !== 12_300)
        expect(judgeIntent(order, { ...paid, amountReceived })).toEqual({ kind: 'review', reason: 'wrong_amount' })
      }),
    )
    expect(judgeIntent(order, { ...paid, currency: 'usd' })).toEqual({ kind: 'review', reason: 'wrong_currency' })
    expect(judgeIntent(order, { ...paid, orderId: undefined })).toEqual({ kind: 'review', reason: 'wrong_order' })
  })

  test('that has not succeeded decides nothing, whatever else it says', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (status, declined) => {
        fc.pre(status !== 'succeeded')
        expect(judgeIntent(order, { ...paid, status, declined })).toEqual({ kind: 'wait' })
      }),
    )
  })

  test('of a status that is not known yet counts as open', () => {
    expect(paymentStateOf({ status: 'requires_something_new', declined: false })).toBe('created')
    expect(paymentStateOf({ status: 'requires_payment_method', declined: true })).toBe('failed')
  })
})

describe('what a buyer is told', () => {
  test('is completed only for money that has arrived, and never failed while the bank may still say yes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paymentStates), fc.constantFrom(...orderStates), (payment, state) => {
        const word = paymentWord(payment, state)
        expect(word === 'completed').toBe(payment === 'succeeded')
        if (state === 'awaiting_payment' && ['created', 'requires_action', 'processing'].includes(payment))
          expect(word).toBe('pending')
      }),
    )
  })
})
