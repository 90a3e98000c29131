import { figs, lemons, pears } from './fruit.ts'
import { beets, leeks, tulips } from './garden.ts'
import { herring, mussels, teacups } from './kitchen.ts'

export const subjects = { pears, lemons, beets, leeks, tulips, mussels, figs, herring, teacups }

export type SubjectName = keyof typeof subjects
