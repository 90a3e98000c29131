import { darker, lighter, mix, rgb } from '../kit/colour.ts'
import type { Sheet } from '../kit/frame.ts'
import type { Stroke } from '../kit/canvas.ts'
import type { Noise } from '../kit/noise.ts'
import type { Point } from '../kit/path.ts'
import { f, fill, pen, rect, shape, smooth } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'
import type { Light } from './lights.ts'

/** What every part of a landscape is drawn with. `horizon` is a height in units. */
export type Site = {
  readonly sheet: Sheet
  readonly light: Light
  readonly random: Random
  readonly noise: Noise
  readonly horizon: number
  /** Strokes to be set on top once the ground is painted: trees, grass, posts, light on water. */
  readonly dabs: Stroke[]
}

/** The far edge of the land: trees, a roof or two, sometimes a spire. */
export function treeline(site: Site, height: number, colour: string, spire: boolean): string {
  const { sheet, random, noise, horizon, light } = site
  const offset = random.range(0, 40)
  const points: Point[] = [[-20, horizon + 12]]
  for (let x = -20; x <= sheet.width + 20; x += 9) {
    const clump = Math.max(0, noise(x / 60 + offset, 1, 3) - 0.3) * 1.7
    points.push([x, horizon - height * (0.2 + clump * (0.7 + 0.5 * noise(x / 14, 5, 2)))])
  }
  points.push([sheet.width + 20, horizon + 12])
  let out = fill(smooth(points, true), colour)
  if (spire) {
    const x = sheet.width * random.range(0.22, 0.78)
    const tall = height * 2.6
    out += fill(
      shape([
        [x - 5, horizon],
        [x - 5, horizon - tall * 0.55],
        [x, horizon - tall],
        [x + 5, horizon - tall * 0.55],
        [x + 5, horizon],
      ]),
      mix(colour, light.dark, 0.35),
    )
    out += rect(x - 16, horizon - tall * 0.32, 34, tall * 0.34, mix(colour, light.dark, 0.25))
  }
  return out
}

/** A band of land from `top` to the bottom of the sheet, its upper edge gently uneven. */
export function band(site: Site, top: number, lift: number, colour: string): string {
  const { sheet, noise, random } = site
  const offset = random.range(0, 60)
  const edge: Point[] = []
  for (let x = -20; x <= sheet.width + 20; x += 40)
    edge.push([x, top - lift * (noise(x / 260 + offset, 7, 3) - 0.4) * 2])
  return fill(`${smooth(edge)}L${sheet.width + 20} ${sheet.height + 20}L-20 ${sheet.height + 20}Z`, colour)
}

/** Ploughed and sown strips running to one point on the horizon. */
export function strips(site: Site, top: number, bottom: number, count: number): string {
  const { sheet, light, random } = site
  const vx = sheet.width * random.range(0.25, 0.75)
  let out = ''
  const span = sheet.width * 3.4
  let at = vx - span / 2
  let index = random.int(0, 3)
  while (at < vx + span / 2) {
    const wide = (span / count) * random.range(0.55, 1.5)
    const colour = mix(
      light.land[index % 4] ?? light.land[0],
      random.pick([light.dark, light.lit]),
      random.range(0, 0.14),
    )
    const near = (x: number) => x
    const far = (x: number) => vx + (x - vx) * 0.16
    out += fill(
      shape([
        [far(at), top],
        [far(at + wide), top],
        [near(at + wide), bottom],
        [near(at), bottom],
      ]),
      colour,
    )
    const furrows = random.chance(0.6) ? random.int(4, 8) : 0
    for (let k = 1; k < furrows; k++) {
      const x = at + (wide * k) / furrows
      out += pen(
        `M${f(far(x))} ${f(top)}L${f(near(x))} ${f(bottom)}`,
        k % 2 ? darker(colour, 0.18) : lighter(colour, 0.18),
        4,
        'opacity="0.7"',
      )
    }
    at += wide
    index += random.int(1, 2)
  }
  return out
}

