import type { Point } from '../kit/path.ts'
import { rect } from '../kit/path.ts'
import type { Picture } from '../kit/picture.ts'
import { toSharp } from '../kit/picture.ts'

/** How a work meets the wall: stretched or mounted, framed behind glass, pinned as a sheet, hung from a rod. */
export type Hanging = 'stretched' | 'framed' | 'pinned' | 'rod'

/** A work as somebody would hang it: its picture, its size, and how. */
export type Hung = {
  readonly picture: Picture
  readonly widthMm: number
  readonly heightMm: number
  readonly hanging: Hanging
  readonly wood: 'oak' | 'black' | 'white'
}

const woods = { oak: ['#b98f5e', '#94693d'], black: ['#2a2927', '#141413'], white: ['#f1efea', '#d4d1ca'] } as const

/** Frame and mat around the picture, in millimetres: how far they reach, and how they look with the work at (x, y). */
export function surround(work: Hung): { reach: number; body: (x: number, y: number) => string } {
  if (work.hanging !== 'framed') return { reach: 0, body: () => '' }
  const mat = Math.round(Math.min(work.widthMm, work.heightMm) * 0.13)
  const moulding = 18
  const [face, side] = woods[work.wood]
  const reach = mat + moulding
  return {
    reach,
    body: (x, y) => {
      const [w, h] = [work.widthMm, work.heightMm]
      const outer = rect(x - reach, y - reach, w + reach * 2, h + reach * 2, face)
      const lit = rect(x - reach, y - reach, w + reach * 2, 4, '#ffffff', 'opacity="0.25"')
      const dark =
        rect(x - reach, y + h + reach - 5, w + reach * 2, 5, side) +
        rect(x + w + reach - 5, y - reach, 5, h + reach * 2, side)
      const paper =
        rect(x - mat, y - mat, w + mat * 2, h + mat * 2, '#f6f4ee') +
        rect(x - mat, y - mat, w + mat * 2, 5, '#000000', 'opacity="0.22"') +
        rect(x - mat, y - mat, 4, h + mat * 2, '#000000', 'opacity="0.16"')
      return outer + lit + dark + paper + rect(x - 2.5, y - 2.5, w + 5, h + 5, '#d9d5cb')
    },
  }
}

/** What holds an unframed work up. */
export function fixing(work: Hung, x: number, y: number): string {
  const [w] = [work.widthMm]
  if (work.hanging === 'pinned')
    return [0.06, 0.94]
      .map(
        (t) =>
          rect(x + w * t - 9, y - 10, 18, 26, '#3b3a38', 'rx="2"') +
          rect(x + w * t - 9, y - 10, 18, 5, '#6a6864', 'rx="2"'),
      )
      .join('')
  if (work.hanging === 'rod')
    return rect(x - 40, y - 14, w + 80, 18, '#a57c4c', 'rx="9"') + rect(x - 40, y - 14, w + 80, 6, '#d3ad7c', 'rx="3"')
  return ''
}

/** The picture at the size it will be seen, so that nothing shimmers. */
export async function resized(picture: Picture, width: number, height: number): Promise<Picture> {
  const [w, h] = [Math.max(2, Math.round(width)), Math.max(2, Math.round(height))]
  const data = await toSharp(picture).resize(w, h, { fit: 'fill' }).raw().toBuffer()
  return { width: w, height: h, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) }
}

export const corners = (x: number, y: number, w: number, h: number): readonly [Point, Point, Point, Point] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
]
