import type { Sheet } from '../kit/frame.ts'
import type { Point } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'

/** A piece of cloth: its outline, and which of the six cloths it is cut from. */
export type Patch = { readonly d: string; readonly cloth: number }

type Table = { readonly sheet: Sheet; readonly random: Random }

export type Layout = (table: Table) => Patch[]

type Corner = readonly [Point, Point, Point, Point]

export const between = (a: Point, b: Point, t = 0.5): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]

/** Square blocks in rows, none of them quite square. `size` is how many fit along the shorter side. */
export function blocks({ sheet, random }: Table, size: number): { corners: Corner; col: number; row: number }[] {
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

export function turned(corners: Corner, turns: number): Corner {
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
