import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { artworkMachine } from './artwork.ts'
import { isTerminal, judge, sourcesOf, statesOf, type Machine } from './machine.ts'
import {
  artistOrderMachine,
  artistOrderStates,
  artistSteps,
  cancelRefusal,
  nextArtistStep,
  orderAfterParts,
  orderMachine,
  orderNumber,
  orderStates,
} from './order.ts'
import { paymentMachine } from './payment.ts'

const machines: Record<string, Machine<string>> = { orderMachine, artistOrderMachine, paymentMachine, artworkMachine }

describe.each(Object.entries(machines))('%s', (_name, machine) => {
  const states = statesOf(machine)

  test('names only states that it has, and none as its own successor', () => {
    for (const state of states) {
      expect(states).toEqual(expect.arrayContaining([...(machine[state] ?? [])]))
      expect(machine[state]).not.toContain(state)
    }
  })

  test('has an end, and no path leaves it', () => {
    const ends = states.filter((state) => isTerminal(machine, state))
    expect(ends.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(fc.constantFrom(...ends), fc.array(fc.constantFrom(...states)), (end, steps) => {
        const reached = steps.reduce((at, to) => (judge(machine, at, to) === 'step' ? to : at), end)
        expect(reached).toBe(end)
      }),
    )
  })

  test('can reach an end from everywhere', () => {
    const reachesEnd = (state: string, seen = new Set<string>()): boolean =>
      isTerminal(machine, state) ||
      (machine[state] ?? []).some((next) => !seen.has(next) && reachesEnd(next, new Set([...seen, state])))
    expect(states.filter((state) => !reachesEnd(state))).toEqual([])
  })

  test('takes the same state for a no-op, and knows where each state comes from', () => {
    for (const state of states) {
      expect(judge(machine, state, state)).toBe('same')
      for (const from of states)
        expect(sourcesOf(machine, state).includes(from)).toBe(judge(machine, from, state) === 'step')
    }
  })
})

describe('an order', () => {
  const parts = fc.array(fc.constantFrom(...artistOrderStates), { minLength: 1, maxLength: 6 })

  test('can be cancelled by its buyer exactly while it is open and nothing is on its way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...orderStates), parts, (order, states) => {
        const open = order === 'awaiting_payment' || order === 'paid'
        const moving = states.includes('shipped') || states.includes('delivered')
        expect(cancelRefusal(order, states) === null).toBe(open && !moving)
      }),
    )
  })

  test('is complete when every part is over and one at least has arrived', () => {
    fc.assert(
      fc.property(parts, (states) => {
        const complete = states.every((state) => isTerminal(artistOrderMachine, state)) && states.includes('delivered')
        expect(orderAfterParts('paid', states)).toBe(complete ? 'completed' : 'paid')
      }),
    )
    expect(orderAfterParts('cancelled', ['delivered'])).toBe('cancelled')
  })

  test('is led step by step from new to delivered', () => {
    expect(artistOrderStates.map(nextArtistStep)).toEqual([...artistSteps, null, null])
  })

  test('has a number that people can read out', () => {
    expect(orderNumber(new Date('2026-11-20T10:00:00Z'), 42)).toBe('AQ-26-0000042')
  })
})
