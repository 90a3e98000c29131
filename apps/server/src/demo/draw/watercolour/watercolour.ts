import { clamp, rgb, smoothstep } from '../kit/colour.ts'
import type { Frame, Sheet } from '../kit/frame.ts'
import { cloudTile, sample, toothTile } from '../kit/noise.ts'
import { signature } from '../kit/pencil.ts'
import type { Picture } from '../kit/picture.ts'
import { maskShapes, paintShapes, softShapes } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import { lay } from '../kit/surface.ts'
import type { SubjectName } from './subjects.ts'
import { subjects } from './subjects.ts'
import type { Wash } from './wash.ts'

/** Watercolour on rag: what came home from the market, painted before supper. */
export type Watercolour = {
  readonly hand: 'watercolour'
  readonly subject: SubjectName
  readonly paper: keyof typeof papers
  readonly count?: number
}

export const papers = { white: '#faf8f2', cream: '#f5efe0' } as const

/** Lays one transparent wash: pooled where it stood, dark along the edge where it dried last. */
function stain(
  picture: Picture,
  frame: Frame,
  mask: Uint8Array,
  wash: Wash,
  dry: Uint8Array | undefined,
  offset: number,
): void {
  const { paint, strength, wet } = wash
  const { data, width, height } = picture
  const [kr, kg, kb] = rgb(paint).map((v) => -Math.log(clamp(v / 255, 0.02, 0.985)))
  const [clouds, tooth] = [cloudTile(), toothTile()]
  for (let y = 0, p = 0; y < height; y++) {
    const uy = y / frame.scale + frame.y
    for (let x = 0; x < width; x++, p++) {
      const m = (mask[p] ?? 0) / 255
      if (m < 0.03) continue
      const ux = x / frame.scale + frame.x
      const wander = 0.26 * sample(clouds, ux * 1.1 + offset, uy * 1.1)
      const open = 1 - (dry?.[p] ?? 0) / 255
      const inside = (wet ? smoothstep(0.12, 1, m * (1 + wander)) : smoothstep(0.34, 0.56, m + wander)) * open
      if (inside <= 0) continue
      const rim = wet ? 0 : inside * (1 - smoothstep(0.5, 0.88, m + wander))
      const pool = 0.72 + 0.62 * sample(clouds, ux * 0.42 + offset, uy * 0.42) + 0.22 * sample(tooth, ux, uy)
      const amount = strength * clamp(inside * pool + rim * 0.42, 0, 1.7)
      const i = p * 3
      data[i] = (data[i] ?? 0) * Math.exp(-amount * (kr ?? 0))
      data[i + 1] = (data[i + 1] ?? 0) * Math.exp(-amount * (kg ?? 0))
      data[i + 2] = (data[i + 2] ?? 0) * Math.exp(-amount * (kb ?? 0))
    }
  }
}

export async function drawWatercolour(work: Watercolour, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  const plan = random.fork('plan')
  const washes = subjects[work.subject](sheet, plan, work.count)
  const m = Math.min(sheet.width, sheet.height) * 0.06
  const picture = await paintShapes(
    frame,
    signature('mireille osei', sheet.width - m, sheet.height - m * 0.7, 15, random.fork('pencil')),
    papers[work.paper],
  )
  for (const wash of washes) {
    const mask = await softShapes(frame, wash.body, Math.max(1.6, wash.bleed) * frame.scale)
    const dry = wash.around ? await maskShapes(frame, wash.around) : undefined
    stain(picture, frame, mask.data, wash, dry?.data, plan.range(0, 500))
  }
  return lay(picture, frame, 'rag', 0.075)
}
