import { f } from '../kit/path.ts'
import type { Paper, Working } from './town.ts'
import { black } from './town.ts'

export type Scene = (paper: Paper) => Working[]

/** Clouds rubbed in with the side of the stick. */
export function sky({ sheet, random }: Paper, low: number, strength: number): Working {
  let body = ''
  for (let i = 0; i < 9; i++)
    body += `<ellipse cx="${f(random.range(0, sheet.width))}" cy="${f(random.range(-0.05, low) * sheet.height)}" rx="${f(sheet.width * random.range(0.14, 0.4))}" ry="${f(sheet.height * random.range(0.03, 0.09))}" fill="${black}" opacity="${f(random.range(0.3, 0.9))}"/>`
  return { body, strength, soft: 26 }
}
