import { disc, fill, ribbon, smooth } from '../kit/path.ts'
import type { Subject } from './wash.ts'
import { cast, ink, places, put } from './wash.ts'

export const pears: Subject = (sheet, random, wanted) => {
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

export const lemons: Subject = (sheet, random, wanted) => {
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

export const figs: Subject = (sheet, random, wanted) => {
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
