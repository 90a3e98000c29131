import type { Sheet } from '../kit/frame.ts'
import type { Point } from '../kit/path.ts'
import { f, shape } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'

/** A piece of cloth: its outline, and which of the six cloths it is cut from. */
export type Patch = { readonly d: string; readonly cloth: number }

type Table = { readonly sheet: Sheet; readonly random: Random }
type Layout = (table: Table) => Patch[]
type Corner = readonly [Point, Point, Point, Point]

const between = (a: Point, b: Point, t = 0.5): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]

/** Square blocks in rows, none of them quite square. `size` is how many fit along the shorter side. */
function blocks({ sheet, random }: Table, size: number): { corners: Corner; col: number; row: number }[] {
  const unit = Math.min(sheet.width, sheet.height) / size
  const cols = Math.max(1, Math.round(sheet.width / unit))
  const rows = Math.max(1, Math.round(sheet.height / unit))
  const grid = Array.from({ length: rows + 1 }, (_, j) =>
    Array.from({ length: cols + 1 }, (_, i): Point => [
      (sheet.width * i) / cols + random.bell() * 5,
      (sheet.height * j) / rows + random.bell() * 5,
    ]),
  )
  const at = (i: number, j: number): Point => grid[j]?.[i] ?? [0, 0]
  return Array.from({ length: rows * cols }, (_, n) => {
    const col = n % cols
    const row = Math.floor(n / cols)
    return { corners: [at(col, row), at(col + 1, row), at(col + 1, row + 1), at(col, row + 1)], col, row }
  })
}

function turned(corners: Corner, turns: number): Corner {
  const [a, b, c, d] = corners
  return (
    (
      [
        [a, b, c, d],
        [b, c, d, a],
        [c, d, a, b],
        [d, a, b, c],
      ] as const
    )[turns % 4] ?? corners
  )
}

const halfSquares: Layout = (table) =>
  blocks(table, table.random.int(4, 6)).flatMap(({ corners, col, row }) => {
    const [a, b, c, d] = turned(corners, table.random.chance(0.8) ? col + row * 3 : col)
    const dark = 1 + ((col * 2 + row * 3 + table.random.int(0, 1)) % 5)
    return [
      { d: shape([a, b, c]), cloth: dark },
      { d: shape([a, c, d]), cloth: table.random.chance(0.75) ? 0 : (dark % 5) + 1 },
    ]
  })

const geese: Layout = (table) =>
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

const logs: Layout = (table) =>
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

const windows: Layout = (table) =>
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

const curves: Layout = (table) =>
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

const strips: Layout = ({ sheet, random }) => {
  const out: Patch[] = []
  let x = -10
  while (x < sheet.width) {
    const wide = sheet.width * random.range(0.06, 0.17)
    const lean = random.bell() * 16
    let y = -10
    let cloth = random.int(0, 5)
    while (y < sheet.height) {
      const tall = sheet.height * random.range(0.07, 0.5)
      const tip = random.bell() * 14
      out.push({
        d: shape([
          [x + lean * 0.4, y - tip],
          [x + wide + lean * 0.5, y + tip],
          [x + wide - lean * 0.5, y + tall + 20],
          [x - lean * 0.4, y + tall + 20],
        ]),
        cloth,
      })
      cloth = (cloth + random.int(1, 4)) % 6
      y += tall
    }
    x += wide * 0.97
  }
  return out
}

const bars: Layout = ({ sheet, random }) => {
  const m = Math.min(sheet.width, sheet.height) * 0.13
  const out: Patch[] = [
    {
      d: shape([
        [-9, -9],
        [sheet.width + 9, -9],
        [sheet.width + 9, sheet.height + 9],
        [-9, sheet.height + 9],
      ]),
      cloth: 5,
    },
  ]
  out.push({
    d: shape([
      [m * 0.8, m * 0.82],
      [sheet.width - m * 0.82, m * 0.8],
      [sheet.width - m * 0.8, sheet.height - m * 0.8],
      [m * 0.82, sheet.height - m * 0.82],
    ]),
    cloth: 1,
  })
  const count = random.int(6, 8)
  const wide = (sheet.width - m * 2) / count
  for (let i = 0; i < count; i++) {
    const x = m + i * wide
    out.push({
      d: shape([
        [x, m + random.bell() * 3],
        [x + wide + 1, m + random.bell() * 3],
        [x + wide + random.bell() * 4, sheet.height - m],
        [x + random.bell() * 4, sheet.height - m],
      ]),
      cloth: i % 2 ? 0 : random.pick([2, 3, 4, 3]),
    })
  }
  return out
}

