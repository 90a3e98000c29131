import type { Point } from '../kit/path.ts'
import { fill, smooth } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'

/** Places a shape drawn around (0, 0): moved, turned, sized. */
function placed(x: number, y: number, size: number, angle: number): (u: number, v: number) => Point {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  return (u, v) => [x + (c * u - s * v) * size, y + (s * u + c * v) * size]
}

/** A lobed weed, as scissors like to go. */
export function weed(
  random: Random,
  x: number,
  y: number,
  size: number,
  angle: number,
  lobes: number,
  colour: string,
): string {
  const put = placed(x, y, size, angle)
  const side = (k: number): Point[] => {
    const out: Point[] = []
    for (let i = 0; i < lobes; i++) {
      const u = -0.42 + (0.84 * (i + 0.5)) / lobes
      const reach = 0.34 * Math.sin(Math.PI * (0.2 + 0.7 * ((i + 0.5) / lobes))) * random.range(0.82, 1.16)
      const half = 0.26 / lobes
      out.push(
        put(u - half * 1.35, k * 0.075),
        put(u - half * 0.3, k * reach * 0.94),
        put(u + half * 0.9, k * reach * 1.02),
        put(u + half * 1.25, k * reach * 0.66),
        put(u + half * 1.05, k * 0.085),
      )
    }
    return out
  }
  return fill(
    smooth(
      [
        put(-0.52, 0.02),
        ...side(1),
        put(0.52, 0.06),
        put(0.56, 0),
        put(0.52, -0.06),
        ...side(-1).reverse(),
        put(-0.52, -0.02),
      ],
      true,
    ),
    colour,
  )
}

/** A spray: a stem with leaves in pairs. */
export function spray(
  random: Random,
  x: number,
  y: number,
  size: number,
  angle: number,
  pairs: number,
  colour: string,
): string {
  const put = placed(x, y, size, angle)
  let out = fill(
    smooth([put(-0.5, -0.018), put(0, -0.022), put(0.48, 0), put(0, 0.022), put(-0.5, 0.018)], true),
    colour,
  )
  for (let i = 0; i < pairs; i++) {
    const u = -0.34 + (0.76 * i) / pairs
    const long = 0.3 * (1.1 - i / (pairs + 2)) * random.range(0.9, 1.1)
    for (const k of [-1, 1])
      out += fill(
        smooth(
          [
            put(u, 0),
            put(u + long * 0.3, k * long * 0.34),
            put(u + long * 0.8, k * long * 0.86),
            put(u + long * 0.86, k * long * 0.56),
            put(u + long * 0.42, k * long * 0.12),
          ],
          true,
        ),
        colour,
      )
  }
  return out + fill(smooth([put(0.4, 0), put(0.5, 0.08), put(0.64, 0), put(0.5, -0.08)], true), colour)
}

/** A soft round with no corners and no compass. */
export function pebble(random: Random, x: number, y: number, wide: number, tall: number, colour: string): string {
  const turn = random.range(0, 6)
  return fill(
    smooth(
      Array.from({ length: 9 }, (_, i): Point => {
        const a = turn + (i / 9) * Math.PI * 2
        const r = random.range(0.9, 1.08)
        return [x + Math.cos(a) * wide * r, y + Math.sin(a) * tall * r]
      }),
      true,
    ),
    colour,
  )
}

/** A flower of five to eight petals, cut in one go, and its eye. */
export function blossom(random: Random, x: number, y: number, size: number, colour: string, eye: string): string {
  const petals = random.int(5, 8)
  const turn = random.range(0, 6)
  const points: Point[] = []
  for (let i = 0; i < petals; i++) {
    const a = turn + (i / petals) * Math.PI * 2
    const step = Math.PI / petals
    const r = size * random.range(0.88, 1.1)
    for (const [da, q] of [
      [-0.6, 0.9],
      [0, 1.04],
      [0.6, 0.9],
      [1, 0.46],
    ] as const)
      points.push([x + Math.cos(a + step * da) * r * q, y + Math.sin(a + step * da) * r * q])
  }
  return fill(smooth(points, true), colour) + pebble(random, x, y, size * 0.26, size * 0.26, eye)
}

