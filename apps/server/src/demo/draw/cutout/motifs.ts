import { birds, parade, seaweed } from './rows.ts'
import { fruit, garden } from './still-lifes.ts'
import { boats, pond, swimmers } from './water.ts'

export const motifs = { seaweed, garden, swimmers, parade, fruit, birds, boats, pond }

export type MotifName = keyof typeof motifs
