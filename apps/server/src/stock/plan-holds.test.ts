import type { EditionId } from '@artiqo/domain/ids'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HoldRow } from './holds.queries.ts'
import { planHolds } from './plan-holds.ts'

const hold = (id: number, edition: string, quantity: number): HoldRow => ({
  id: `hld_${id}`,
  checkout_id: 'chk_1',
  edition_id: `edn_${edition}`,
  quantity,
})

test('takes what is missing, gives back what is too much, and leaves the rest alone', () => {
  const live = [hold(1, 'a', 1), hold(2, 'b', 3), hold(3, 'c', 1), hold(4, 'd', 2)]
  expect(
    planHolds(live, [
      { editionId: 'edn_a', quantity: 1 },
      { editionId: 'edn_b', quantity: 1 },
      { editionId: 'edn_d', quantity: 5 },
      { editionId: 'edn_e', quantity: 2 },
    ]),
  ).toEqual({
    moves: [
      { editionId: 'edn_b', quantity: -2 },
      { editionId: 'edn_d', quantity: 3 },
      { editionId: 'edn_e', quantity: 2 },
      { editionId: 'edn_c', quantity: -1 },
    ],
    fresh: [{ editionId: 'edn_e', quantity: 2 }],
    resized: [
      { hold: live[1], quantity: 1 },
      { hold: live[3], quantity: 5 },
    ],
    ended: [live[2]],
  })
})

test('ends with exactly what is wanted, also where two carts that became one hold a thing twice', () => {
  const edition = fc.constantFrom('a', 'b', 'c')
  const holds = fc.array(fc.tuple(edition, fc.integer({ min: 1, max: 5 })), { maxLength: 8 })
  const wants = fc.uniqueArray(fc.tuple(edition, fc.integer({ min: 0, max: 12 })), { selector: ([name]) => name })
  fc.assert(
    fc.property(holds, wants, (held, wanted) => {
      const live = held.map(([name, quantity], index) => hold(index, name, quantity))
      const wish = wanted.map(([name, quantity]) => ({ editionId: `edn_${name}` as const, quantity }))
      const plan = planHolds(live, wish)
      const after = new Map(live.map((each) => [each.id, each]))
      for (const { hold: resized, quantity } of plan.resized) after.set(resized.id, { ...resized, quantity })
      for (const ended of plan.ended) after.delete(ended.id)
      const left = [...after.values()].map((each) => ({ editionId: each.edition_id, quantity: each.quantity }))
      const sumOf = (moves: readonly { editionId: EditionId; quantity: number }[], editionId: EditionId) =>
        moves.filter((move) => move.editionId === editionId).reduce((sum, move) => sum + move.quantity, 0)
      for (const editionId of ['edn_a', 'edn_b', 'edn_c'] as const) {
        const before = live.map((each) => ({ editionId: each.edition_id, quantity: each.quantity }))
        const want = sumOf(wish, editionId)
        expect(sumOf([...left, ...plan.fresh], editionId)).toBe(want)
        expect(sumOf(before, editionId) + sumOf(plan.moves, editionId)).toBe(want)
      }
      expect(left.every(({ quantity }) => quantity > 0)).toBe(true)
    }),
  )
})
