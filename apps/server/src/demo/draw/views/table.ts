import { rgb } from '../kit/colour.ts'
import type { Frame } from '../kit/frame.ts'
import { sample, speckTile, streakTile } from '../kit/noise.ts'
import type { Point } from '../kit/path.ts'
import { fill, line, pen, rect, shape } from '../kit/path.ts'
import type { Picture } from '../kit/picture.ts'
import { blank, drawOver, softShapes } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import { darken } from '../kit/studio.ts'
import { lean } from '../kit/warp.ts'
import type { Hung } from './hang.ts'
import { resized } from './hang.ts'

const tables = ['#9d7a55', '#6f675d', '#b9a68a', '#4a4742'] as const

/** A pencil, a roller and a roll of tape: what lies about. Drawn in pixels around (0, 0). */
function tools(kind: number): string {
  if (kind === 0)
    return (
      rect(-190, -11, 330, 22, '#c99b2e') +
      rect(-190, -11, 330, 7, '#e3be5c') +
      fill(
        shape([
          [140, -11],
          [186, 0],
          [140, 11],
        ]),
        '#e6cfa5',
      ) +
      fill(
        shape([
          [172, -4],
          [188, 0],
          [172, 4],
        ]),
        '#2b2a28',
      ) +
      rect(-206, -11, 20, 22, '#b8b4ab')
    )
  if (kind === 1)
    return (
      rect(-90, -48, 180, 96, '#2c2b2a', 'rx="10"') +
      rect(-90, -48, 180, 26, '#484644', 'rx="10"') +
      pen(
        line([
          [0, 48],
          [0, 90],
          [0, 110],
        ]),
        '#8f8b84',
        12,
      ) +
      rect(-20, 104, 40, 150, '#a8432f', 'rx="18"')
    )
  return '<circle r="74" fill="none" stroke="#d9c79a" stroke-width="42"/><circle r="92" fill="none" stroke="#c4b084" stroke-width="4"/>'
}

/** The sheet lying on the studio table, seen from above, not quite straight. */
export async function onTable(work: Hung, width: number, random: Random): Promise<Picture> {
  const height = Math.round(width * 0.8)
  const colour = rgb(random.pick(tables))
  const picture = blank(width, height, colour)
  const [streaks, specks] = [streakTile(), speckTile()]
  const board = random.range(210, 300)
  const offset = random.range(0, 500)
  for (let y = 0, i = 0; y < height; y++) {
    const n = Math.floor((y + offset) / board)
    const seam = (y + offset) % board < 3 ? 0.72 : 1
    for (let x = 0; x < width; x++, i += 3) {
      const k =
        (1.1 - 0.32 * (x / width) + 0.13 * sample(streaks, x * 0.16 + n * 97, y * 0.5) + 0.025 * sample(specks, x, y)) *
        seam
      for (let c = 0; c < 3; c++) picture.data[i + c] = (colour[c] ?? 0) * k
    }
  }
  const turn = random.range(-0.16, 0.16) + (random.chance(0.5) ? 0.03 : -0.03)
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  const fit = Math.min(
    (width * 0.7) / (work.widthMm * c + work.heightMm * Math.abs(s)),
    (height * 0.82) / (work.heightMm * c + work.widthMm * Math.abs(s)),
  )
  const [w, h] = [work.widthMm * fit, work.heightMm * fit]
  const [cx, cy] = [width * random.range(0.46, 0.54), height * 0.5]
  const at = (u: number, v: number): Point => [cx + u * w * c - v * h * s, cy + u * w * s + v * h * c]
  const quad = [at(-0.5, -0.5), at(0.5, -0.5), at(0.5, 0.5), at(-0.5, 0.5)] as const
  const frame: Frame = { width, height, scale: 1, x: 0, y: 0 }
  const body = fill(shape(quad), '#000')
  darken(picture, await softShapes(frame, `<g transform="translate(9 13)">${body}</g>`, 12), 0.4)
  darken(picture, await softShapes(frame, `<g transform="translate(3 4)">${body}</g>`, 3), 0.34)
  lean(picture, await resized(work.picture, w * 1.05, h * 1.05), quad, [1.03, 0.95])
  const kind = random.int(0, 2)
  const beside = w < h * 1.1
  const [tx, ty] = beside
    ? [width * (random.chance(0.5) ? 0.1 : 0.9), height * random.range(0.3, 0.7)]
    : [width * random.range(0.25, 0.75), height * (random.chance(0.5) ? 0.05 : 0.95)]
  const tool = `<g transform="translate(${tx} ${ty}) rotate(${random.range(-60, 60)}) scale(${width / 1600})">${tools(kind)}</g>`
  darken(picture, await softShapes(frame, `<g transform="translate(8 12)">${tool}</g>`, 8), 0.42)
  return drawOver(picture, frame, tool)
}
