import type { Sheet } from '../kit/frame.ts'
import type { Point } from '../kit/path.ts'
import { disc, fill, pen, ribbon, smooth } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'

/**
 * One wash: where, of what, how strong, and how far it runs (in units). `wet` goes into paint that has not dried, so it
 * keeps no edge; `around` is left dry.
 */
export type Wash = {
  readonly body: string
  readonly paint: string
  readonly strength: number
  readonly bleed: number
  readonly wet?: boolean
  readonly around?: string
}

/** `count` says how many pieces, where it is not left to chance. */
type Subject = (sheet: Sheet, random: Random, count?: number) => Wash[]

const ink = '#000'

/** Where pieces lie: one or two loose rows, never quite level. */
function places(sheet: Sheet, random: Random, count: number): { x: number; y: number; size: number; turn: number }[] {
  const rows = count > 4 || (sheet.height > sheet.width * 1.15 && count > 2) ? 2 : 1
  const per = Math.ceil(count / rows)
  const size = Math.min((sheet.width * 0.9) / per, (sheet.height * 0.72) / rows)
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / per)
    const inRow = Math.min(per, count - row * per)
    return {
      x: sheet.width * 0.5 + ((i % per) - (inRow - 1) / 2) * size * 1.02 + random.bell() * size * 0.08,
      y: sheet.height * (rows === 1 ? 0.52 : 0.3 + row * 0.42) + random.bell() * size * 0.1,
      size: size * random.range(0.88, 1.02),
      turn: random.bell() * 0.5,
    }
  })
}

const put =
  (p: { x: number; y: number; size: number; turn: number }) =>
  (u: number, v: number): Point => {
    const [c, s] = [Math.cos(p.turn), Math.sin(p.turn)]
    return [p.x + (c * u - s * v) * p.size, p.y + (s * u + c * v) * p.size]
  }

function cast(pieces: readonly { x: number; y: number; size: number }[], low: number, around: string): Wash {
  return {
    body: pieces
      .map(
        (p) =>
          `<ellipse cx="${p.x + p.size * 0.16}" cy="${p.y + p.size * low}" rx="${p.size * 0.42}" ry="${p.size * 0.085}" fill="${ink}"/>`,
      )
      .join(''),
    paint: '#7d86a8',
    strength: 0.42,
    bleed: 9,
    around,
  }
}

const pears: Subject = (sheet, random, wanted) => {
  const pieces = places(sheet, random, wanted ?? random.int(3, 5))
  let [bodies, blush, shade, stalks] = ['', '', '', '']
  for (const p of pieces) {
    const at = put(p)
    bodies += fill(
      smooth(
        [
          at(0.02, -0.42),
          at(0.13, -0.32),
          at(0.17, -0.12),
          at(0.32, 0.1),
          at(0.33, 0.32),
          at(0.14, 0.44),
          at(-0.14, 0.44),
          at(-0.33, 0.31),
          at(-0.31, 0.1),
          at(-0.16, -0.12),
          at(-0.1, -0.34),
        ],
        true,
      ),
      ink,
    )
    blush += fill(
      smooth([at(-0.22, 0.02), at(-0.06, 0.06), at(-0.04, 0.28), at(-0.2, 0.36), at(-0.28, 0.2)], true),
      ink,
    )
    shade += fill(
      smooth(
        [
          at(0.1, -0.2),
          at(0.17, -0.1),
          at(0.31, 0.12),
          at(0.31, 0.32),
          at(0.14, 0.43),
          at(0.02, 0.42),
          at(0.18, 0.26),
          at(0.14, 0.04),
        ],
        true,
      ),
      ink,
    )
    stalks += fill(
      ribbon([at(0.01, -0.4), at(0.04, -0.5), at(0.11, -0.58)], (t) => p.size * (0.022 + 0.02 * t)),
      ink,
    )
  }
  return [
    cast(pieces, 0.43, bodies),
    { body: bodies, paint: '#d8c255', strength: 0.8, bleed: 3 },
    { body: blush, paint: '#d0673c', strength: 0.85, bleed: 24, wet: true },
    { body: shade, paint: '#7d8a3a', strength: 0.9, bleed: 13, wet: true },
    { body: stalks, paint: '#4d3a26', strength: 1, bleed: 1.2 },
  ]
}