/** Water winding away; it takes the colour of the low sky. */
export function river(site: Site, top: number, wide: number): string {
  const { sheet, light, random } = site
  const mouth = sheet.width * random.range(0.3, 0.7)
  const swing = sheet.width * random.range(0.16, 0.3) * (random.chance(0.5) ? 1 : -1)
  const end = sheet.width * random.range(0.35, 0.65)
  const left: Point[] = []
  const right: Point[] = []
  for (let i = 0; i <= 16; i++) {
    const t = i / 16
    const y = top + (sheet.height + 30 - top) * t ** 1.7
    const x = end + (mouth - end) * t + Math.sin(t * 5.4 + 0.6) * swing * (0.25 + 0.75 * t)
    const half = wide * (0.035 + 0.5 * t ** 1.5)
    left.push([x - half, y])
    right.unshift([x + half, y])
  }
  const bed = smooth([...left, ...right], true)
  return (
    pen(bed, mix(light.land[2], light.dark, 0.2), 9) +
    fill(bed, mix(light.water, light.low, 0.35)) +
    fill(smooth([...left.slice(5), ...right.slice(0, 8)], true), mix(light.water, light.top, 0.3), 'opacity="0.55"')
  )
}

/** One upright mark: a post, a trunk, a blade. */
export function mark(site: Site, from: Point, to: Point, width: number, colour: string, opacity = 0.95): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const stroke = {
    x: from[0] + dx / 2,
    y: from[1] + dy / 2,
    angle: Math.atan2(dy, dx),
    length: Math.hypot(dx, dy) * 1.1,
  }
  site.dabs.push({
    ...stroke,
    width: width * 1.25,
    bend: site.random.bell() * width * 0.5,
    colour: rgb(colour),
    opacity,
    streak: 14,
    body: 1,
  })
}

/** Poplars along one side, each smaller than the one before it. */
export function poplars(site: Site, from: Point, to: Point, count: number, tall: number): void {
  const { light, random } = site
  for (let i = count - 1; i >= 0; i--) {
    const t = (i / count) ** 0.6
    const k = 1 - t * 0.9
    const x = from[0] + (to[0] - from[0]) * t + random.range(-4, 4) * k
    const y = from[1] + (to[1] - from[1]) * t
    const h = tall * k * random.range(0.86, 1.12)
    const lean = random.range(-0.03, 0.06) * h
    const colour = mix(mix(light.dark, light.land[2], 0.35), light.far, t * 0.7)
    mark(site, [x, y + 3], [x + lean * 0.4, y - h * 0.5], 11 * k, darker(colour, 0.25))
    const leaves = Math.round(70 * k + 10)
    for (let n = 0; n < leaves; n++) {
      const u = 0.12 + 0.88 * (n / leaves)
      const side = random.bell()
      const half = h * 0.085 * Math.sin(Math.PI * u ** 0.7) ** 0.8
      const px = x + lean * u + side * half * 1.3
      const py = y - h * u
      const tone = mix(
        colour,
        side < 0.15 ? light.lit : light.dark,
        side < 0.15 ? random.range(0.02, 0.26) : random.range(0.1, 0.4),
      )
      mark(site, [px, py], [px + side * half * 0.5, py - h * random.range(0.05, 0.1)], h * 0.03, tone)
    }
  }
}

/** A pollard willow: a fist of a trunk and this winter's hair. */
export function willow(site: Site, x: number, y: number, tall: number, leaves: boolean): void {
  const { light, random } = site
  const trunk = mix(light.dark, light.far, 0.18)
  const lean = random.range(-0.1, 0.1) * tall
  const knob: Point = [x + lean, y - tall * 0.48]
  const shoots = Math.round(18 + tall / 14)
  for (let i = 0; i < shoots; i++) {
    const a = -Math.PI * (0.08 + (0.84 * (i + random.next())) / shoots)
    const r = tall * random.range(0.34, 0.6)
    const mid: Point = [knob[0] + Math.cos(a) * r * 0.5, knob[1] + Math.sin(a) * r * 0.55]
    const tip: Point = [knob[0] + Math.cos(a) * r * 0.78, knob[1] + Math.sin(a) * r]
    const tone = leaves
      ? mix(light.land[1], light.dark, random.range(0.1, 0.6))
      : mix(light.dark, light.spark, random.range(0.05, 0.5))
    mark(site, knob, mid, Math.max(2.4, tall * 0.013), tone)
    mark(site, mid, tip, Math.max(1.8, tall * 0.009), tone)
    if (leaves)
      for (let n = 0; n < 7; n++)
        mark(
          site,
          tip,
          [tip[0] + random.bell() * r * 0.2, tip[1] + random.range(0, 0.4) * r],
          tall * 0.03,
          mix(tone, light.lit, random.range(0, 0.3)),
        )
  }
  for (let n = 0; n < 9; n++) {
    const side = (n / 8 - 0.5) * 2
    mark(
      site,
      [x + side * tall * 0.048, y + 4],
      [knob[0] + side * tall * 0.03, knob[1]],
      tall * 0.028,
      mix(trunk, side < 0 ? light.lit : light.dark, Math.abs(side) * 0.26),
    )
  }
  for (let n = 0; n < 12; n++)
    mark(
      site,
      [knob[0] + random.bell() * tall * 0.06, knob[1] + tall * 0.04],
      [knob[0] + random.bell() * tall * 0.11, knob[1] - tall * random.range(0, 0.05)],
      tall * 0.045,
      mix(trunk, light.lit, random.range(0, 0.2)),
    )
  for (let n = 0; n < 8; n++)
    mark(
      site,
      [x - tall * 0.1, y + random.range(0, 8)],
      [x + tall * 0.34, y + random.range(2, 14)],
      tall * 0.02,
      mix(trunk, light.land[0], 0.4),
      0.6,
    )
}

