import type { ArtistOrder } from '@artiqo/contracts/orders'
import { orderStates, type OrderState } from '@artiqo/domain/order'
import { i18n } from '@lingui/core'
import { beforeAll, expect, test } from 'vitest'
import { headline } from './headline.ts'

beforeAll(() => i18n.activate('en'))

type Part = Pick<ArtistOrder, 'state' | 'method'>
const sent = (state: Part['state']): Part => ({ state, method: 'ship' })
const collected = (state: Part['state']): Part => ({ state, method: 'collect' })
const of = (parts: Part[], state: OrderState = 'paid') => headline({ state, parts, refund: null })

test('one parcel is told as one thing', () => {
  expect([of([sent('new')]), of([sent('accepted')]), of([sent('shipped')]), of([sent('delivered')])]).toEqual([
    'Paid, and the artist knows',
    'It’s being packed',
    'It’s on its way',
    'It’s with you',
  ])
})

test('several are told in one sentence, what has come furthest first', () => {
  expect(of([sent('accepted'), sent('shipped')])).toBe('One is on its way, one is being packed')
  expect(of([sent('new'), sent('new'), sent('delivered')])).toBe('One is with you, two wait to be packed')
  expect(of([sent('shipped'), sent('shipped')])).toBe('Both are on their way')
})

test('what is collected is not on its way but ready', () => {
  expect(of([collected('shipped')])).toBe('It’s ready for you')
  expect(of([collected('shipped'), sent('shipped')])).toBe('One is ready for you, one is on its way')
})

test('money that goes back is told before anything else', () => {
  const refund = { amount: { amount: 100, currency: 'EUR' }, state: 'pending', at: '2026-11-20T10:00:00.000Z' } as const
  expect(headline({ state: 'needs_review', parts: [sent('new')], refund })).toBe('Your money is on its way back')
  expect(headline({ state: 'cancelled', parts: [sent('new')], refund })).toBe('Cancelled, and your money goes back')
})

test('every state of an order has its words', () => {
  for (const state of orderStates) expect(of([sent('new')], state)).toMatch(/^[A-Z]/)
})