const lemons: Subject = (sheet, random, wanted) => {
  const pieces = places(sheet, random, wanted ?? random.int(3, 6))
  let [bodies, shade, cut, leaves] = ['', '', '', '']
  pieces.forEach((p, i) => {
    const at = put({ ...p, turn: p.turn * 2 })
    if (i % 3 === 2) {
      bodies += disc(p.x, p.y, p.size * 0.33, ink)
      for (let k = 0; k < 9; k++) {
        const a = (k / 9) * 6.283 + p.turn
        cut += fill(
          smooth(
            [
              [p.x + Math.cos(a) * p.size * 0.05, p.y + Math.sin(a) * p.size * 0.05],
              [p.x + Math.cos(a - 0.26) * p.size * 0.26, p.y + Math.sin(a - 0.26) * p.size * 0.26],
              [p.x + Math.cos(a + 0.26) * p.size * 0.26, p.y + Math.sin(a + 0.26) * p.size * 0.26],
            ],
            true,
          ),
          ink,
        )
      }
      return
    }
    bodies += fill(
      smooth(
        [
          at(-0.48, 0),
          at(-0.38, -0.08),
          at(-0.22, -0.26),
          at(0, -0.31),
          at(0.22, -0.25),
          at(0.36, -0.08),
          at(0.46, 0.01),
          at(0.36, 0.09),
          at(0.2, 0.26),
          at(0, 0.31),
          at(-0.22, 0.26),
          at(-0.38, 0.09),
        ],
        true,
      ),
      ink,
    )
    shade += fill(
      smooth([at(-0.34, 0.1), at(-0.2, 0.25), at(0.02, 0.3), at(0.22, 0.24), at(0.36, 0.08), at(0.12, 0.14)], true),
      ink,
    )
    if (i % 2 === 0)
      leaves += fill(smooth([at(-0.4, -0.02), at(-0.44, -0.26), at(-0.26, -0.52), at(-0.2, -0.26)], true), ink)
  })
  return [
    cast(pieces, 0.3, bodies),
    { body: bodies, paint: '#f0cd37', strength: 0.85, bleed: 3 },
    { body: shade, paint: '#c99a2b', strength: 0.8, bleed: 13, wet: true },
    { body: cut, paint: '#e0a92c', strength: 0.45, bleed: 2.5 },
    { body: leaves, paint: '#4f7a46', strength: 0.85, bleed: 3 },
  ]
}

