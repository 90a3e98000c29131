import type { Random } from '../kit/random.ts'

/** A block of colour as shares of the sheet; `paint` counts into the palette, `grain` is the way the brush goes. */
export type Block = {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly paint: 1 | 2 | 3 | 4
  readonly upright?: boolean
  /** Lets this much of what is below through. */
  readonly thin?: number
}

/** How the blocks stand on the sheet. */
export const plans = {
  'two fields': (r: Random): Block[] => {
    const cut = r.range(0.46, 0.64)
    return [
      { x: 0.07, y: 0.06, w: 0.86, h: cut - 0.075, paint: 1 },
      { x: 0.07, y: cut + 0.015, w: 0.86, h: 0.925 - cut, paint: 2 },
    ]
  },
  'three fields': (r: Random): Block[] => {
    const a = r.range(0.17, 0.26)
    const b = r.range(0.6, 0.72)
    return [
      { x: 0.08, y: 0.06, w: 0.84, h: a - 0.07, paint: 2 },
      { x: 0.06, y: a + 0.01, w: 0.88, h: b - a - 0.03, paint: 1 },
      { x: 0.08, y: b + 0.01, w: 0.84, h: 0.93 - b, paint: 3 },
    ]
  },
  horizon: (r: Random): Block[] => {
    const y = r.range(0.5, 0.62)
    return [
      { x: -0.03, y: -0.03, w: 1.06, h: y + 0.03, paint: 2 },
      { x: -0.03, y, w: 1.06, h: 1.05 - y, paint: 1 },
      { x: -0.03, y: y - 0.012, w: 1.06, h: 0.03, paint: 3, thin: 0.1 },
      { x: r.range(0.2, 0.6), y: y - 0.004, w: r.range(0.12, 0.24), h: 0.016, paint: 4 },
    ]
  },
  door: (r: Random): Block[] => {
    const x = r.range(0.16, 0.46)
    const w = r.range(0.3, 0.4)
    return [
      { x: -0.03, y: -0.03, w: 1.06, h: 1.06, paint: 3, thin: 0.55 },
      { x, y: 0.14, w, h: 0.9, paint: 1, upright: true },
      { x: x + w * 0.14, y: 0.2, w: w * 0.72, h: 0.82, paint: 2, upright: true, thin: 0.25 },
      { x: x + w * 0.86, y: 0.2, w: w * 0.06, h: 0.82, paint: 4, upright: true },
    ]
  },
  window: (r: Random): Block[] => {
    const x = r.range(0.14, 0.3)
    const y = r.range(0.12, 0.2)
    const w = r.range(0.52, 0.62)
    return [
      { x: -0.03, y: -0.03, w: 1.06, h: 1.06, paint: 3, thin: 0.45 },
      { x, y, w, h: 0.58, paint: 2 },
      { x: x + 0.03, y: y + 0.03, w: w / 2 - 0.045, h: 0.52, paint: 1, upright: true, thin: 0.15 },
      { x: x + w / 2 + 0.015, y: y + 0.03, w: w / 2 - 0.045, h: 0.52, paint: 1, upright: true, thin: 0.35 },
      { x: x - 0.05, y: y + 0.6, w: w + 0.1, h: 0.035, paint: 4 },
    ]
  },
  stack: (r: Random): Block[] => {
    const count = r.int(4, 6)
    const gap = 0.022
    const tall = (0.9 - gap * (count - 1)) / count
    return Array.from({ length: count }, (_, i) => ({
      x: 0.08 + r.range(0, 0.05),
      y: 0.05 + i * (tall + gap),
      w: 0.84 - r.range(0, 0.08),
      h: tall,
      paint: ([1, 2, 3, 1, 4, 2] as const)[i] ?? 1,
      thin: r.range(0, 0.3),
    }))
  },
  step: (r: Random): Block[] => {
    const cut = r.range(0.4, 0.55)
    return [
      { x: 0.06, y: 0.07, w: cut, h: 0.56, paint: 1 },
      { x: cut - 0.04, y: 0.36, w: 0.98 - cut, h: 0.58, paint: 2, thin: 0.12 },
      { x: cut - 0.04, y: 0.36, w: 0.1, h: 0.27, paint: 3, thin: 0.2 },
    ]
  },
  room: (r: Random): Block[] => {
    const floor = r.range(0.68, 0.76)
    const x = r.range(0.16, 0.36)
    return [
      { x: -0.03, y: -0.03, w: 1.06, h: floor + 0.04, paint: 2 },
      { x: -0.03, y: floor, w: 1.06, h: 1.04 - floor, paint: 3 },
      { x, y: 0.16, w: 0.42, h: floor - 0.32, paint: 4, upright: true, thin: 0.2 },
      { x: x + 0.08, y: floor + 0.05, w: 0.46, h: 0.11, paint: 1, thin: 0.35 },
    ]
  },
  band: (r: Random): Block[] => {
    const x = r.range(0.28, 0.6)
    return [
      { x: 0.05, y: 0.04, w: x - 0.07, h: 0.92, paint: 1, upright: true },
      { x, y: 0.04, w: 0.13, h: 0.92, paint: 4, upright: true, thin: 0.15 },
      { x: x + 0.15, y: 0.04, w: 0.8 - x, h: 0.92, paint: 2, upright: true },
    ]
  },
} as const satisfies Record<string, (random: Random) => Block[]>

export type PlanName = keyof typeof plans
