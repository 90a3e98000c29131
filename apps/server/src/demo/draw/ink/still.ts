import type { Point } from '../kit/path.ts'
import { disc, fill, smooth } from '../kit/path.ts'
import type { Drawn, Motif } from './desk.ts'
import { belly, fade, gesture } from './desk.ts'

export const enso: Motif = (desk) => {
  const { sheet, random } = desk
  const [cx, cy] = [sheet.width * random.range(0.48, 0.52), sheet.height * random.range(0.47, 0.53)]
  const radius = Math.min(sheet.width, sheet.height) * random.range(0.3, 0.34)
  const start = random.range(1.4, 2.6)
  const points = Array.from({ length: 26 }, (_, i): Point => {
    const t = i / 25
    const a = start + t * 6.1
    const r = radius * (1 + 0.05 * Math.sin(a * 2 + start) + 0.06 * t)
    return [cx + Math.cos(a) * r, cy + Math.sin(a) * r * 0.97]
  })
  const wide = radius * random.range(0.24, 0.4)
  return {
    washes: [],
    gestures: [
      gesture(desk, points, (t) => wide * (0.6 + 0.5 * Math.sin(Math.PI * t ** 0.6)) * Math.min(1, t * 24), 1.1, 0.85),
    ],
    red: '',
  }
}

export const mountain: Motif = (desk) => {
  const { sheet, random, noise } = desk
  const out: Drawn = {
    washes: [],
    gestures: [],
    red: disc(sheet.width * random.range(0.25, 0.75), sheet.height * 0.17, 26, '#b8321f'),
  }
  for (let b = 0; b < 3; b++) {
    const base = sheet.height * (0.4 + b * 0.19)
    const edge = Array.from({ length: 18 }, (_, k): Point => {
      const x = -40 + ((sheet.width + 80) * k) / 17
      return [x, base - sheet.height * 0.24 * Math.max(0, noise(x / 300 + b * 9, b * 3, 3) - 0.3) * 2.2]
    })
    out.washes.push({
      body: fill(`${smooth(edge)}L${sheet.width + 40} ${base + 30}L-40 ${base + 44}Z`, '#000'),
      strength: 0.2 + b * 0.17,
      bleed: 22 - b * 5,
    })
    if (b > 0)
      out.gestures.push(
        gesture(
          desk,
          edge.slice(random.int(0, 5), random.int(12, 17)).map(([x, y]): Point => [x, y + 8]),
          (t) => (10 + b * 13) * Math.sin(Math.PI * t) ** 0.5,
          0.5 + b * 0.3,
          0.85,
        ),
      )
  }
  for (let i = 0; i < 7; i++) {
    const x = sheet.width * random.range(0.1, 0.9)
    const y = sheet.height * random.range(0.82, 0.9)
    const h = random.range(40, 90)
    out.gestures.push(
      gesture(
        desk,
        [
          [x, y],
          [x + 3, y - h * 0.5],
          [x, y - h],
        ],
        fade(7, 0.3),
        1,
        0.3,
      ),
    )
    for (let k = 0; k < 5; k++)
      out.gestures.push(
        gesture(
          desk,
          [
            [x - h * (0.24 - k * 0.03), y - h * (0.35 + k * 0.15)],
            [x, y - h * (0.4 + k * 0.15)],
            [x + h * (0.24 - k * 0.03), y - h * (0.33 + k * 0.15)],
          ],
          belly(8),
          1,
          0.4,
        ),
      )
  }
  return out
}

export const stones: Motif = (desk) => {
  const { sheet, random } = desk
  const out: Drawn = { washes: [], gestures: [], red: '' }
  const count = random.int(3, 5)
  let y = sheet.height * 0.86
  const cx = sheet.width * random.range(0.42, 0.58)
  for (let i = 0; i < count; i++) {
    const r = Math.min(sheet.width, sheet.height) * (0.23 - i * 0.032) * random.range(0.85, 1.1)
    const tall = r * random.range(0.46, 0.66)
    y -= tall * 0.92
    const x = cx + random.bell() * r * 0.34
    const blob = smooth(
      Array.from({ length: 10 }, (_, k): Point => [
        x + Math.cos(k * 0.628) * r * random.range(0.9, 1.07),
        y + Math.sin(k * 0.628) * tall * random.range(0.9, 1.06),
      ]),
      true,
    )
    out.washes.push({ body: fill(blob, '#000'), strength: random.pick([0.24, 0.4, 0.78]), bleed: 6 })
    out.gestures.push(
      gesture(
        desk,
        [
          [x - r * 0.9, y + tall * 0.1],
          [x - r * 0.3, y + tall * 0.82],
          [x + r * 0.5, y + tall * 0.76],
          [x + r * 0.96, y],
        ],
        belly(tall * 0.3, 0.6),
        1,
        0.7,
      ),
    )
    y -= tall * 0.9
  }
  out.gestures.push(
    gesture(
      desk,
      [
        [sheet.width * 0.08, sheet.height * 0.9],
        [sheet.width * 0.5, sheet.height * 0.912],
        [sheet.width * 0.94, sheet.height * 0.89],
      ],
      belly(22, 0.4),
      0.7,
      0.95,
    ),
  )
  return out
}

export const knot: Motif = (desk) => {
  const { sheet, random } = desk
  const [a, b] = random.pick<readonly [number, number]>([
    [2, 3],
    [3, 2],
    [3, 4],
  ])
  const phase = random.range(0.3, 1.2)
  const radius = Math.min(sheet.width, sheet.height) * 0.33
  const points = Array.from({ length: 60 }, (_, i): Point => {
    const t = (i / 59) * Math.PI * 2 * 0.97 + phase
    return [
      sheet.width / 2 + Math.sin(a * t + phase) * radius * (sheet.width > sheet.height ? 1.25 : 1),
      sheet.height / 2 + Math.sin(b * t) * radius * (sheet.height > sheet.width ? 1.25 : 1),
    ]
  })
  const wide = radius * random.range(0.1, 0.16)
  return {
    washes: [],
    gestures: [gesture(desk, points, (t) => wide * (0.75 + 0.35 * Math.sin(t * 17)) * Math.min(1, t * 40), 1, 0.62)],
    red: '',
  }
}
