import { fields, orchard, ridge, road, willows, winter } from './fields.ts'
import { dunes, ferry, flood, tide } from './open-water.ts'

export const scenes = { tide, fields, road, ferry, ridge, willows, flood, orchard, dunes, winter }

export type SceneName = keyof typeof scenes
