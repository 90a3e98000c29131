import type { Sheet } from '../kit/frame.ts'
import type { Random } from '../kit/random.ts'

/** What was laid on the paper. `near` lay flat and kept the light off; `far` stood up from it and let some round its edges. */
export type Laid = { readonly near: string; readonly far: string }

/** `count` says how many, where it is not left to chance. */
export type Growth = (sheet: Sheet, random: Random, margin: number, count?: number) => Laid

export const black = '#000'