const medallion: Layout = ({ sheet, random }) => {
  const [cx, cy] = [sheet.width / 2, sheet.height / 2]
  const out: Patch[] = []
  const rings = 5
  for (let k = 0; k < rings; k++) {
    const t = 1 - k / rings
    const [w, h] = [(sheet.width / 2 + 12) * t, (sheet.height / 2 + 12) * t]
    const straight = k % 2 === 0
    const wob = () => random.bell() * 5
    const corners: Point[] = straight
      ? [
          [cx - w, cy - h],
          [cx + w, cy - h],
          [cx + w, cy + h],
          [cx - w, cy + h],
        ]
      : [
          [cx, cy - h * 1.12],
          [cx + w * 1.12, cy],
          [cx, cy + h * 1.12],
          [cx - w * 1.12, cy],
        ]
    out.push({ d: shape(corners.map(([x, y]): Point => [x + wob(), y + wob()])), cloth: [5, 0, 1, 2, 4][k] ?? 3 })
    if (straight && k < 4) {
      const n = 10 - k * 2
      for (let i = 0; i < n; i++)
        for (const s of [-1, 1]) {
          const x = cx - w + (w * 2 * i) / n
          const wide = (w * 2) / n
          const y = cy + s * h
          out.push({
            d: shape([
              [x + 3, y],
              [x + wide - 3, y],
              [x + wide / 2, y - s * wide * 0.72],
            ]),
            cloth: i % 2 ? 1 : 3,
          })
        }
    }
  }
  return out
}

const diamonds: Layout = (table) => {
  const { sheet, random } = table
  const wide = Math.min(sheet.width, sheet.height) / random.int(4, 5)
  const tall = wide * random.range(1.15, 1.5)
  const out: Patch[] = [
    {
      d: shape([
        [-9, -9],
        [sheet.width + 9, -9],
        [sheet.width + 9, sheet.height + 9],
        [-9, sheet.height + 9],
      ]),
      cloth: 5,
    },
  ]
  for (let row = -1; row * (tall / 2) < sheet.height + tall; row++)
    for (let col = -1; col * wide < sheet.width + wide; col++) {
      const x = col * wide + (row % 2 ? wide / 2 : 0) + random.bell() * 4
      const y = row * (tall / 2) + random.bell() * 4
      const cloth = (Math.abs(col * 2 + row * 3) + random.int(0, 1)) % 5
      out.push({
        d: shape([
          [x, y - tall / 2],
          [x, y + tall / 2],
          [x - wide / 2, y],
        ]),
        cloth,
      })
      out.push({
        d: shape([
          [x, y - tall / 2],
          [x + wide / 2, y],
          [x, y + tall / 2],
        ]),
        cloth: (cloth + 1) % 5,
      })
    }
  return out
}

const cranes: Layout = (table) => {
  const { sheet, random } = table
  const out: Patch[] = strips(table).map(({ d, cloth }) => ({
    d,
    cloth: cloth === 0 || cloth > 3 ? 0 : cloth === 1 ? 3 : cloth,
  }))
  const ground = sheet.height * 0.84
  for (let i = 0; i < 3; i++) {
    const x = sheet.width * (0.2 + i * 0.28 + random.range(-0.04, 0.04))
    const tall = sheet.height * random.range(0.42, 0.62)
    const leg = sheet.width * 0.05
    const top = ground - tall
    const cloth = i === 1 ? 1 : 5
    const side = i === 2 ? -1 : 1
    for (const s of [-1, 1])
      out.push({
        d: shape([
          [x + s * leg, ground],
          [x + s * leg + s * 14, ground],
          [x + s * 16, top + tall * 0.3],
          [x + s * 4, top + tall * 0.3],
        ]),
        cloth,
      })
    out.push({
      d: shape([
        [x - 26, top + tall * 0.14],
        [x + 26, top + tall * 0.14],
        [x + 26, top + tall * 0.34],
        [x - 26, top + tall * 0.34],
      ]),
      cloth: i === 1 ? 5 : 1,
    })
    out.push({
      d: shape([
        [x - side * leg * 1.6, top + tall * 0.16],
        [x - side * leg * 1.6, top + tall * 0.11],
        [x + side * sheet.width * 0.2, top - tall * 0.06],
        [x + side * sheet.width * 0.2, top - tall * 0.01],
      ]),
      cloth,
    })
  }
  out.push({
    d: shape([
      [-9, ground],
      [sheet.width + 9, ground - 8],
      [sheet.width + 9, sheet.height + 9],
      [-9, sheet.height + 9],
    ]),
    cloth: 4,
  })
  return out
}

export const layouts = {
  'half squares': halfSquares,
  geese,
  logs,
  windows,
  curves,
  strips,
  bars,
  medallion,
  diamonds,
  cranes,
}

export type LayoutName = keyof typeof layouts
