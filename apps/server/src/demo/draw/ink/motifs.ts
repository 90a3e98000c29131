import { crow, heron } from './birds.ts'
import { bamboo, branch, grasses } from './plants.ts'
import { enso, knot, mountain, stones } from './still.ts'
import { river, undertow, wave } from './water.ts'

export const motifs = { enso, bamboo, crow, undertow, river, mountain, stones, wave, branch, knot, heron, grasses }

export type MotifName = keyof typeof motifs
