import type { Sheet } from '../kit/frame.ts'
import { fill, shape } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'

export type Six = readonly [string, string, string, string, string, string]

/** One of the six, counted round. */
export const one = (six: Six, index: number): string => six[((index % 6) + 6) % 6] ?? six[0]

type Table = { readonly sheet: Sheet; readonly random: Random; readonly six: Six }

/** What is glued down, layer upon layer. */
export type Motif = (table: Table) => string[]

export const sheetOf = ({ random }: Table, x: number, y: number, w: number, h: number, colour: string) => {
  const j = () => random.range(-6, 6)
  return fill(
    shape([
      [x + j(), y + j()],
      [x + w + j(), y + j()],
      [x + w + j(), y + h + j()],
      [x + j(), y + h + j()],
    ]),
    colour,
  )
}

/** Painted sheets laid edge to edge. */
export function ground(table: Table, cols: number, rows: number, order: readonly number[]): string {
  const { sheet, six } = table
  let out = ''
  for (let n = 0; n < cols * rows; n++) {
    const [i, j] = [n % cols, Math.floor(n / cols)]
    out += sheetOf(
      table,
      (sheet.width * i) / cols - 8,
      (sheet.height * j) / rows - 8,
      sheet.width / cols + 16,
      sheet.height / rows + 16,
      one(six, order[n % order.length] ?? 0),
    )
  }
  return out
}

export const grid = ({ sheet }: Table) => {
  const cols = sheet.width > sheet.height ? 3 : 2
  return [cols, Math.max(2, Math.round((sheet.height / sheet.width) * cols))] as const
}