export function pear(x: number, y: number, size: number, angle: number, colour: string, stalk: string): string {
  const put = placed(x, y, size, angle)
  return (
    fill(
      smooth(
        [
          put(0, -0.5),
          put(0.14, -0.4),
          put(0.2, -0.16),
          put(0.36, 0.08),
          put(0.36, 0.36),
          put(0.14, 0.5),
          put(-0.14, 0.5),
          put(-0.36, 0.36),
          put(-0.36, 0.08),
          put(-0.2, -0.16),
          put(-0.14, -0.4),
        ],
        true,
      ),
      colour,
    ) +
    fill(
      smooth(
        [put(-0.02, -0.46), put(0.03, -0.6), put(0.12, -0.68), put(0.15, -0.64), put(0.06, -0.56), put(0.03, -0.46)],
        true,
      ),
      stalk,
    )
  )
}

export function bird(
  x: number,
  y: number,
  size: number,
  side: number,
  colour: string,
  wing: string,
  eye: string,
): string {
  const put = (u: number, v: number): Point => [x + side * u * size, y + v * size]
  return (
    fill(
      smooth(
        [
          put(-0.6, 0.1),
          put(-0.3, -0.06),
          put(0.05, -0.22),
          put(0.28, -0.3),
          put(0.42, -0.24),
          put(0.56, -0.2),
          put(0.42, -0.13),
          put(0.36, 0.08),
          put(0.1, 0.26),
          put(-0.2, 0.22),
          put(-0.42, 0.2),
          put(-0.64, 0.26),
        ],
        true,
      ),
      colour,
    ) +
    fill(
      smooth(
        [put(0.1, -0.1), put(-0.06, -0.34), put(-0.34, -0.56), put(-0.3, -0.3), put(-0.2, -0.06), put(-0.02, 0.08)],
        true,
      ),
      wing,
    ) +
    fill(smooth([put(0.33, -0.23), put(0.36, -0.25), put(0.38, -0.22), put(0.35, -0.2)], true), eye)
  )
}

export function fish(x: number, y: number, size: number, side: number, colour: string, stripe: string): string {
  const put = (u: number, v: number): Point => [x + side * u * size, y + v * size]
  let out = fill(
    smooth(
      [
        put(0.5, 0),
        put(0.3, -0.2),
        put(0, -0.24),
        put(-0.26, -0.08),
        put(-0.52, -0.24),
        put(-0.44, 0),
        put(-0.52, 0.24),
        put(-0.26, 0.08),
        put(0, 0.22),
        put(0.3, 0.18),
      ],
      true,
    ),
    colour,
  )
  for (const u of [-0.06, 0.1])
    out += fill(smooth([put(u, -0.18), put(u + 0.06, 0), put(u, 0.17), put(u - 0.05, 0)], true), stripe)
  return out + pebble0(put(0.34, -0.05), size * 0.03, stripe)
}

const pebble0 = ([x, y]: Point, r: number, colour: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour}"/>`

/** Someone in the water, arms over the head. */
export function swimmer(random: Random, x: number, y: number, size: number, angle: number, colour: string): string {
  const put = placed(x, y, size, angle)
  const kick = random.range(0.06, 0.18)
  const reach = random.range(0.02, 0.14)
  return (
    fill(
      smooth(
        [
          put(0.26, -0.07),
          put(0.16, -0.1),
          put(-0.04, -0.06),
          put(-0.14, -0.1),
          put(-0.36, -0.06 - kick),
          put(-0.6, -0.02 - kick * 1.4),
          put(-0.6, 0.03 - kick * 1.4),
          put(-0.36, 0.03 - kick * 0.5),
          put(-0.2, 0.02),
          put(-0.36, 0.06 + kick * 0.5),
          put(-0.58, 0.1 + kick),
          put(-0.57, 0.15 + kick),
          put(-0.32, 0.13 + kick * 0.5),
          put(-0.1, 0.1),
          put(0.04, 0.06),
          put(0.2, 0.09),
          put(0.27, 0.06),
        ],
        true,
      ),
      colour,
    ) +
    fill(
      smooth(
        [
          put(0.2, -0.07),
          put(0.4, -0.15 - reach),
          put(0.66, -0.12 - reach),
          put(0.66, -0.08 - reach),
          put(0.42, -0.09 - reach),
          put(0.26, 0),
        ],
        true,
      ),
      colour,
    ) +
    fill(
      smooth(
        [
          put(0.2, 0.07),
          put(0.36, 0.15),
          put(0.56, 0.26 + reach),
          put(0.6, 0.22 + reach),
          put(0.4, 0.08),
          put(0.26, 0),
        ],
        true,
      ),
      colour,
    ) +
    fill(
      smooth(
        [put(0.29, 0), put(0.33, -0.065), put(0.41, -0.06), put(0.44, 0.01), put(0.39, 0.065), put(0.31, 0.055)],
        true,
      ),
      colour,
    )
  )
}
