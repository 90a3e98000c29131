import { blend, clamp, rgb, smoothstep } from '../kit/colour.ts'
import type { Frame, Sheet } from '../kit/frame.ts'
import { cloudTile, lumpTile, sample, streakTile } from '../kit/noise.ts'
import { number, signature } from '../kit/pencil.ts'
import type { Picture } from '../kit/picture.ts'
import { maskShapes, paintShapes, softShapes } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import { lay } from '../kit/surface.ts'
import type { GrowthName } from './growths.ts'
import { growths } from './growths.ts'

/** How a print was toned after the wash: the deep colour and the half-tone. */
export const tones = {
  prussian: ['#0d2a55', '#5f8fc0'],
  slate: ['#1b3045', '#7d97a8'],
  'tea toned': ['#2a2b33', '#a3937d'],
  'deep water': ['#08243a', '#3f86a3'],
} as const

/** Plants and things left on sensitised paper in the sun. */
export type Cyanotype = {
  readonly hand: 'cyanotype'
  readonly growth: GrowthName
  readonly tone: keyof typeof tones
  readonly count?: number
  readonly number?: string
}

/** How much light got to each place: 1 all of it, 0 none. The brushed coating ends where the brush did. */
export async function drawCyanotype(work: Cyanotype, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  const plan = random.fork('plan')
  const m = Math.min(sheet.width, sheet.height) * 0.075
  const laid = growths[work.growth](sheet, plan.fork('laid'), m, work.count)
  const all = laid.near + laid.far
  const near = await maskShapes(frame, laid.near)
  const close = await softShapes(frame, laid.near, 3.2 * frame.scale)
  const glow = await softShapes(frame, all, 13 * frame.scale)
  const raised = laid.far ? await softShapes(frame, laid.far, 5.5 * frame.scale) : near
  const pencil = random.fork('pencil')
  const notes =
    (work.number ? number(work.number, m, sheet.height - m * 0.62, 14, pencil) : '') +
    signature('sefa korkmaz', sheet.width - m * 1.2, sheet.height - m * 0.4, 15, pencil)
  const picture = await paintShapes(frame, notes, '#f4f1e8')
  const [deep, half] = tones[work.tone]
  const [dark, mid] = [rgb(deep), rgb(half)]
  const [streaks, clouds, lumps] = [streakTile(), cloudTile(), lumpTile()]
  const offset = plan.range(0, 500)
  const upright = plan.chance(0.4)
  const { width, height, data } = picture
  for (let y = 0, p = 0; y < height; y++) {
    const uy = y / frame.scale + frame.y
    for (let x = 0; x < width; x++, p++) {
      const ux = x / frame.scale + frame.x
      const [along, across] = upright ? [uy, ux] : [ux, uy]
      const brush = sample(streaks, along * 0.3 + offset, across * 0.5 + offset)
      const ends = upright
        ? Math.min(uy - m * 0.9, sheet.height - m * 1.25 - uy)
        : Math.min(ux - m * 0.9, sheet.width - m * 0.9 - ux)
      const sides = upright
        ? Math.min(ux - m * 0.9, sheet.width - m * 0.9 - ux)
        : Math.min(uy - m * 0.9, sheet.height - m * 1.25 - uy)
      const wander = 5 * sample(clouds, ux * 1.3 + offset, uy * 1.3)
      const coat = smoothstep(-1.5, 2.5, Math.min(ends + brush * 27 + 2, sides + wander + 6))
      if (coat <= 0) continue
      const pool =
        0.87 + 0.11 * brush + 0.14 * sample(clouds, ux * 0.35, uy * 0.35 + offset) + 0.04 * sample(lumps, ux, uy)
      const shadow =
        Math.max((near.data[p] ?? 0) * 0.9, (close.data[p] ?? 0) * 0.9, laid.far ? (raised.data[p] ?? 0) * 0.66 : 0) /
        255
      const halo = ((glow.data[p] ?? 0) / 255) * 0.26
      const light = clamp(pool * (1 - shadow) * (1 - halo) + shadow * 0.03)
      const deepness = smoothstep(0.25, 0.95, light)
      const tone = blend(mid, dark, deepness)
      const cover = coat * smoothstep(0, 0.5, light + 0.01 * brush)
      const i = p * 3
      data[i] = (data[i] ?? 0) * (1 - cover) + tone[0] * cover
      data[i + 1] = (data[i + 1] ?? 0) * (1 - cover) + tone[1] * cover
      data[i + 2] = (data[i + 2] ?? 0) * (1 - cover) + tone[2] * cover
    }
  }
  return lay(picture, frame, 'rag', 0.055)
}
