import { bracken, ginkgo, grasses } from './leaves.ts'
import { kelp, seaFern } from './sea.ts'
import { feathers, lace, tools } from './things.ts'

export const growths = { 'sea fern': seaFern, bracken, ginkgo, feathers, grasses, kelp, tools, lace }

export type GrowthName = keyof typeof growths
