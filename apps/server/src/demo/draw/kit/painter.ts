import type { Load } from './bristles.ts'
import { brushOf } from './bristles.ts'
import type { Canvas } from './canvas.ts'
import { strike } from './canvas.ts'
import type { Rgb } from './colour.ts'
import { clamp, lightness } from './colour.ts'
import type { Sheet } from './frame.ts'
import { lumpTile, sample } from './noise.ts'
import type { Picture } from './picture.ts'
import type { Random } from './random.ts'

/** One going-over of the work with one brush. Lengths are in units. */
export type Pass = {
  readonly load: Load
  readonly width: number
  readonly length: number
  /** Distance between strokes, as a share of the brush's width. */
  readonly spacing: number
  readonly opacity: number
  /** How far a stroke's colour may part from what is there, in steps of 255. */
  readonly jitter: number
  readonly streak: number
  readonly body: number
  /** Strokes stop where the colour changes by more than this. */
  readonly edge: number
  /** Leaves out strokes in even places, so that a small brush only touches where something is. */
  readonly onlyDetail?: boolean
}

export type Direction = (x: number, y: number) => number

/** Colour of the sketch at a place on the work. */
function reader(sketch: Picture, sheet: Sheet): (x: number, y: number) => Rgb {
  const k = sketch.width / sheet.width
  return (x, y) => {
    const px = Math.max(0, Math.min(sketch.width - 1, Math.floor(x * k)))
    const py = Math.max(0, Math.min(sketch.height - 1, Math.floor(y * k)))
    const i = (py * sketch.width + px) * 3
    return [sketch.data[i] ?? 0, sketch.data[i + 1] ?? 0, sketch.data[i + 2] ?? 0]
  }
}

const apart = (a: Rgb, b: Rgb) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2])

/** Lays the sketch in, enlarged, its edges pushed about a little as a brush does. `push` is in units. */
export function layIn(canvas: Canvas, sketch: Picture, sheet: Sheet, push: number): void {
  const { frame, picture } = canvas
  const k = sketch.width / sheet.width
  const [w, h] = [sketch.width - 1, sketch.height - 1]
  const tile = lumpTile()
  let [aside, down] = [0, 0]
  for (let y = 0, i = 0; y < frame.height; y++)
    for (let x = 0; x < frame.width; x++, i += 3) {
      const ux = frame.x + x / frame.scale
      const uy = frame.y + y / frame.scale
      if ((x & 1) === 0) {
        aside = push * sample(tile, ux * 0.6, uy * 0.9)
        down = push * sample(tile, ux * 0.6 + 200, uy * 0.9)
      }
      const sx = clamp((ux + aside) * k, 0, w - 0.01)
      const sy = clamp((uy + down) * k, 0, h - 0.01)
      const xi = Math.floor(sx)
      const yi = Math.floor(sy)
      const u = sx - xi
      const v = sy - yi
      const at = (yi * sketch.width + xi) * 3
      const below = at + sketch.width * 3
      for (let c = 0; c < 3; c++) {
        const top = (sketch.data[at + c] ?? 0) * (1 - u) + (sketch.data[at + 3 + c] ?? 0) * u
        const low = (sketch.data[below + c] ?? 0) * (1 - u) + (sketch.data[below + 3 + c] ?? 0) * u
        picture.data[i + c] = top * (1 - v) + low * v
      }
    }
}

/** Follows the edges of the sketch where there are any, else `otherwise`. */
export function alongEdges(sketch: Picture, sheet: Sheet, otherwise: Direction): Direction {
  const read = reader(sketch, sheet)
  const bright = (x: number, y: number) => lightness(...read(x, y))
  return (x, y) => {
    const gx = bright(x + 9, y) - bright(x - 9, y)
    const gy = bright(x, y + 9) - bright(x, y - 9)
    return Math.hypot(gx, gy) > 26 ? Math.atan2(gy, gx) + Math.PI / 2 : otherwise(x, y)
  }
}

/** Paints the sketch with brush strokes that follow `direction` and respect its edges. */
export function paintOver(
  canvas: Canvas,
  sketch: Picture,
  sheet: Sheet,
  pass: Pass,
  direction: Direction,
  random: Random,
): void {
  const read = reader(sketch, sheet)
  const drags = brushOf(pass.load)
  const gapX = pass.length * pass.spacing
  const gapY = pass.width * pass.spacing
  const places: [number, number][] = []
  for (let y = -gapY; y < sheet.height + gapY; y += gapY)
    for (let x = -gapX; x < sheet.width + gapX; x += gapX)
      places.push([x + random.range(-0.6, 0.6) * gapX, y + random.range(-0.7, 0.7) * gapY])
  for (const [x, y] of random.shuffle(places)) {
    const angle = direction(x, y) + random.bell() * 0.12
    const colour = read(x, y)
    const c = Math.cos(angle)
    const n = Math.sin(angle)
    const free = (dx: number, dy: number, far: number) => {
      const step = far / 6
      for (let i = 1; i <= 6; i++)
        if (apart(read(x + dx * step * i, y + dy * step * i), colour) > pass.edge) return step * (i - 0.6)
      return far
    }
    const ahead = free(c, n, pass.length / 2)
    const behind = free(-c, -n, pass.length / 2)
    const aside = Math.min(free(-n, c, pass.width / 2), free(n, -c, pass.width / 2))
    const tone = random.bell() * pass.jitter
    const warm = random.bell() * pass.jitter * 0.5
    const drag = random.pick(drags)
    const bend = random.bell() * pass.width * 0.4
    const long = ahead + behind
    const wide = aside * 2 * random.range(0.75, 1.1)
    if (wide < pass.width * 0.12 || long < pass.width * 0.3) continue
    if (pass.onlyDetail && long > pass.length * 0.98 && wide > pass.width * 0.72) continue
    strike(canvas, drag, {
      x: x + (c * (ahead - behind)) / 2,
      y: y + (n * (ahead - behind)) / 2,
      angle,
      length: long * 1.12,
      width: Math.max(wide, 2),
      bend,
      colour: [colour[0] + tone + warm, colour[1] + tone, colour[2] + tone - warm],
      opacity: pass.opacity,
      streak: pass.streak,
      body: pass.body,
    })
  }
}