const beets: Subject = (sheet, random, wanted) => {
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

const leeks: Subject = (sheet, random, wanted) => {
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

const tulips: Subject = (sheet, random, wanted) => {
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

const mussels: Subject = (sheet, random, wanted) => {
  const pieces = places(sheet, random, wanted ?? random.int(5, 8))
  let [shells, dark, flesh, shine] = ['', '', '', '']
  pieces.forEach((p, i) => {
    const at = put({ ...p, turn: random.range(0, 6.28) })
    const outline = fill(
      smooth(
        [
          at(-0.44, 0.02),
          at(-0.24, -0.17),
          at(0.08, -0.24),
          at(0.36, -0.16),
          at(0.46, 0.02),
          at(0.34, 0.17),
          at(0.04, 0.17),
          at(-0.26, 0.1),
        ],
        true,
      ),
      ink,
    )
    shells += outline
    if (i % 3 === 1)
      flesh += fill(smooth([at(-0.2, 0), at(0.06, -0.13), at(0.32, -0.06), at(0.3, 0.08), at(0.02, 0.1)], true), ink)
    else {
      dark += fill(
        smooth([at(-0.42, 0.02), at(-0.24, -0.16), at(0.1, -0.22), at(0.4, -0.1), at(0.1, -0.06), at(-0.2, 0)], true),
        ink,
      )
      shine += pen(smooth([at(-0.28, 0.03), at(0.06, 0.08), at(0.36, 0.04)]), ink, 3)
    }
  })
  return [
    cast(pieces, 0.18, shells),
    { body: shells, paint: '#3c4a78', strength: 0.75, bleed: 3, around: flesh },
    { body: dark, paint: '#141a33', strength: 1, bleed: 9, wet: true },
    { body: flesh, paint: '#e2973f', strength: 0.75, bleed: 4 },
    { body: shine, paint: '#1a1f38', strength: 0.6, bleed: 2 },
  ]
}

const figs: Subject = (sheet, random, wanted) => {
  const pieces = places(sheet, random, wanted ?? random.int(3, 5)).map((p) => ({ ...p, size: p.size * 1.3 }))
  let [bodies, bloom, halves, seeds] = ['', '', '', '']
  pieces.forEach((p, i) => {
    const at = put(p)
    bodies += fill(
      smooth(
        [
          at(0, -0.42),
          at(0.08, -0.3),
          at(0.28, 0.02),
          at(0.3, 0.22),
          at(0.14, 0.38),
          at(-0.14, 0.38),
          at(-0.3, 0.22),
          at(-0.28, 0.02),
          at(-0.08, -0.3),
        ],
        true,
      ),
      ink,
    )
    if (i % 2) {
      halves += fill(
        smooth([at(0, -0.2), at(0.2, 0.06), at(0.2, 0.22), at(0, 0.31), at(-0.2, 0.22), at(-0.2, 0.06)], true),
        ink,
      )
      for (let k = 0; k < 30; k++) {
        const s = at(random.bell() * 0.14, 0.11 + random.bell() * 0.15)
        seeds += disc(s[0], s[1], p.size * 0.011, ink)
      }
    } else
      bloom += fill(smooth([at(0.1, -0.2), at(0.26, 0.04), at(0.28, 0.22), at(0.12, 0.36), at(0.08, 0.08)], true), ink)
  })
  return [
    cast(pieces, 0.36, bodies),
    { body: bodies, paint: '#5d3f6b', strength: 0.75, bleed: 4 },
    { body: bloom, paint: '#2c2348', strength: 0.9, bleed: 14, wet: true },
    { body: halves, paint: '#c0344c', strength: 0.7, bleed: 6 },
    { body: seeds, paint: '#7a1f2e', strength: 0.8, bleed: 0.8 },
  ]
}

const herring: Subject = (sheet, random, wanted) => {
  const count = wanted ?? random.int(2, 4)
  let [bodies, backs, fins, eyes, scales] = ['', '', '', '', '']
  for (let i = 0; i < count; i++) {
    const side = random.chance(0.6) ? 1 : -1
    const size = Math.min(sheet.width * 0.86, (sheet.height / count) * 3.3)
    const [cx, cy] = [sheet.width / 2 + random.bell() * 20, (sheet.height * (i + 0.6)) / (count + 0.2)]
    const at = (u: number, v: number): Point => [cx + side * u * size, cy + v * size + u * random.range(-4, 4)]
    bodies += fill(
      smooth(
        [
          at(0.48, 0),
          at(0.36, -0.065),
          at(0.12, -0.1),
          at(-0.16, -0.075),
          at(-0.36, -0.02),
          at(-0.36, 0.025),
          at(-0.16, 0.07),
          at(0.12, 0.1),
          at(0.36, 0.07),
        ],
        true,
      ),
      ink,
    )
    backs += fill(
      smooth(
        [
          at(0.46, -0.01),
          at(0.34, -0.062),
          at(0.12, -0.098),
          at(-0.16, -0.073),
          at(-0.35, -0.015),
          at(-0.1, -0.022),
          at(0.2, -0.03),
        ],
        true,
      ),
      ink,
    )
    fins +=
      fill(smooth([at(-0.34, 0), at(-0.48, -0.1), at(-0.43, 0), at(-0.48, 0.1)], true), ink) +
      fill(smooth([at(0.06, -0.095), at(-0.02, -0.15), at(-0.07, -0.085)], true), ink) +
      fill(smooth([at(0.2, 0.08), at(0.12, 0.15), at(0.1, 0.09)], true), ink)
    const eye = at(0.395, -0.014)
    eyes +=
      disc(eye[0], eye[1], size * 0.015, ink) + pen(smooth([at(0.32, -0.058), at(0.295, 0), at(0.32, 0.06)]), ink, 3)
    for (let k = 0; k < 70; k++) {
      const [u, v] = [random.range(-0.28, 0.28), random.range(-0.04, 0.06)]
      scales += pen(smooth([at(u, v), at(u - 0.008, v + 0.008), at(u, v + 0.016)]), ink, 1.5)
    }
  }
  return [
    { body: bodies, paint: '#a9b7c4', strength: 0.55, bleed: 3 },
    { body: backs, paint: '#34506e', strength: 0.95, bleed: 10, wet: true },
    { body: fins, paint: '#5f7386', strength: 0.6, bleed: 3 },
    { body: scales, paint: '#5b6f86', strength: 0.5, bleed: 0.8 },
    { body: eyes, paint: '#141a22', strength: 1, bleed: 0.8 },
  ]
}

const teacups: Subject = (sheet, random, wanted) => {
  const pieces = places(sheet, random, wanted ?? random.int(1, 3)).map((p) => ({ ...p, turn: 0 }))
  let [cups, inside, tea, bands, saucers] = ['', '', '', '', '']
  for (const p of pieces) {
    const at = put(p)
    saucers += `<ellipse cx="${p.x}" cy="${p.y + p.size * 0.3}" rx="${p.size * 0.48}" ry="${p.size * 0.11}" fill="${ink}"/>`
    cups +=
      fill(
        smooth(
          [at(-0.34, -0.16), at(-0.31, 0.1), at(-0.16, 0.28), at(0.16, 0.28), at(0.31, 0.1), at(0.34, -0.16)],
          true,
        ),
        ink,
      ) + pen(smooth([at(0.32, -0.08), at(0.5, -0.06), at(0.46, 0.12), at(0.26, 0.16)]), ink, p.size * 0.036)
    inside += `<ellipse cx="${p.x}" cy="${p.y - p.size * 0.16}" rx="${p.size * 0.34}" ry="${p.size * 0.09}" fill="${ink}"/>`
    tea += `<ellipse cx="${p.x}" cy="${p.y - p.size * 0.145}" rx="${p.size * 0.29}" ry="${p.size * 0.066}" fill="${ink}"/>`
    for (let k = 0; k < 9; k++)
      bands += fill(
        smooth(
          [at(-0.29 + k * 0.07, 0), at(-0.26 + k * 0.066, -0.06), at(-0.23 + k * 0.07, 0), at(-0.26 + k * 0.066, 0.06)],
          true,
        ),
        ink,
      )
  }
  return [
    cast(pieces, 0.36, saucers + cups),
    { body: saucers, paint: '#a9b4c4', strength: 0.5, bleed: 3 },
    { body: cups, paint: '#c9cfd8', strength: 0.55, bleed: 3 },
    { body: inside, paint: '#8f9db4', strength: 0.55, bleed: 3 },
    { body: tea, paint: '#a5602a', strength: 0.9, bleed: 3 },
    { body: bands, paint: '#2b4f94', strength: 0.85, bleed: 1.6 },
  ]
}

export const subjects = { pears, lemons, beets, leeks, tulips, mussels, figs, herring, teacups }

export type SubjectName = keyof typeof subjects
