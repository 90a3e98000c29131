import { f, shape } from '../kit/path.ts'
import type { Layout, Patch } from './patch.ts'
import { between, blocks, turned } from './patch.ts'

export const halfSquares: Layout = (table) =>
  blocks(table, table.random.int(4, 6)).flatMap(({ corners, col, row }) => {
    const [a, b, c, d] = turned(corners, table.random.chance(0.8) ? col + row * 3 : col)
    const dark = 1 + ((col * 2 + row * 3 + table.random.int(0, 1)) % 5)
    return [
      { d: shape([a, b, c]), cloth: dark },
      { d: shape([a, c, d]), cloth: table.random.chance(0.75) ? 0 : (dark % 5) + 1 },
    ]
  })

export const geese: Layout = (table) =>
  blocks(table, table.random.int(4, 5)).flatMap(({ corners, col, row }) => {
    const [a, b, c, d] = turned(corners, col % 2 ? 1 : 3)
    const dark = 1 + ((col + row * 2) % 5)
    const [m, n] = [between(b, c), between(a, d)]
    return [
      { d: shape([a, b, c, d]), cloth: 0 },
      { d: shape([a, m, n]), cloth: dark },
      { d: shape([n, between(m, c, 0.1), d]), cloth: (dark % 5) + 1 },
    ]
  })

export const logs: Layout = (table) =>
  blocks(table, table.random.int(2, 4)).flatMap(({ corners, col, row }) => {
    const [a, b, c, d] = turned(corners, (col + row) * 2)
    const put = (u: number, v: number) => between(between(a, b, u), between(d, c, u), v)
    const out: Patch[] = []
    const rings = 4
    for (let k = 0; k < rings; k++) {
      const t = k / (rings * 2 + 1)
      const s = 1 / (rings * 2 + 1)
      const [lo, hi] = [t, 1 - t]
      const light = table.random.int(0, 1) ? 0 : 2
      const dark = table.random.pick([1, 4, 5, 3])
      out.push({ d: shape([put(lo, lo), put(hi, lo), put(hi, lo + s), put(lo, lo + s)]), cloth: light })
      out.push({ d: shape([put(hi - s, lo + s), put(hi, lo + s), put(hi, hi), put(hi - s, hi)]), cloth: dark })
      out.push({
        d: shape([put(lo, hi - s), put(hi - s, hi - s), put(hi - s, hi), put(lo, hi)]),
        cloth: dark === 5 ? 4 : 5,
      })
      out.push({
        d: shape([put(lo, lo + s), put(lo + s, lo + s), put(lo + s, hi - s), put(lo, hi - s)]),
        cloth: light ? 0 : 2,
      })
    }
    const [lo, hi] = [rings / (rings * 2 + 1), (rings + 1) / (rings * 2 + 1)]
    return [...out, { d: shape([put(lo, lo), put(hi, lo), put(hi, hi), put(lo, hi)]), cloth: 1 }]
  })

export const windows: Layout = (table) =>
  blocks(table, 3).flatMap(({ corners, col, row }) => {
    const [a, b, c, d] = corners
    const put = (u: number, v: number) => between(between(a, b, u), between(d, c, u), v)
    const lit = table.random.chance(0.62)
    const frame = table.random.pick([3, 4, 5])
    const [x, y] = [table.random.range(0.16, 0.24), table.random.range(0.14, 0.22)]
    const split = table.random.range(0.42, 0.58)
    return [
      { d: shape([a, b, c, d]), cloth: (col + row) % 2 ? 3 : 4 },
      {
        d: shape([put(x - 0.05, y - 0.05), put(1.05 - x, y - 0.05), put(1.05 - x, 1.05 - y), put(x - 0.05, 1.05 - y)]),
        cloth: frame === ((col + row) % 2 ? 3 : 4) ? 5 : frame,
      },
      { d: shape([put(x, y), put(split, y), put(split, 1 - y), put(x, 1 - y)]), cloth: lit ? 2 : 5 },
      {
        d: shape([put(split + 0.02, y), put(1 - x, y), put(1 - x, 1 - y), put(split + 0.02, 1 - y)]),
        cloth: lit ? 0 : 5,
      },
    ]
  })

export const curves: Layout = (table) =>
  blocks(table, table.random.int(4, 6)).flatMap(({ corners, col, row }) => {
    const turns = table.random.chance(0.5) ? (col % 2) + (row % 2) * 3 : col + row
    const [a, b, c, d] = turned(corners, turns)
    const reach = 0.72
    const [p, q] = [between(a, b, reach), between(a, d, reach)]
    const control = between(between(a, b, reach), between(d, c, reach), reach * 0.78)
    const dark = (col + row) % 2 === 0
    const one = 1 + ((col * 3 + row) % 5)
    return [
      { d: shape([a, b, c, d]), cloth: dark ? one : 0 },
      {
        d: `M${f(a[0])} ${f(a[1])}L${f(p[0])} ${f(p[1])}Q${f(control[0])} ${f(control[1])} ${f(q[0])} ${f(q[1])}Z`,
        cloth: dark ? 0 : one,
      },
    ]
  })
