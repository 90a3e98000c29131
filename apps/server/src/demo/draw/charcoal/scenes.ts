import { bicycles } from './bicycles.ts'
import { coats, station } from './people.ts'
import { roofs, towers } from './skyline.ts'
import { lamplight, street, tram } from './streets.ts'
import { bridge, canal } from './water.ts'

export const scenes = { street, canal, tram, towers, bridge, coats, lamplight, bicycles, station, roofs }

export type SceneName = keyof typeof scenes
