import type { Sheet } from '../kit/frame.ts'
import type { Gesture } from '../kit/gesture.ts'
import type { Noise } from '../kit/noise.ts'
import type { Point } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'

/** What is drawn, in order: washes first, then the brush. */
export type Drawn = {
  readonly washes: { readonly body: string; readonly strength: number; readonly bleed: number }[]
  readonly gestures: Gesture[]
  /** Single touches of red. */
  readonly red: string
}

export type Desk = { readonly sheet: Sheet; readonly random: Random; readonly noise: Noise }

export type Motif = (desk: Desk) => Drawn

export const belly =
  (wide: number, power = 0.7) =>
  (t: number) =>
    wide * Math.sin(Math.PI * Math.min(0.995, Math.max(0.005, t))) ** power

export const fade =
  (wide: number, tip = 0.1) =>
  (t: number) =>
    wide * (1 - t * (1 - tip)) * Math.min(1, t * 14)

export function gesture(
  desk: Desk,
  points: readonly Point[],
  width: (t: number) => number,
  ink = 1,
  dry = 0.4,
): Gesture {
  return { points, width, ink, dry, offset: desk.random.range(0, 500) }
}
