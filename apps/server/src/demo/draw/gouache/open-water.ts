import { mix } from '../kit/colour.ts'
import type { Point } from '../kit/path.ts'
import { f, fill, ribbon, smooth } from '../kit/path.ts'
import type { Site } from './land.ts'
import { band, boat, mark, treeline } from './land.ts'

/** Low water: bars of wet sand and what the tide left between them. */
export function tide(site: Site): string {
  const { sheet, light, random, horizon } = site
  let out =
    treeline(site, 26, mix(light.far, light.low, 0.25), random.chance(0.6)) +
    band(site, horizon, 0, mix(light.water, light.low, 0.4))
  for (let i = 0; i < 15; i++) {
    const t = (i / 15) ** 1.6
    const y = horizon + 14 + (sheet.height - horizon) * t
    const thick = 5 + 62 * t
    const from = sheet.width * random.range(-0.3, 0.35)
    const wide = sheet.width * random.range(0.45, 1.1)
    const points = [0, 0.2, 0.4, 0.6, 0.8, 1].map((u): Point => [from + wide * u, y + random.range(-0.3, 0.3) * thick])
    const wet = random.chance(0.45)
    const colour = wet
      ? mix(light.water, light.top, 0.45)
      : mix(light.land[random.int(0, 3)] ?? light.land[0], light.shade, 0.3)
    out += fill(
      ribbon(points, (u) => thick * Math.sin(Math.PI * u) ** 0.6),
      mix(colour, light.dark, t * 0.22),
    )
    out += fill(
      ribbon(
        points.map(([x, yy]): Point => [x, yy - thick * 0.42]),
        (u) => thick * 0.14 * Math.sin(Math.PI * u),
      ),
      light.glint,
      'opacity="0.8"',
    )
  }
  const posts = sheet.width * random.range(0.15, 0.7)
  for (let i = 0; i < 7; i++) {
    const t = i / 6
    const x = posts + t * sheet.width * 0.16
    const y = horizon + (sheet.height - horizon) * (0.66 - t * 0.5)
    mark(site, [x, y], [x + random.range(-3, 3), y - (84 - t * 62)], 10 - t * 6.5, light.dark)
  }
  return out
}

export function ferry(site: Site): string {
  const { sheet, light, random, horizon } = site
  let out =
    treeline(site, 60, mix(light.far, light.dark, 0.2), true) +
    band(site, horizon, 0, mix(light.water, light.shade, 0.2))
  for (let i = 0; i < 44; i++) {
    const t = random.next()
    const y = horizon + 10 + (sheet.height - horizon) * t
    const x = random.range(-0.1, 0.95) * sheet.width
    const long = sheet.width * random.range(0.06, 0.28) * (0.5 + t)
    out += fill(
      ribbon(
        [
          [x, y],
          [x + long / 2, y + random.range(-3, 3)],
          [x + long, y],
        ],
        (u) => (3 + 13 * t) * Math.sin(Math.PI * u),
      ),
      random.pick([light.glint, light.low, mix(light.water, light.dark, 0.3), light.shade]),
      'opacity="0.75"',
    )
  }
  out += boat(site, sheet.width * random.range(0.3, 0.65), horizon + (sheet.height - horizon) * 0.34, sheet.width * 0.2)
  const bank = sheet.height * 0.9
  return (
    out +
    fill(
      `${smooth([
        [-20, bank - 40],
        [sheet.width * 0.3, bank],
        [sheet.width * 0.62, sheet.height + 10],
      ])}L-20 ${sheet.height + 20}Z`,
      mix(light.land[2], light.dark, 0.35),
    )
  )
}

export function flood(site: Site): string {
  const { sheet, light, random, horizon } = site
  let out =
    treeline(site, 46, mix(light.far, light.dark, 0.1), true) + band(site, horizon, 0, mix(light.water, light.low, 0.5))
  out += `<g transform="translate(0 ${f(horizon * 2 + 6)}) scale(1 -0.9)" opacity="0.45">${treeline({ ...site, horizon }, 46, light.far, false)}</g>`
  for (let i = 0; i < 7; i++) {
    const t = random.range(0.15, 0.95)
    const y = horizon + (sheet.height - horizon) * t
    const x = sheet.width * random.range(-0.1, 0.8)
    const long = sheet.width * random.range(0.2, 0.5)
    out += fill(
      ribbon(
        [
          [x, y],
          [x + long * 0.4, y - 4],
          [x + long, y + 3],
        ],
        (u) => (8 + 30 * t) * Math.sin(Math.PI * u) ** 0.7,
      ),
      mix(light.land[i % 4] ?? light.land[0], light.dark, 0.2 * t),
    )
  }
  const row = sheet.width * random.range(0.1, 0.5)
  for (let i = 0; i < 9; i++) {
    const x = row + i * sheet.width * 0.055
    const y = horizon + (sheet.height - horizon) * (0.55 - i * 0.035)
    const h = 46 - i * 3.4
    mark(site, [x, y], [x + random.range(-2, 2), y - h], 8 - i * 0.5, light.dark)
    mark(site, [x, y + 3], [x + random.range(-3, 3), y + h * 0.9], 6 - i * 0.4, light.dark, 0.4)
  }
  return out
}

export function dunes(site: Site): string {
  const { sheet, light, random, horizon } = site
  let out = band(site, horizon, 0, mix(light.water, light.top, 0.25))
  for (let i = 0; i < 16; i++) {
    const y = horizon + 6 + random.next() * 60
    const x = sheet.width * random.range(-0.1, 0.9)
    out += fill(
      ribbon(
        [
          [x, y],
          [x + 60, y - 2],
          [x + 150, y + 1],
        ],
        (u) => 6 * Math.sin(Math.PI * u),
      ),
      light.glint,
      'opacity="0.7"',
    )
  }
  for (let b = 0; b < 4; b++) {
    const t = b / 3
    const base = horizon + 60 + (sheet.height - horizon) * (0.06 + 0.6 * t)
    const swell = sheet.height * 0.14
    const phase = random.range(0, 6)
    const edge: Point[] = []
    for (let x = -30; x <= sheet.width + 30; x += 40)
      edge.push([x, base - swell * Math.max(0, Math.sin((x / sheet.width) * (2.2 + b * 0.6) + phase)) ** 1.4])
    const sand = mix(light.land[3], light.lit, 0.6 - t * 0.35)
    out += fill(`${smooth(edge)}L${sheet.width + 30} ${sheet.height + 30}L-30 ${sheet.height + 30}Z`, sand)
    out += fill(
      ribbon(
        edge.map(([x, y]): Point => [x + 20, y + 30 + 26 * t]),
        (u) => 50 * Math.sin(Math.PI * u),
      ),
      mix(sand, mix(light.shade, light.dark, 0.4), 0.55),
      'opacity="0.8"',
    )
    for (let k = 0; k < 70; k++) {
      const [ex, ey] = edge[random.int(0, edge.length - 1)] ?? [0, base]
      if (ey > base - swell * 0.35) continue
      const h = (22 + 66 * t) * random.range(0.5, 1.2)
      const x = ex + random.range(-30, 30)
      const y = ey + random.range(0, 34)
      mark(
        site,
        [x, y],
        [x + h * random.range(0.2, 0.7), y - h],
        2.4 + 2.6 * t,
        mix(light.land[random.int(0, 2)] ?? light.land[0], light.dark, random.range(0.1, 0.6)),
      )
    }
  }
  return out
}
