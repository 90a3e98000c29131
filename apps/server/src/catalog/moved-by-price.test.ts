import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeCursor } from './cursor.ts'
import { movedByPrice } from './moved-by-price.ts'

interface Work {
  readonly id: string
  readonly price: number | null
}
type Sort = 'newest' | 'price_up' | 'price_down'
interface Asked {
  readonly sort: Sort
  readonly priceMin?: number | undefined
  readonly priceMax?: number | undefined
}

const limit = 3
const id = (index: number) => `art_01h455vb4pex5vsknk084sn0${String(index).padStart(2, '0')}`

/** What the list answers, worked out the plain way. */
function pagesOf(works: readonly Work[], { sort, priceMin, priceMax }: Asked) {
  const listed = works.filter(
    ({ price }) =>
      (priceMin === undefined || (price !== null && price >= priceMin)) &&
      (priceMax === undefined || (price !== null && price <= priceMax)),
  )
  const sign = sort === 'price_down' ? -1 : 1
  const order = (one: Work, other: Work) => {
    if (sort === 'newest') return one.id < other.id ? 1 : -1
    if (one.price === other.price) return one.id < other.id ? -sign : sign
    if (one.price === null) return 1
    if (other.price === null) return -1
    return sign * (one.price - other.price)
  }
  return listed.toSorted(order)
}

const price = fc.option(fc.integer({ min: 0, max: 12 }), { nil: null })
const bound = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined })

test('a page of works is told of every move of a price that makes it another one', () => {
  let told = 0
  let left = 0
  fc.assert(
    fc.property(
      fc.record({
        prices: fc.array(price, { minLength: 1, maxLength: 12 }),
        sort: fc.constantFrom<Sort>('newest', 'price_up', 'price_down'),
        priceMin: bound,
        priceMax: bound,
        page: fc.nat(3),
        moved: fc.nat(11),
        to: price,
      }),
      ({ prices, sort, priceMin, priceMax, page, moved, to }) => {
        const works = prices.map((each, index): Work => ({ id: id(index), price: each }))
        const asked = { sort, priceMin, priceMax }
        const all = pagesOf(works, asked)
        const shown = all.slice(page * limit, (page + 1) * limit)
        const before = page === 0 ? undefined : all[page * limit - 1]
        if (page > 0 && !before) return
        const after = (list: readonly Work[]) => {
          if (!before) return { ids: list.slice(0, limit).map((work) => work.id), total: list.length }
          // The cursor names a place of the order, whatever becomes of the work that stood there.
          const marker = { ...before, id: `${before.id}x` }
          const rest = pagesOf([...list, marker], { sort })
          return {
            ids: rest
              .slice(rest.indexOf(marker) + 1)
              .slice(0, limit)
              .map((work) => work.id),
            total: null,
          }
        }
        const last = all.length > (page + 1) * limit ? shown.at(-1) : undefined
        const answer = {
          items: shown.map((work) => ({ price: work.price === null ? null : { amount: work.price, currency: 'EUR' } })),
          nextCursor: last ? 'more' : null,
        }
        const cursor =
          before && encodeCursor([sort, sort === 'newest' ? '2026-11-20T10:00:00.000Z' : before.price, before.id])
        const work = works[moved % works.length]
        if (!work || work === before) return
        const changed = works.map((each) => (each === work ? { ...each, price: to } : each))
        const isAnother = JSON.stringify(after(pagesOf(changed, asked))) !== JSON.stringify(after(all))
        const isTold = movedByPrice({ ...asked, cursor }, answer)?.({ before: work.price, after: to }) ?? false
        if (isAnother && !shown.includes(work)) expect(isTold).toBe(true)
        if (isTold) told += 1
        else left += 1
      },
    ),
    { numRuns: 3_000 },
  )
  expect(told).toBeGreaterThan(100)
  expect(left).toBeGreaterThan(100)
})
