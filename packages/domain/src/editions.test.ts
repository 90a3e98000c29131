import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EditionId } from './ids.ts'
import { planEditions, type EditionNow, type EditionWish } from './editions.ts'

const id = (index: number): EditionId => `edn_${index}`

const count = fc.integer({ min: 0, max: 3 })
const price = fc.integer({ min: 50, max: 60 })
const now: fc.Arbitrary<EditionNow[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('limited', 'open'),
      price,
      free: count,
      reserved: count,
      sold: count,
      onHold: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .map((rows) =>
    rows.map(({ kind, price, free, reserved, sold, onHold }, index) => {
      const total = Math.max(2, free + reserved + sold)
      const stock = kind === 'open' ? null : { total, available: total - reserved - sold, reserved, sold }
      const ordered = stock ? stock.sold > 0 || stock.reserved > 1 : sold > 0
      const highestNumberSold = stock && sold > 0 ? Math.min(total, sold + 1) : 0
      const name = `edition ${index}`
      const held = stock !== null && stock.reserved > 0 && onHold
      return { id: id(index), kind, name, priceAmount: price, stock, highestNumberSold, onHold: held, ordered }
    }),
  )
const wishes: fc.Arbitrary<EditionWish[]> = fc.array(
  fc.record({
    id: fc.option(fc.integer({ min: 0, max: 5 }).map(id), { nil: undefined }),
    kind: fc.constantFrom('original', 'limited', 'open'),
    name: fc.constantFrom('', 'card'),
    priceAmount: price,
    size: fc.option(fc.integer({ min: 2, max: 12 }), { nil: undefined }),
  }),
  { maxLength: 5 },
)

const limited = (over: Partial<EditionNow> = {}): EditionNow => ({
  id: id(0),
  kind: 'limited',
  name: 'print',
  priceAmount: 100,
  stock: { total: 10, available: 10, reserved: 0, sold: 0 },
  highestNumberSold: 0,
  onHold: false,
  ordered: false,
  ...over,
})
const wish = (over: Partial<EditionWish> = {}): EditionWish => ({
  id: id(0),
  kind: 'limited',
  name: 'print',
  priceAmount: 100,
  size: 10,
  ...over,
})
const refusalOf = (current: EditionNow[], wanted: EditionWish[]) => {
  const plan = planEditions(current, wanted)
  return plan.ok ? null : plan.refusal
}

describe('editions', () => {
  test('no plan loses, frees or sells a copy, and none takes away what somebody holds or has bought', () => {
    fc.assert(
      fc.property(now, wishes, (current, wanted) => {
        const plan = planEditions(current, wanted)
        fc.pre(plan.ok)
        expect(plan.editions.filter((edition) => edition.kind === 'original').length).toBeLessThanOrEqual(1)
        for (const { kind, stock } of plan.editions) {
          expect(stock === null).toBe(kind === 'open')
          if (!stock) continue
          expect(stock.available + stock.reserved + stock.sold).toBe(stock.total)
          expect(Math.min(stock.available, stock.reserved, stock.sold)).toBeGreaterThanOrEqual(0)
        }
        for (const before of current) {
          const after = plan.editions.find((edition) => edition.id === before.id)
          const taken = before.ordered || (before.stock !== null && before.stock.reserved + before.stock.sold > 0)
          expect(plan.removed.includes(before.id)).toBe(after === undefined)
          if (!taken) continue
          expect(after).toMatchObject({ kind: before.kind, fresh: false })
          expect(after?.stock?.reserved).toBe(before.stock?.reserved)
          expect(after?.stock?.sold).toBe(before.stock?.sold)
          expect(after?.stock?.total ?? 0).toBeGreaterThanOrEqual(before.highestNumberSold)
          if (before.onHold) expect(after?.priceAmount).toBe(before.priceAmount)
        }
      }),
    )
  })

  test('sending what there is changes nothing', () => {
    fc.assert(
      fc.property(now, (current) => {
        const same = current.map(({ id, kind, name, priceAmount, stock }) => ({
          id,
          kind,
          name,
          priceAmount,
          size: stock?.total,
        }))
        const plan = planEditions(current, same)
        const editions = current.map(({ id, kind, name, priceAmount, stock }) => ({
          id,
          kind,
          name,
          priceAmount,
          stock,
          fresh: false,
        }))
        expect(plan).toEqual({ ok: true, editions, removed: [] })
      }),
    )
  })

  test('a list that contradicts itself is refused where it does', () => {
    const original = { kind: 'original', name: '', priceAmount: 100 } as const
    expect(refusalOf([], [original, original])).toEqual({ kind: 'second_original', at: 1 })
    expect(refusalOf([], [{ ...original, size: 2 }])).toEqual({ kind: 'size_not_needed', at: 0 })
    expect(refusalOf([], [{ ...original, kind: 'open', size: 2 }])).toEqual({ kind: 'size_not_needed', at: 0 })
    expect(refusalOf([], [{ ...original, kind: 'limited' }])).toEqual({ kind: 'size_needed', at: 0 })
    expect(refusalOf([], [wish()])).toEqual({ kind: 'unknown', at: 0 })
    expect(refusalOf([limited()], [wish(), wish()])).toEqual({ kind: 'named_twice', at: 1 })
  })

  test('an edition grows freely and shrinks to what is sold, held, or numbered in somebody’s hands', () => {
    const stock = { total: 10, available: 6, reserved: 1, sold: 3 }
    const current = limited({ stock, ordered: true, highestNumberSold: 5 })
    expect(refusalOf([current], [wish({ size: 4 })])).toEqual({ kind: 'too_small', at: 0, least: 5 })
    expect(planEditions([current], [wish({ size: 5 })])).toMatchObject({
      editions: [{ fresh: false, stock: { total: 5, available: 1, reserved: 1, sold: 3 } }],
    })
    expect(planEditions([current], [wish({ size: 1000 })])).toMatchObject({ editions: [{ stock: { available: 996 } }] })
  })

  test('its price stands while somebody holds it; its kind once somebody ordered it', () => {
    const held = limited({ onHold: true, stock: { total: 10, available: 9, reserved: 1, sold: 0 } })
    const open = { kind: 'open', size: undefined } as const
    expect(refusalOf([held], [wish({ priceAmount: 101 })])).toEqual({ kind: 'price_on_hold', at: 0 })
    expect(refusalOf([held], [wish({ name: 'On silk' })])).toBeNull()
    expect(refusalOf([held], [wish(open)])).toEqual({ kind: 'kind_on_hold', at: 0 })
    expect(refusalOf([limited({ ordered: true })], [wish(open)])).toEqual({ kind: 'kind_ordered', at: 0 })
    expect(planEditions([limited()], [wish(open)])).toMatchObject({ editions: [{ fresh: true, stock: null }] })
  })

  test('it is taken away only when nobody holds or has ordered it', () => {
    const held = limited({ stock: { total: 10, available: 9, reserved: 1, sold: 0 } })
    expect(refusalOf([held], [])).toEqual({ kind: 'removal_on_hold', name: 'print' })
    expect(refusalOf([limited({ ordered: true })], [])).toEqual({ kind: 'removal_ordered', name: 'print' })
    expect(planEditions([limited()], [])).toEqual({ ok: true, editions: [], removed: [id(0)] })
  })
})
