import type { Sheet } from '../kit/frame.ts'
import type { Noise } from '../kit/noise.ts'
import type { Random } from '../kit/random.ts'

/** Something between the lens and the distance: how light it is (0 black, 1 white), how solid, how far out of focus (in units). */
export type Plane = { readonly body: string; readonly light: number; readonly solid: number; readonly soft: number }

/** Light from top to bottom, as (height, lightness), and what stands in it. */
export type Exposure = {
  readonly stops: readonly (readonly [number, number])[]
  readonly planes: readonly Plane[]
  readonly clouds: number
  readonly grain: number
}

export type Scene = (sheet: Sheet, random: Random, noise: Noise) => Exposure

export const ink = '#000'
