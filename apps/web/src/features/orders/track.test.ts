import type { ArtistOrder } from '@artiqo/contracts/orders'
import { expect, test } from 'vitest'
import { trackOf } from './track.ts'

const paidAt = '2026-11-20T09:00:00.000Z'
const acceptedAt = '2026-11-21T09:00:00.000Z'
const shippedAt = '2026-11-22T09:00:00.000Z'
const entry = (what: string, at: string) => ({ what, at, by: 'artist' as const, note: '' })

function given(state: ArtistOrder['state'], timeline: ArtistOrder['timeline'] = []): ArtistOrder {
  const none = { amount: 0, currency: 'EUR' as const }
  return {
    id: 'aor_1',
    artist: { id: 'usr_1', username: 'wren', name: 'Wren' },
    state,
    method: 'ship',
    collectPlace: '',
    carrier: '',
    trackingNumber: '',
    trackingUrl: null,
    lines: [],
    items: none,
    delivery: none,
    timeline,
  }
}
const standings = (part: ArtistOrder) => trackOf(part, paidAt).map((step) => step.standing)

test('a part goes from paid to packed to on its way to with you', () => {
  expect(standings(given('new'))).toEqual(['done', 'now', 'todo', 'todo'])
  expect(standings(given('accepted'))).toEqual(['done', 'now', 'todo', 'todo'])
  expect(standings(given('shipped'))).toEqual(['done', 'done', 'now', 'todo'])
  expect(standings(given('delivered'))).toEqual(['done', 'done', 'done', 'now'])
})

test('each step has the time at which it was reached, and none before', () => {
  const part = given('shipped', [entry('accepted', acceptedAt), entry('shipped', shippedAt)])
  expect(trackOf(part, paidAt).map((step) => step.at)).toEqual([paidAt, acceptedAt, shippedAt, null])
})

test('what was cancelled or is not paid has no way to go', () => {
  expect(trackOf(given('cancelled'), paidAt)).toEqual([])
  expect(trackOf(given('new'), null)).toEqual([])
})
