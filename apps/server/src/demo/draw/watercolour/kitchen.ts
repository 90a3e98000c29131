import type { Point } from '../kit/path.ts'
import { disc, fill, pen, smooth } from '../kit/path.ts'
import type { Subject } from './wash.ts'
import { cast, ink, places, put } from './wash.ts'

export const mussels: Subject = (sheet, random, wanted) => {
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

export const herring: Subject = (sheet, random, wanted) => {
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

export const teacups: Subject = (sheet, random, wanted) => {
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