/** Grass in the foreground, thicker towards the bottom. */
export function grass(site: Site, top: number, count: number, tall: number, from = 0, to = 1): void {
  const { sheet, light, random } = site
  for (let i = 0; i < count; i++) {
    const t = random.next()
    const x = random.range(from, to) * sheet.width
    const y = top + (sheet.height + 20 - top) * t
    const h = tall * (0.35 + 0.65 * t) * random.range(0.5, 1.1)
    const tone = mix(
      light.land[random.int(0, 3)] ?? light.land[0],
      random.chance(0.6) ? light.dark : light.lit,
      random.range(0.15, 0.6),
    )
    mark(site, [x, y], [x + random.range(-0.25, 0.4) * h, y - h], 2.5 + 2.5 * t, tone, 0.85)
  }
}

/** A long low farm, whitewashed, with a tiled roof. */
export function farm(site: Site, x: number, y: number, size: number): string {
  const { light } = site
  const wall = mix(light.lit, light.low, 0.3)
  const roof = mix(light.spark, light.dark, 0.15)
  const body =
    rect(x, y - size * 0.22, size, size * 0.22, wall) +
    rect(x + size * 0.72, y - size * 0.22, size * 0.28, size * 0.22, mix(wall, light.dark, 0.28))
  const cap = fill(
    shape([
      [x - 6, y - size * 0.2],
      [x + size * 0.1, y - size * 0.42],
      [x + size * 0.82, y - size * 0.42],
      [x + size + 6, y - size * 0.2],
    ]),
    roof,
  )
  const openings = [0.12, 0.34, 0.54]
    .map((t) => rect(x + size * t, y - size * 0.15, size * 0.07, size * (t > 0.3 && t < 0.4 ? 0.15 : 0.08), light.dark))
    .join('')
  return (
    body + cap + openings + rect(x + size * 0.64, y - size * 0.52, size * 0.07, size * 0.14, mix(roof, light.dark, 0.4))
  )
}

/** A flat boat with its reflection. */
export function boat(site: Site, x: number, y: number, size: number): string {
  const { light } = site
  const hull = shape([
    [x - size * 0.5, y - size * 0.1],
    [x + size * 0.52, y - size * 0.12],
    [x + size * 0.42, y + size * 0.06],
    [x - size * 0.42, y + size * 0.06],
  ])
  return (
    fill(
      shape([
        [x - size * 0.44, y + size * 0.06],
        [x + size * 0.42, y + size * 0.06],
        [x + size * 0.3, y + size * 0.3],
        [x - size * 0.26, y + size * 0.26],
      ]),
      light.dark,
      'opacity="0.4"',
    ) +
    fill(hull, light.dark) +
    rect(x - size * 0.46, y - size * 0.06, size * 0.92, size * 0.05, light.spark) +
    rect(x - size * 0.05, y - size * 0.34, size * 0.26, size * 0.24, mix(light.lit, light.far, 0.2)) +
    rect(x - size * 0.09, y - size * 0.38, size * 0.34, size * 0.05, light.dark)
  )
}
