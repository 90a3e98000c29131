import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money, shareOf, split, sum, times } from './money.ts'

const amount = fc.integer({ min: 0, max: 10_000_000_00 })
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 })

describe('money', () => {
  test('a split loses no cent and gives none away', () => {
    fc.assert(
      fc.property(amount, weights, (whole, parts) => {
        fc.pre(parts.some((weight) => weight > 0))
        expect(sum(split(money(whole), parts))).toEqual(money(whole))
      }),
    )
  })

  test('no part of a split is more than a cent away from its exact share', () => {
    fc.assert(
      fc.property(amount, weights, (whole, parts) => {
        const total = parts.reduce((a, b) => a + b, 0)
        fc.pre(total > 0)
        const shares = split(money(whole), parts)
        for (const [index, share] of shares.entries())
          expect(Math.abs(share.amount - (whole * (parts[index] ?? 0)) / total)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('a part without weight gets nothing', () => {
    expect(split(money(100), [0, 1, 0])).toEqual([money(0), money(100), money(0)])
  })

  test('the odd cent goes to the first of equals', () => {
    expect(split(money(100), [1, 1, 1])).toEqual([money(34), money(33), money(33)])
  })

  test('an amount cannot be split over nothing', () => {
    expect(() => split(money(1), [0, 0])).toThrow(RangeError)
    expect(split(money(0), [0, 0])).toEqual([money(0), money(0)])
  })

  test('a share is rounded half up', () => {
    expect(shareOf(money(1250), 1000)).toEqual(money(125))
    expect(shareOf(money(5), 1000)).toEqual(money(1))
    expect(shareOf(money(4), 1000)).toEqual(money(0))
  })

  test('a share is never more than the whole', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (whole, basisPoints) => {
        expect(shareOf(money(whole), basisPoints).amount).toBeLessThanOrEqual(whole)
      }),
    )
  })

  test('fractions of a cent are refused', () => {
    expect(() => money(0.1)).toThrow(RangeError)
    expect(() => times(money(100), 1.5)).toThrow(RangeError)
  })
})
