import { expect, test } from 'vitest'
import { readStudioOrdersSearch } from './orders-search.ts'
import { byUrgency, statesOf } from './to-do.ts'

test('without a word in the address the artist sees what waits for them', () => {
  expect(readStudioOrdersSearch({})).toEqual({})
  expect(statesOf('todo')).toEqual(['new', 'accepted'])
})

test.each(['shipped', 'delivered', 'cancelled', 'all'])('the address may ask for %s', (state) =>
  expect(readStudioOrdersSearch({ state })).toEqual({ state }),
)

test.each(['new', 'todo', 'lost', 7])('an address that asks for %j shows what waits', (state) =>
  expect(readStudioOrdersSearch({ state })).toEqual({}),
)

test('parts to accept come before parts to send, and who paid first comes first', () => {
  const parts = [
    { state: 'accepted', paidAt: '2026-11-01T09:00:00Z' },
    { state: 'new', paidAt: '2026-11-19T09:00:00Z' },
    { state: 'accepted', paidAt: '2026-10-01T09:00:00Z' },
    { state: 'new', paidAt: '2026-11-18T09:00:00Z' },
  ] as const
  expect(parts.toSorted(byUrgency).map(({ state, paidAt }) => `${state} ${paidAt.slice(5, 10)}`)).toEqual([
    'new 11-18',
    'new 11-19',
    'accepted 10-01',
    'accepted 11-01',
  ])
})
