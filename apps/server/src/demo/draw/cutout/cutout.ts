import type { Frame, Sheet } from '../kit/frame.ts'
import { cloudTile, sample, streakTile } from '../kit/noise.ts'
import { number, signature } from '../kit/pencil.ts'
import type { Mask, Picture } from '../kit/picture.ts'
import { drawOver, paintShapes, softShapes } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import { lay } from '../kit/surface.ts'
import type { MotifName } from './motifs.ts'
import { motifs } from './motifs.ts'
import type { PaperName } from './papers.ts'
import { papers } from './papers.ts'

/** Painted paper, cut and glued; or the same printed flat through a screen, with a margin. */
export type Cutout = {
  readonly hand: 'cutout'
  readonly motif: MotifName
  readonly papers: PaperName
  /** As pencilled on a screenprint: 12/100. */
  readonly print?: string
}

/** The shadow of a lifted edge. */
function shade(picture: Picture, mask: Mask, strength: number): void {
  const { data } = picture
  for (let p = 0; p < mask.data.length; p++) {
    const m = mask.data[p] ?? 0
    if (m === 0) continue
    const k = 1 - (m / 255) * strength
    for (let c = 0; c < 3; c++) data[p * 3 + c] = (data[p * 3 + c] ?? 0) * k
  }
}

/** Each sheet was painted in its own direction; its colour says which. */
function brushed(picture: Picture, frame: Frame, strength: number): void {
  const [streaks, clouds] = [streakTile(), cloudTile()]
  const { data, width, height } = picture
  for (let y = 0, p = 0; y < height; y++) {
    const uy = y / frame.scale + frame.y
    for (let x = 0; x < width; x++, p++) {
      const ux = x / frame.scale + frame.x
      const i = p * 3
      const [r, g, b] = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0]
      const way = ((r >> 4) * 5 + (g >> 4) * 3 + (b >> 4)) % 3
      const [u, v] = way === 0 ? [ux, uy] : way === 1 ? [uy, ux] : [ux + uy, uy - ux]
      const k =
        strength * (sample(streaks, u * 0.5 + way * 91, v * 0.8) + 0.6 * sample(clouds, ux * 0.4, uy * 0.4 + way * 50))
      data[i] = r + k
      data[i + 1] = g + k
      data[i + 2] = b + k
    }
  }
}

export async function drawCutout(work: Cutout, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  const six = papers[work.papers]
  const plan = random.fork('plan')
  if (work.print) {
    const m = Math.min(sheet.width, sheet.height) * 0.09
    const inner = { width: sheet.width - m * 2, height: sheet.height - m * 2.2 }
    const layers = motifs[work.motif]({ sheet: inner, random: plan, six })
    const clip = `<clipPath id="image"><rect width="${inner.width}" height="${inner.height}"/></clipPath>`
    const inks = layers
      .map(
        (body, i) =>
          `<g transform="translate(${plan.range(-1.4, 1.4) * Math.min(i, 1)} ${plan.range(-1.4, 1.4) * Math.min(i, 1)})">${body}</g>`,
      )
      .join('')
    const notes =
      number(work.print, m + 4, sheet.height - m * 0.72, 15, plan) +
      signature('lotte vandevelde', sheet.width - m - 20, sheet.height - m * 0.6, 16, plan)
    const picture = await paintShapes(
      frame,
      `${clip}<g transform="translate(${m} ${m})" clip-path="url(#image)">${inks}</g>${notes}`,
      '#f7f4ec',
    )
    brushed(picture, frame, 3)
    return lay(picture, frame, 'smooth', 0.022)
  }
  const picture = await paintShapes(frame, '', six[0])
  for (const [i, body] of motifs[work.motif]({ sheet, random: plan, six }).entries()) {
    if (i > 0)
      shade(picture, await softShapes(frame, `<g transform="translate(2.6 5)">${body}</g>`, 4 * frame.scale), 0.46)
    await drawOver(picture, frame, body)
  }
  brushed(picture, frame, 11)
  return lay(picture, frame, 'rag', 0.045)
}
