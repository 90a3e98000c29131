import { clamp, smoothstep } from './colour.ts'
import type { Frame } from './frame.ts'
import { cloudTile, sample, streakTile } from './noise.ts'
import type { Point } from './path.ts'
import { softShapes } from './picture.ts'

/** How much ink lies at each pixel, from 0; above 1 it stays black. */
export type Film = { readonly frame: Frame; readonly data: Float32Array }

export function filmOf(frame: Frame): Film {
  return { frame, data: new Float32Array(frame.width * frame.height) }
}

/** Points close together along a smooth line through the given ones, `step` units apart or less. */
function trace(points: readonly Point[], step: number): Point[] {
  const first = points[0]
  if (!first) return []
  const at = (i: number): Point => points[Math.max(0, Math.min(points.length - 1, i))] ?? first
  const out: Point[] = []
  for (let i = 0; i < points.length - 1; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const pieces = Math.max(1, Math.ceil(Math.hypot(c[0] - b[0], c[1] - b[1]) / step))
    for (let k = 0; k < pieces; k++) {
      const t = k / pieces
      const bend = (p: number, q: number, r: number, s: number) =>
        0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t ** 3)
      out.push([bend(a[0], b[0], c[0], d[0]), bend(a[1], b[1], c[1], d[1])])
    }
  }
  return out
}

/** One movement of a loaded brush. Widths are in units; `dry` is how much paper shows by the end, 0 to 1. */
export type Gesture = {
  readonly points: readonly Point[]
  readonly width: (t: number) => number
  readonly ink: number
  readonly dry: number
  readonly offset: number
}

/** Draws a movement onto the film. Where it crosses itself the ink does not double, as wet ink does not. */
export function sweep(film: Film, gesture: Gesture): void {
  const { frame, data } = film
  const { width, height, scale } = frame
  const streaks = streakTile()
  const clouds = cloudTile()
  const way = trace(gesture.points, 0.62 / scale)
  const total = way.length
  for (let i = 1; i < total - 1; i++) {
    const before = way[Math.max(0, i - 3)]
    const here = way[i]
    const after = way[Math.min(total - 1, i + 3)]
    if (!before || !here || !after) continue
    const t = i / total
    const px = (here[0] - frame.x) * scale
    const py = (here[1] - frame.y) * scale
    const half = (gesture.width(t) * scale) / 2
    if (px < -half || py < -half || px > width + half || py > height + half || half <= 0) continue
    const long = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1
    const nx = (before[1] - after[1]) / long
    const ny = (after[0] - before[0]) / long
    const thirst = gesture.dry * smoothstep(0.12, 1, t)
    const run = (i * 0.62) / scale
    const load = gesture.ink * (1 - 0.18 * t) * (1 + 0.14 * sample(clouds, run * 0.5 + gesture.offset, 40))
    for (let v = -half; v <= half; v += 0.62) {
      const share = v / half
      const hair = sample(streaks, run * 0.42 + gesture.offset, share * 78 + gesture.offset)
      const edge = 1 - smoothstep(0.86 + 0.1 * hair, 1.01, Math.abs(share))
      const bare =
        thirst > 0 ? smoothstep(1 - thirst * 1.35, 1.12 - thirst * 1.1, 0.52 + hair * 0.62 + 0.2 * share * share) : 0
      const amount = load * edge * (1 - bare)
      if (amount < 0.02) continue
      const x = Math.round(px + nx * v)
      const y = Math.round(py + ny * v)
      if (x < 0 || y < 0 || x >= width || y >= height) continue
      const p = y * width + x
      if ((data[p] ?? 0) < amount) data[p] = amount
    }
  }
}

/** A wash: thin ink inside a shape, its edge drawn out by the paper and dried darker. `bleed` is in units. */
export async function wash(film: Film, body: string, strength: number, bleed: number, offset: number): Promise<void> {
  const { frame, data } = film
  const mask = await softShapes(frame, body, bleed * frame.scale)
  const clouds = cloudTile()
  for (let y = 0, p = 0; y < frame.height; y++) {
    const uy = y / frame.scale + frame.y
    for (let x = 0; x < frame.width; x++, p++) {
      const m = (mask.data[p] ?? 0) / 255
      if (m < 0.02) continue
      const ux = x / frame.scale + frame.x
      const pull = sample(clouds, ux * 0.8 + offset, uy * 0.8)
      const inside = smoothstep(0.3, 0.62, m + 0.3 * pull)
      if (inside <= 0) continue
      const rim = inside * (1 - smoothstep(0.5, 0.95, m + 0.3 * pull))
      const pool = 0.75 + 0.55 * sample(clouds, ux * 0.35, uy * 0.35 + offset)
      data[p] = (data[p] ?? 0) + strength * clamp(inside * pool + 0.35 * rim, 0, 1.4)
    }
  }
}
