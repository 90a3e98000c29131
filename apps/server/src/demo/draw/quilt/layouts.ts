import { curves, geese, halfSquares, logs, windows } from './block-quilts.ts'
import { bars, cranes, diamonds, medallion, strips } from './whole-quilts.ts'

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
