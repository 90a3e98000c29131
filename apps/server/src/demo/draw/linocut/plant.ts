import { f } from '../kit/path.ts'
import type { Knife } from './leaves.ts'

/** One plant on its own stem, `tall` units from its foot at (x, y); `room` is how wide it may spread. */
export type Plant = (knife: Knife, x: number, y: number, tall: number, room: number) => string

export const oval = (x: number, y: number, a: number, b: number, angle = 0) =>
  `<ellipse cx="${f(x)}" cy="${f(y)}" rx="${f(a)}" ry="${f(b)}" transform="rotate(${f((angle * 180) / Math.PI)} ${f(x)} ${f(y)})" fill="COLOUR"/>`

export const solid = (shape: string, colour: string) => shape.replace('COLOUR', colour)
