import { rgb } from '../kit/colour.ts'
import type { Frame, Sheet } from '../kit/frame.ts'
import { number, signature } from '../kit/pencil.ts'
import type { Picture } from '../kit/picture.ts'
import { paintShapes, plate } from '../kit/picture.ts'
import { press } from '../kit/press.ts'
import type { Random } from '../kit/random.ts'
import { lay } from '../kit/surface.ts'
import type { FormeName } from './formes.ts'
import { formes } from './formes.ts'

export const inks = {
  'red and petrol': ['#1f5a63', '#d8432c', '#f0b93a'],
  'black and vermilion': ['#1d1c1b', '#d63f26', '#e9dcc0'],
  'pink and green': ['#2c6a4c', '#e77f8f', '#f4cf6a'],
  'blue and orange': ['#20418c', '#ee7a2e', '#8fc3c0'],
  'ochre and plum': ['#57284a', '#d9932c', '#c7d0b4'],
  'grey and yellow': ['#3d4247', '#e9bf2f', '#b9c2c4'],
} as const

/** Wood type on a proofing press, two or three inks, one over the other. */
export type Letterpress = {
  readonly hand: 'letterpress'
  readonly forme: FormeName
  readonly inks: keyof typeof inks
  /** Capital letters and figures only; that is what the cases hold. */
  readonly words: readonly string[]
  readonly number?: string
}

export async function drawLetterpress(work: Letterpress, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  const plan = random.fork('plan')
  const foot = Math.min(sheet.width, sheet.height) * 0.07
  const runs = formes[work.forme]({ width: sheet.width, height: sheet.height - foot * 0.6 }, plan, work.words)
  const pencil = random.fork('pencil')
  const notes =
    (work.number ? number(work.number, foot * 1.2, sheet.height - foot * 0.72, 13, pencil) : '') +
    signature('ottilie brand', sheet.width - foot * 1.4, sheet.height - foot * 0.5, 15, pencil)
  const paper = await paintShapes(frame, notes, '#f5f1e7')
  const [key, second, ground] = inks[work.inks]
  for (const [body, ink] of [
    [runs[2], ground],
    [runs[1], second],
    [runs[0], key],
  ] as const) {
    if (!body) continue
    const shifted = `<g transform="translate(${plan.range(-2.2, 2.2)} ${plan.range(-2.2, 2.2)})">${body}</g>`
    press(paper, frame, await plate(frame, shifted), {
      ink: rgb(ink),
      rough: 1.2,
      salt: 0.75,
      offset: plan.range(0, 500),
      glaze: 1,
    })
  }
  return lay(paper, frame, 'smooth', 0.03)
}
