import type { Point } from '../kit/path.ts'
import { disc, f, fill, line, pen, ribbon, smooth } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'

/** What a plant is cut with: `ink` for what stands, `cut` for what is taken out of it. */
export type Knife = { readonly ink: string; readonly cut: string; readonly random: Random }

export type Edge = 'smooth' | 'toothed' | 'lobed'

/** A leaf from its base, with its veins cut out. */
export function leaf(
  knife: Knife,
  x: number,
  y: number,
  angle: number,
  long: number,
  wide: number,
  edge: Edge = 'smooth',
  droop = 0,
): string {
  const place = (u: number, v: number): Point => {
    const a = angle + droop * u
    return [x + Math.cos(a) * u * long - Math.sin(a) * v * wide, y + Math.sin(a) * u * long + Math.cos(a) * v * wide]
  }
  const half = (u: number) => 0.5 * Math.sin(Math.PI * u ** 0.75) ** 0.9
  const steps = edge === 'smooth' ? 6 : edge === 'toothed' ? 18 : 10
  const side = (s: number) =>
    Array.from({ length: steps - 1 }, (_, i): Point => {
      const u = (i + 1) / steps
      const notch = edge === 'smooth' ? 1 : edge === 'toothed' ? (i % 2 ? 0.74 : 1.06) : i % 2 ? 0.45 : 1.15
      return place(u - (i % 2 && edge !== 'smooth' ? 0.03 : 0), s * half(u) * notch)
    })
  const outline = [place(0, 0), ...side(1), place(1, 0), ...side(-1).reverse()]
  let veins = line([0.05, 0.35, 0.65, 0.93].map((u) => place(u, 0)))
  const count = Math.max(3, Math.round(long / 15))
  for (let i = 1; i < count; i++) {
    const u = 0.08 + (0.8 * i) / count
    const reach = half(u) * 0.78
    for (const s of [1, -1]) veins += line([place(u, 0), place(Math.min(0.97, u + 0.12), s * reach)])
  }
  const body = edge === 'smooth' ? smooth(outline, true) : `${line(outline)}Z`
  return fill(body, knife.ink) + pen(veins, knife.cut, Math.max(1.7, Math.min(3.4, wide / 17)))
}

/** A stem through the points, thinner towards its end. */
export function stem(knife: Knife, points: readonly Point[], from: number, to: number): string {
  return fill(
    ribbon(points, (t) => from + (to - from) * t),
    knife.ink,
  )
}

/** Where a stem goes: from its foot, upwards, leaning. */
export function spine(random: Random, x: number, y: number, tall: number, sway: number): Point[] {
  const wave = random.range(0, 6)
  return Array.from({ length: 13 }, (_, i): Point => {
    const t = i / 12
    return [x + sway * t * t + Math.sin(t * 4 + wave) * tall * 0.012, y - tall * t]
  })
}

/** The point a share of the way along, and the direction there. */
export function along(points: readonly Point[], t: number): { x: number; y: number; angle: number } {
  const at = Math.min(points.length - 2, Math.max(0, Math.floor(t * (points.length - 1))))
  const a = points[at] ?? [0, 0]
  const b = points[at + 1] ?? a
  const u = t * (points.length - 1) - at
  return { x: a[0] + (b[0] - a[0]) * u, y: a[1] + (b[1] - a[1]) * u, angle: Math.atan2(b[1] - a[1], b[0] - a[0]) }
}

/** Short spines or rays around a point, as one path. */
export function rays(
  x: number,
  y: number,
  from: number,
  to: number,
  count: number,
  start = 0,
  sweep = Math.PI * 2,
): string {
  let d = ''
  for (let i = 0; i < count; i++) {
    const a = start + (sweep * i) / count
    d += `M${f(x + Math.cos(a) * from)} ${f(y + Math.sin(a) * from)}L${f(x + Math.cos(a) * to)} ${f(y + Math.sin(a) * to)}`
  }
  return d
}

/** A flower of plain petals around an eye. */
export function flower(knife: Knife, x: number, y: number, radius: number, petals: number): string {
  const turn = knife.random.range(0, 6)
  let out = ''
  for (let i = 0; i < petals; i++) out += leaf(knife, x, y, turn + (i / petals) * Math.PI * 2, radius, radius * 0.75)
  return out + disc(x, y, radius * 0.24, knife.cut)
}
