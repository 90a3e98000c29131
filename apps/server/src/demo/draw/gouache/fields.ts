import { lighter, mix } from '../kit/colour.ts'
import type { Point } from '../kit/path.ts'
import { fill, ribbon, smooth } from '../kit/path.ts'
import type { Site } from './land.ts'
import { band, farm, grass, mark, poplars, river, strips, treeline, willow } from './land.ts'

export function fields(site: Site): string {
  const { sheet, light, random, horizon } = site
  const out =
    treeline(site, 34, mix(light.far, light.dark, 0.15), random.chance(0.5)) +
    strips(site, horizon, sheet.height + 20, random.int(9, 13))
  const x = sheet.width * random.range(0.12, 0.6)
  return out + farm(site, x, horizon + 16, sheet.width * 0.17)
}

export function road(site: Site): string {
  const { sheet, light, random, horizon } = site
  const vx = sheet.width * random.range(0.35, 0.65)
  let out =
    treeline(site, 24, light.far, true) +
    band(site, horizon, 4, light.land[1]) +
    strips(site, horizon + 18, sheet.height + 20, 11)
  const bendy = random.range(-90, 90)
  const way: Point[] = [0, 0.15, 0.35, 0.6, 0.8, 1].map((t): Point => [
    vx + Math.sin(t * 3.4) * bendy * t + (sheet.width * 0.5 - vx) * t,
    horizon + 4 + (sheet.height - horizon + 40) * t ** 1.5,
  ])
  out += fill(
    ribbon(way, (t) => 8 + sheet.width * 0.42 * t ** 1.6),
    mix(light.low, light.land[3], 0.45),
  )
  out += fill(
    ribbon(way, (t) => 1 + sheet.width * 0.1 * t ** 1.7),
    mix(light.land[1], light.dark, 0.15),
    'opacity="0.75"',
  )
  const side = random.chance(0.5) ? 1 : -1
  grass(site, horizon + (sheet.height - horizon) * 0.6, 90, 60)
  poplars(
    site,
    [sheet.width * (0.5 + side * 0.44), sheet.height * 0.96],
    [vx + side * 12, horizon + 6],
    10,
    sheet.height * 0.74,
  )
  return out
}

export function ridge(site: Site): string {
  const { sheet, light, random, noise, horizon } = site
  let out = ''
  const bands = random.int(6, 8)
  for (let b = 0; b < bands; b++) {
    const t = b / (bands - 1)
    const base = horizon + (sheet.height - horizon) * t ** 1.15
    const amp = sheet.height * (0.09 + 0.05 * Math.sin(t * 3))
    const offset = random.range(0, 50)
    const edge: Point[] = []
    for (let x = -30; x <= sheet.width + 30; x += 26)
      edge.push([x, base - amp * (noise((x / sheet.width) * (1.5 + t) + offset, b * 3.7, 4) - 0.4) * 2.4])
    const hue = mix(mix(light.far, light.dark, t ** 1.4 * 0.8), light.land[b % 4] ?? light.land[0], 0.3 + 0.35 * t)
    out += fill(`${smooth(edge)}L${sheet.width + 30} ${sheet.height + 30}L-30 ${sheet.height + 30}Z`, hue)
    for (let k = 0; k < 8; k++) {
      const from = random.int(0, Math.max(0, edge.length - 10))
      const drop = random.range(10, sheet.height * 0.09)
      const cut = edge
        .slice(from, from + random.int(5, 9))
        .map(([x, y], i): Point => [x, y + drop + i * random.range(0, 6)])
      out += fill(
        ribbon(cut, (u) => 20 * Math.sin(Math.PI * u)),
        mix(hue, k % 2 ? light.lit : light.dark, 0.24),
        'opacity="0.75"',
      )
    }
  }
  return out
}

export function willows(site: Site): string {
  const { sheet, light, random, horizon } = site
  const out =
    treeline(site, 26, light.far, random.chance(0.4)) +
    band(site, horizon, 6, light.land[1]) +
    river(site, horizon + 10, sheet.width * 0.5)
  const count = random.int(3, 5)
  const left = random.chance(0.5)
  const leaves = random.chance(0.4)
  for (let i = count - 1; i >= 0; i--) {
    const t = i / count
    const x = sheet.width * (left ? 0.14 + t * 0.28 : 0.86 - t * 0.3) + random.range(-16, 16)
    willow(site, x, horizon + 20 + (sheet.height - horizon) * (0.66 - t * 0.6), sheet.height * (0.5 - t * 0.38), leaves)
  }
  grass(site, horizon + (sheet.height - horizon) * 0.66, 110, 70, left ? 0 : 0.68, left ? 0.32 : 1)
  return out
}

export function orchard(site: Site): string {
  const { sheet, light, random, horizon } = site
  const out =
    treeline(site, 24, light.far, random.chance(0.5)) +
    band(site, horizon, 6, light.land[1]) +
    strips(site, horizon + 12, sheet.height + 20, 7)
  for (let row = 0; row < 5; row++) {
    const t = (row / 5) ** 1.4
    const y = horizon + 26 + (sheet.height - horizon) * (0.1 + t)
    const size = 26 + 165 * t
    const gap = size * 1.75
    for (let x = -gap + random.range(0, gap); x < sheet.width + gap; x += gap) {
      const bloom = mix(light.lit, light.spark, random.range(0.05, 0.28))
      mark(
        site,
        [x - size * 0.35, y + size * 0.56],
        [x + size * 0.8, y + size * 0.6],
        size * 0.16,
        mix(light.land[2], light.dark, 0.4),
        0.7,
      )
      mark(site, [x, y + size * 0.58], [x + random.range(-0.06, 0.06) * size, y - size * 0.1], size * 0.1, light.dark)
      for (let k = 0; k < 5; k++)
        mark(
          site,
          [x, y + size * 0.06],
          [x + random.bell() * size * 0.6, y - size * random.range(0.2, 0.5)],
          size * 0.04,
          light.dark,
        )
      for (let k = 0; k < 26; k++) {
        const px = x + random.bell() * size * 0.72
        const py = y - size * 0.16 + random.bell() * size * 0.5
        const tone = k < 9 ? mix(bloom, light.far, 0.5) : k < 18 ? bloom : lighter(bloom, 0.35)
        mark(
          site,
          [px, py],
          [px + size * random.range(0.08, 0.2), py + size * random.range(-0.08, 0.08)],
          size * random.range(0.07, 0.15),
          tone,
        )
      }
    }
  }
  return out
}

export function winter(site: Site): string {
  const { sheet, light, random, horizon } = site
  const out =
    treeline(site, 40, mix(light.far, light.dark, 0.25), random.chance(0.5)) +
    band(site, horizon, 3, light.land[3]) +
    band(site, horizon + 60, 14, light.land[0]) +
    river(site, horizon + 30, sheet.width * 0.3)
  const from: Point = [sheet.width * random.range(-0.05, 0.2), sheet.height * 0.9]
  const to: Point = [sheet.width * random.range(0.7, 1), horizon + 20]
  for (let i = 0; i < 14; i++) {
    const t = (i / 14) ** 0.6
    const x = from[0] + (to[0] - from[0]) * t
    const y = from[1] + (to[1] - from[1]) * t
    mark(site, [x, y], [x + random.range(-4, 4), y - 120 * (1 - t * 0.9)], 11 * (1 - t * 0.88), light.dark)
  }
  willow(site, sheet.width * random.range(0.62, 0.82), sheet.height * 0.8, sheet.height * 0.46, false)
  return out
}
