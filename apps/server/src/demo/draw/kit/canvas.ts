import type { Bristles } from './bristles.ts'
import type { Rgb } from './colour.ts'
import type { Frame } from './frame.ts'
import type { Picture } from './picture.ts'
import { blank } from './picture.ts'

/** Paint on a ground: colour, and how thick it stands. */
export type Canvas = { readonly frame: Frame; readonly picture: Picture; readonly body: Float32Array }

export function canvasOf(frame: Frame, ground: Rgb): Canvas {
  return {
    frame,
    picture: blank(frame.width, frame.height, ground),
    body: new Float32Array(frame.width * frame.height),
  }
}

/** One drag of the brush, in units: centre, direction, length, width; `bend` bows it sideways by that many units. */
export type Stroke = {
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly length: number
  readonly width: number
  readonly bend?: number
  readonly colour: Rgb
  readonly opacity: number
  /** How far the streaks in the paint part from its colour, in steps of 255. */
  readonly streak?: number
  /** How much the paint stands up. */
  readonly body?: number
}

export function strike(canvas: Canvas, bristles: Bristles, stroke: Stroke): void {
  const { frame, picture } = canvas
  const { data, width, height } = picture
  const s = frame.scale
  const cx = (stroke.x - frame.x) * s
  const cy = (stroke.y - frame.y) * s
  const long = stroke.length * s
  const wide = stroke.width * s
  const c = Math.cos(stroke.angle)
  const n = Math.sin(stroke.angle)
  const bow = ((stroke.bend ?? 0) * s) / wide
  const halfL = long / 2
  const halfW = wide / 2 + Math.abs(stroke.bend ?? 0) * s
  const reachY = Math.abs(n) * halfL + Math.abs(c) * halfW
  const [r, g, b] = stroke.colour
  const streak = (stroke.streak ?? 0) * 2
  const stand = stroke.body ?? 0
  const top = Math.max(0, Math.ceil(cy - reachY))
  const low = Math.min(height - 1, Math.floor(cy + reachY))
  for (let y = top; y <= low; y++) {
    const dy = y - cy
    const [from, to] = span(cx, dy, c, n, halfL, halfW)
    const x0 = Math.max(0, Math.ceil(from))
    const x1 = Math.min(width - 1, Math.floor(to))
    for (let x = x0; x <= x1; x++) {
      const dx = x - cx
      const u = (dx * c + dy * n) / long
      const v = (dy * c - dx * n) / wide + bow * (4 * u * u - 0.5) + 0.5
      if (v < 0 || v >= 1 || u <= -0.5 || u >= 0.5) continue
      const at = Math.floor(v * bristles.wide) * bristles.long + Math.floor((u + 0.5) * bristles.long)
      const cover = (bristles.cover[at] ?? 0) * stroke.opacity
      if (cover < 0.004) continue
      const thick = bristles.body[at] ?? 0
      const shift = (thick - 0.5) * streak
      const p = y * width + x
      const i = p * 3
      const keep = 1 - cover
      data[i] = (data[i] ?? 0) * keep + (r + shift) * cover
      data[i + 1] = (data[i + 1] ?? 0) * keep + (g + shift) * cover
      data[i + 2] = (data[i + 2] ?? 0) * keep + (b + shift) * cover
      if (stand > 0) canvas.body[p] = (canvas.body[p] ?? 0) * (1 - 0.75 * cover) + thick * stand * cover
    }
  }
}

/** Where a row of pixels crosses the stroke's box, so that no pixel beside it is looked at. */
function span(cx: number, dy: number, c: number, n: number, halfL: number, halfW: number): [number, number] {
  let from = -1e9
  let to = 1e9
  if (Math.abs(c) > 1e-6) {
    const a = (-halfL - dy * n) / c
    const b = (halfL - dy * n) / c
    from = Math.max(from, Math.min(a, b))
    to = Math.min(to, Math.max(a, b))
  }
  if (Math.abs(n) > 1e-6) {
    const a = (dy * c - halfW) / n
    const b = (dy * c + halfW) / n
    from = Math.max(from, Math.min(a, b))
    to = Math.min(to, Math.max(a, b))
  }
  return [cx + from, cx + to]
}

/** Light from the upper left over paint that stands up. */
export function light(canvas: Canvas, strength: number): Picture {
  const { picture, body } = canvas
  const { data, width, height } = picture
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const p = y * width + x
      const slope =
        (body[p + width + 1] ?? 0) -
        (body[p - width - 1] ?? 0) +
        0.5 * ((body[p + width] ?? 0) - (body[p - width] ?? 0))
      const k = Math.max(-26, Math.min(34, slope * strength))
      const i = p * 3
      data[i] = (data[i] ?? 0) + k
      data[i + 1] = (data[i + 1] ?? 0) + k
      data[i + 2] = (data[i + 2] ?? 0) + k
    }
  }
  return picture
}
