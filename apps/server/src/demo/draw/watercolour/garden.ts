import type { Point } from '../kit/path.ts'
import { fill, pen, ribbon, smooth } from '../kit/path.ts'
import type { Subject } from './wash.ts'
import { cast, ink, put } from './wash.ts'

export const beets: Subject = (sheet, random, wanted) => {
  const count = wanted ?? (sheet.width > sheet.height ? 3 : 2)
  const pieces = Array.from({ length: count }, (_, i) => ({
    x: sheet.width * ((i + 0.5) / count),
    y: sheet.height * (0.68 + random.bell() * 0.05),
    size: Math.min((sheet.width / count) * 0.86, sheet.height * 0.46),
    turn: random.bell() * 0.25,
  }))
  let [bodies, rings, stalks, leaves, roots] = ['', '', '', '', '']
  for (const p of pieces) {
    const at = put(p)
    bodies += fill(
      smooth(
        [
          at(-0.06, -0.2),
          at(0.14, -0.18),
          at(0.3, -0.02),
          at(0.26, 0.2),
          at(0.06, 0.32),
          at(0.01, 0.46),
          at(-0.04, 0.32),
          at(-0.24, 0.22),
          at(-0.3, 0),
          at(-0.2, -0.16),
        ],
        true,
      ),
      ink,
    )
    rings += fill(smooth([at(0.12, -0.1), at(0.27, 0), at(0.24, 0.19), at(0.06, 0.3), at(0.14, 0.1)], true), ink)
    roots += pen(smooth([at(0.01, 0.42), at(0.03, 0.56), at(-0.02, 0.7)]), ink, 3)
    for (let k = 0; k < 4; k++) {
      const a = (k - 1.5) * 0.2
      const tip = at(a * 2, -0.86 - random.range(0, 0.14))
      stalks += pen(smooth([at(a * 0.2, -0.16), at(a * 0.9, -0.46), tip]), ink, p.size * 0.032)
      const l = { x: tip[0], y: tip[1], size: p.size * 0.34, turn: p.turn + a * 1.5 }
      const on = put(l)
      leaves += fill(
        smooth(
          [
            on(0, 0.5),
            on(0.26, 0.3),
            on(0.34, -0.06),
            on(0.18, -0.4),
            on(0, -0.6),
            on(-0.2, -0.4),
            on(-0.36, -0.04),
            on(-0.24, 0.3),
          ],
          true,
        ),
        ink,
      )
    }
  }
  return [
    cast(pieces, 0.32, bodies),
    { body: leaves, paint: '#5d7f45', strength: 0.75, bleed: 5 },
    { body: stalks, paint: '#a5284f', strength: 0.9, bleed: 1.6 },
    { body: bodies, paint: '#8c1f47', strength: 0.9, bleed: 3 },
    { body: rings, paint: '#4a1433', strength: 0.9, bleed: 12, wet: true },
    { body: roots, paint: '#8c1f47', strength: 0.9, bleed: 1.2 },
  ]
}

export const leeks: Subject = (sheet, random, wanted) => {
  const count = wanted ?? random.int(2, 4)
  let [whites, pale, greens, shade, roots] = ['', '', '', '', '']
  for (let i = 0; i < count; i++) {
    const x = sheet.width * ((i + 0.7) / (count + 0.4)) + random.bell() * 14
    const [top, foot] = [sheet.height * 0.12, sheet.height * 0.88]
    const lean = random.bell() * 40
    const at = (u: number, t: number): Point => [x + u * sheet.width * 0.05 + lean * (1 - t), top + (foot - top) * t]
    whites += fill(
      smooth([at(-0.9, 0.46), at(-0.8, 0.8), at(-1, 0.95), at(0, 1), at(1, 0.95), at(0.8, 0.8), at(0.9, 0.46)], true),
      ink,
    )
    pale += fill(smooth([at(-0.9, 0.4), at(-0.85, 0.62), at(0.85, 0.62), at(0.9, 0.4)], true), ink)
    for (const [u, tip] of [
      [-2.4, 0.08],
      [-0.9, 0],
      [0.7, 0.03],
      [2.2, 0.12],
    ] as const)
      greens += fill(
        ribbon(
          [at(u * 0.12, 0.52), at(u * 0.3, 0.36), at(u * 0.7, 0.2), at(u, tip)],
          (t) => sheet.width * 0.062 * (1 - t * 0.75),
        ),
        ink,
      )
    shade += fill(
      smooth([at(0.3, 0.46), at(0.4, 0.8), at(0.5, 0.96), at(0.95, 0.94), at(0.78, 0.8), at(0.88, 0.46)], true),
      ink,
    )
    for (let k = 0; k < 14; k++)
      roots += pen(
        smooth([
          at(random.range(-0.8, 0.8), 0.985),
          at(random.range(-1.3, 1.3), 1.03),
          at(random.range(-1.8, 1.8), 1.07),
        ]),
        ink,
        1.6,
      )
  }
  return [
    { body: whites, paint: '#c9cfae', strength: 0.4, bleed: 2.4 },
    { body: pale, paint: '#a9bf72', strength: 0.5, bleed: 26 },
    { body: greens, paint: '#47734f', strength: 0.8, bleed: 4 },
    { body: shade, paint: '#7f8fa0', strength: 0.4, bleed: 8 },
    { body: roots, paint: '#a08a5e', strength: 0.8, bleed: 0.8 },
  ]
}

export const tulips: Subject = (sheet, random, wanted) => {
  const count = wanted ?? random.int(3, 5)
  let [heads, flames, stems, leaves] = ['', '', '', '']
  for (let i = 0; i < count; i++) {
    const x = sheet.width * ((i + 0.5) / count) + random.bell() * 18
    const top = sheet.height * random.range(0.14, 0.32)
    const foot = sheet.height * 0.93
    const size = sheet.width * (0.24 / Math.sqrt(count)) * 1.5
    const lean = random.bell() * 70
    const at = put({ x: x + lean, y: top + size * 0.4, size, turn: lean / 240 })
    stems += fill(
      ribbon([[x, foot], [x + lean * 0.3, (top + foot) / 2], at(0, 0.4)], () => size * 0.075),
      ink,
    )
    heads += fill(
      smooth(
        [
          at(-0.16, 0.42),
          at(-0.42, 0.16),
          at(-0.4, -0.2),
          at(-0.26, -0.46),
          at(-0.12, -0.26),
          at(0.02, -0.5),
          at(0.16, -0.26),
          at(0.3, -0.44),
          at(0.41, -0.16),
          at(0.4, 0.18),
          at(0.16, 0.42),
        ],
        true,
      ),
      ink,
    )
    flames += fill(smooth([at(-0.12, 0.36), at(-0.14, 0), at(0.02, -0.42), at(0.16, 0), at(0.1, 0.36)], true), ink)
    const s = i % 2 ? 1 : -1
    leaves += fill(
      smooth(
        [
          [x, foot],
          [x + s * size * 0.5, foot - (foot - top) * 0.34],
          [x + s * size * 0.62, foot - (foot - top) * 0.64],
          [x + s * size * 0.22, foot - (foot - top) * 0.4],
        ],
        true,
      ),
      ink,
    )
  }
  const paint = random.pick(['#c93a4c', '#e2803a', '#7b3f7d', '#e6b23a'])
  return [
    { body: leaves, paint: '#6d9276', strength: 0.7, bleed: 5 },
    { body: stems, paint: '#6f9448', strength: 0.8, bleed: 2 },
    { body: heads, paint, strength: 0.7, bleed: 4 },
    { body: flames, paint, strength: 0.8, bleed: 13, wet: true },
  ]
}
