import { greenhouse, wall, windowRain } from './glass.ts'
import { poplars, reeds, snow } from './trees.ts'
import { harbour, pier, sea } from './water.ts'

export const scenes = { poplars, sea, 'rain window': windowRain, snow, greenhouse, reeds, pier, harbour, wall }

export type SceneName = keyof typeof scenes
