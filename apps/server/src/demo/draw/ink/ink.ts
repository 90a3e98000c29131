import { rgb } from '../kit/colour.ts'
import type { Frame, Sheet } from '../kit/frame.ts'
import { filmOf, sweep, wash } from '../kit/gesture.ts'
import { noiseFrom, sample, toothTile } from '../kit/noise.ts'
import { disc, f, pen, rect } from '../kit/path.ts'
import type { Picture } from '../kit/picture.ts'
import { paintShapes } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import { lay } from '../kit/surface.ts'
import type { MotifName } from './motifs.ts'
import { motifs } from './motifs.ts'

export const papers = { kozo: '#f4f0e5', cotton: '#f6f4ee', tea: '#e9dfc9' } as const
export const blacks = { pine: [0.86, 0.84, 0.8], blue: [0.93, 0.86, 0.76], warm: [0.82, 0.87, 0.92] } as const

/** Sumi ink: a few movements of the brush, one seal. */
export type Ink = {
  readonly hand: 'ink'
  readonly motif: MotifName
  readonly paper: keyof typeof papers
  readonly black: keyof typeof blacks
}

function seal(sheet: Sheet, paper: string, left: boolean): string {
  const s = Math.min(sheet.width, sheet.height) * 0.044
  const [x, y] = [sheet.width * (left ? 0.08 : 0.88), sheet.height * 0.89]
  const sign = `M${f(x + s * 0.24)} ${f(y + s * 0.2)}v${f(s * 0.6)}M${f(x + s * 0.24)} ${f(y + s * 0.5)}h${f(s * 0.5)}M${f(x + s * 0.74)} ${f(y + s * 0.2)}v${f(s * 0.6)}M${f(x + s * 0.5)} ${f(y + s * 0.16)}v${f(s * 0.34)}`
  return rect(x, y, s, s, '#b5301e', 'rx="2.5"') + pen(sign, paper, s * 0.1)
}

export async function drawInk(work: Ink, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  const paper = papers[work.paper]
  const plan = random.fork('plan')
  const drawn = motifs[work.motif]({ sheet, random: plan, noise: noiseFrom(random.fork('noise')) })
  const film = filmOf(frame)
  for (const { body, strength, bleed } of drawn.washes) await wash(film, body, strength, bleed, plan.range(0, 500))
  for (const gesture of drawn.gestures) sweep(film, gesture)
  const drops = Array.from({ length: plan.int(4, 16) }, () =>
    disc(
      plan.range(0.1, 0.9) * sheet.width,
      plan.range(0.1, 0.9) * sheet.height,
      plan.range(0.8, 3.6),
      '#222',
      'opacity="0.7"',
    ),
  ).join('')
  const picture = await paintShapes(frame, drawn.red + drops + seal(sheet, paper, plan.chance(0.4)), paper)
  const [ar, ag, ab] = blacks[work.black]
  const tooth = toothTile()
  const { data, width, height } = picture
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      const ink = film.data[p] ?? 0
      if (ink < 0.01) continue
      const grain =
        1 + 0.3 * sample(tooth, x / frame.scale + frame.x, y / frame.scale + frame.y) * (1.1 - Math.min(1, ink))
      const depth = Math.min(1.25, ink) * grain * 2.9
      const i = p * 3
      data[i] = (data[i] ?? 0) * Math.exp(-depth * ar)
      data[i + 1] = (data[i + 1] ?? 0) * Math.exp(-depth * ag)
      data[i + 2] = (data[i + 2] ?? 0) * Math.exp(-depth * ab)
    }
  return lay(picture, frame, 'rag', rgb(paper)[2] < 210 ? 0.06 : 0.045)
}
