import type { Point } from '../kit/path.ts'
import { f, fill, shape, smooth } from '../kit/path.ts'
import type { Motif } from './layers.ts'
import { one, sheetOf } from './layers.ts'
import { blossom, fish, pebble, swimmer } from './scissors.ts'

export const swimmers: Motif = (table) => {
  const { sheet, random, six } = table
  const waves = (y: number, colour: string) => {
    const points: Point[] = []
    for (let x = -40; x <= sheet.width + 80; x += 80)
      points.push([x, y + (Math.round(x / 80) % 2 ? 18 : -18) + random.bell() * 8])
    return fill(`${smooth(points)}V${f(sheet.height + 30)}H-40Z`, colour)
  }
  const bands = 4
  const out: string[] = [
    sheetOf(table, -10, -10, sheet.width + 20, sheet.height + 20, six[4]) +
      pebble(random, sheet.width * random.range(0.16, 0.84), sheet.height * 0.13, 60, 60, six[2]),
  ]
  for (let b = 0; b < bands; b++) {
    const y = sheet.height * (0.24 + (b * 0.76) / bands)
    const colour = [six[1], six[4], six[1], six[5]][b] ?? six[1]
    let bodies = ''
    const count = sheet.width > sheet.height ? 2 : 1
    for (let i = 0; i < count; i++)
      bodies += swimmer(
        random,
        sheet.width * ((i + 0.5 + (b % 2 ? 0.14 : -0.14)) / count) + random.bell() * 60,
        y + (sheet.height * 0.4) / bands,
        Math.min(sheet.width * 0.5, sheet.height * 0.3),
        random.range(-0.35, 0.3) + (random.chance(0.5) ? Math.PI : 0),
        [six[3], six[0], six[2]][(b + i) % 3] ?? six[3],
      )
    out.push(waves(y, colour) + bodies)
  }
  return out
}

export const boats: Motif = (table) => {
  const { sheet, random, six } = table
  const line = sheet.height * random.range(0.5, 0.58)
  const sail = (x: number, y: number, s: number, a: string, b: string) =>
    fill(
      shape([
        [x, y - s * 1.5],
        [x + s * 0.62, y - s * 0.2],
        [x + 4, y - s * 0.16],
      ]),
      a,
    ) +
    fill(
      shape([
        [x - 6, y - s * 1.2],
        [x - 6, y - s * 0.16],
        [x - s * 0.46, y - s * 0.18],
      ]),
      b,
    ) +
    fill(
      smooth(
        [
          [x - s * 0.66, y - s * 0.12],
          [x + s * 0.72, y - s * 0.14],
          [x + s * 0.46, y + s * 0.16],
          [x - s * 0.46, y + s * 0.16],
        ],
        true,
      ),
      six[5],
    )
  const houses = Array.from({ length: 7 }, (_, i) => {
    const w = sheet.width / 7
    const h = random.range(0.5, 1.2) * w
    return fill(
      shape([
        [i * w + 6, line],
        [i * w + 6, line - h],
        [i * w + w / 2, line - h - w * 0.34],
        [i * w + w - 4, line - h],
        [i * w + w - 4, line],
      ]),
      one(six, [2, 0, 4, 3][i % 4] ?? 0),
    )
  }).join('')
  const near = sail(sheet.width * random.range(0.2, 0.4), sheet.height * 0.78, sheet.width * 0.26, six[0], six[2])
  const far = sail(sheet.width * random.range(0.6, 0.8), sheet.height * 0.68, sheet.width * 0.17, six[4], six[0])
  const strips = Array.from({ length: 6 }, (_, i) =>
    sheetOf(
      table,
      sheet.width * random.range(-0.05, 0.6),
      line + (sheet.height - line) * (0.14 + i * 0.15),
      sheet.width * random.range(0.2, 0.5),
      12 + i * 3,
      i % 2 ? six[3] : six[4],
    ),
  ).join('')
  return [
    sheetOf(table, -10, -10, sheet.width + 20, line + 20, six[3] === six[1] ? six[4] : six[3]) +
      pebble(random, sheet.width * 0.78, sheet.height * 0.18, 64, 64, six[2]),
    houses,
    sheetOf(table, -10, line, sheet.width + 20, sheet.height, six[1]),
    strips + far,
    near,
  ]
}

export const pond: Motif = (table) => {
  const { sheet, random, six } = table
  let [pads, life] = ['', '']
  for (let i = 0; i < 9; i++) {
    const [x, y, r] = [
      random.range(0.06, 0.94) * sheet.width,
      random.range(0.06, 0.94) * sheet.height,
      random.range(60, 120),
    ]
    const a = random.range(0, 6.2)
    pads += fill(
      smooth(
        [
          ...Array.from({ length: 9 }, (_, k): Point => [
            x + Math.cos(a + 0.3 + k * 0.71) * r,
            y + Math.sin(a + 0.3 + k * 0.71) * r * 0.86,
          ]),
          [x + Math.cos(a) * r * 0.2, y + Math.sin(a) * r * 0.2],
        ],
        true,
      ),
      i % 3 ? six[1] : six[4],
    )
    if (i % 3 === 0) life += blossom(random, x, y, r * 0.52, one(six, random.pick([0, 5, 2])), six[2])
  }
  for (let i = 0; i < 5; i++)
    life += fish(
      random.range(0.15, 0.85) * sheet.width,
      ((i + 0.5) / 5) * sheet.height,
      random.range(120, 190),
      random.chance(0.5) ? 1 : -1,
      i % 2 ? six[2] : six[0],
      six[3],
    )
  return [sheetOf(table, -10, -10, sheet.width + 20, sheet.height + 20, six[3]), pads, life]
}
