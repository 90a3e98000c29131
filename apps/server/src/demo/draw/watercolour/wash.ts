import type { Sheet } from '../kit/frame.ts'
import type { Point } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'

/**
 * One wash: where, of what, how strong, and how far it runs (in units). `wet` goes into paint that has not dried, so it
 * keeps no edge; `around` is left dry.
 */
export type Wash = {
  readonly body: string
  readonly paint: string
  readonly strength: number
  readonly bleed: number
  readonly wet?: boolean
  readonly around?: string
}

/** `count` says how many pieces, where it is not left to chance. */
export type Subject = (sheet: Sheet, random: Random, count?: number) => Wash[]

export const ink = '#000'

/** Where pieces lie: one or two loose rows, never quite level. */
export function places(
  sheet: Sheet,
  random: Random,
  count: number,
): { x: number; y: number; size: number; turn: number }[] {
  const rows = count > 4 || (sheet.height > sheet.width * 1.15 && count > 2) ? 2 : 1
  const per = Math.ceil(count / rows)
  const size = Math.min((sheet.width * 0.9) / per, (sheet.height * 0.72) / rows)
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / per)
    const inRow = Math.min(per, count - row * per)
    return {
      x: sheet.width * 0.5 + ((i % per) - (inRow - 1) / 2) * size * 1.02 + random.bell() * size * 0.08,
      y: sheet.height * (rows === 1 ? 0.52 : 0.3 + row * 0.42) + random.bell() * size * 0.1,
      size: size * random.range(0.88, 1.02),
      turn: random.bell() * 0.5,
    }
  })
}

export const put =
  (p: { x: number; y: number; size: number; turn: number }) =>
  (u: number, v: number): Point => {
    const [c, s] = [Math.cos(p.turn), Math.sin(p.turn)]
    return [p.x + (c * u - s * v) * p.size, p.y + (s * u + c * v) * p.size]
  }

export function cast(pieces: readonly { x: number; y: number; size: number }[], low: number, around: string): Wash {
  return {
    body: pieces
      .map(
        (p) =>
          `<ellipse cx="${p.x + p.size * 0.16}" cy="${p.y + p.size * low}" rx="${p.size * 0.42}" ry="${p.size * 0.085}" fill="${ink}"/>`,
      )
      .join(''),
    paint: '#7d86a8',
    strength: 0.42,
    bleed: 9,
    around,
  }
}
