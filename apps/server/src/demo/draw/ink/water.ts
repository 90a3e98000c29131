import type { Point } from '../kit/path.ts'
import { disc, fill, smooth } from '../kit/path.ts'
import type { Drawn, Motif } from './desk.ts'
import { belly, gesture } from './desk.ts'

export const undertow: Motif = (desk) => {
  const { sheet, random, noise } = desk
  const [cx, cy] = [sheet.width * random.range(0.36, 0.64), sheet.height * random.range(0.4, 0.6)]
  const out: Drawn = {
    washes: [
      { body: disc(cx + 40, cy + 20, Math.min(sheet.width, sheet.height) * 0.28, '#000'), strength: 0.22, bleed: 60 },
    ],
    gestures: [],
    red: '',
  }
  const turn = random.range(0.2, 0.5)
  for (let i = 0; i < 64; i++) {
    const a0 = random.range(0, Math.PI * 2)
    const r0 = Math.min(sheet.width, sheet.height) * (0.07 + 0.5 * random.next() ** 1.2)
    const sweepAngle = random.range(0.7, 2.6) * (0.5 + 120 / (r0 + 120))
    const points = Array.from({ length: 9 }, (_, k): Point => {
      const t = k / 8
      const a = a0 + sweepAngle * t
      const r = r0 * (1 + turn * t) * (0.86 + 0.3 * noise(Math.cos(a) * 1.6 + 5, Math.sin(a) * 1.6 + 5, 2))
      return [cx + Math.cos(a) * r, cy + Math.sin(a) * r * 0.82]
    })
    const near = 1 - Math.min(1, r0 / (Math.min(sheet.width, sheet.height) * 0.55))
    out.gestures.push(gesture(desk, points, belly(3 + near * 34 * random.range(0.3, 1.2)), 0.35 + 0.75 * near, 0.75))
  }
  return out
}

export const river: Motif = (desk) => {
  const { sheet, random, noise } = desk
  const out: Drawn = { washes: [], gestures: [], red: '' }
  const lines = random.int(17, 24)
  const stones = Array.from({ length: random.int(2, 4) }, (): [number, number, number] => [
    random.range(0.2, 0.8) * sheet.width,
    random.range(0.2, 0.8) * sheet.height,
    random.range(34, 80),
  ])
  for (let i = 0; i < lines; i++) {
    const y = sheet.height * (0.06 + (0.88 * i) / (lines - 1))
    const points = Array.from({ length: 24 }, (_, k): Point => {
      const x = -40 + ((sheet.width + 80) * k) / 23
      let yy = y + (noise(x / 340, y / 400, 2) - 0.5) * 120
      for (const [sx, sy, r] of stones) {
        const d = Math.hypot(x - sx, (yy - sy) * 1.3)
        if (d < r * 2.4) yy += Math.sign(yy - sy || 1) * (r * 2.4 - d) * 0.46
      }
      return [x, yy]
    })
    if (random.chance(0.12)) continue
    const wide = random.range(3, 15)
    const swell = random.range(0, 6)
    out.gestures.push(
      gesture(
        desk,
        random.chance(0.5) ? points : points.reverse(),
        (t) => wide * (0.5 + 0.5 * Math.sin(t * 5 + swell) ** 2) * Math.min(1, t * 9, (1 - t) * 9),
        random.range(0.45, 1),
        random.range(0.5, 0.9),
      ),
    )
  }
  for (const [x, y, r] of stones) {
    const blob = smooth(
      Array.from({ length: 9 }, (_, k): Point => [
        x + Math.cos(k * 0.7) * r * random.range(0.85, 1.1),
        y + Math.sin(k * 0.7) * r * 0.66 * random.range(0.9, 1.1),
      ]),
      true,
    )
    out.washes.push({ body: fill(blob, '#000'), strength: 0.72, bleed: 5 })
    out.gestures.push(
      gesture(
        desk,
        [
          [x - r * 0.8, y + r * 0.3],
          [x, y + r * 0.55],
          [x + r * 0.85, y + r * 0.2],
        ],
        belly(r * 0.4),
        1.1,
        0.5,
      ),
    )
  }
  return out
}

export const wave: Motif = (desk) => {
  const { sheet, random } = desk
  const out: Drawn = { washes: [], gestures: [], red: '' }
  for (let i = 0; i < 11; i++) {
    const t = i / 10
    const y = sheet.height * (0.34 + 0.5 * t)
    const curl = sheet.width * (0.2 - 0.07 * t)
    const points: Point[] = [
      [-40, y + 120],
      [sheet.width * 0.24, y + 60],
      [sheet.width * (0.5 + t * 0.1), y - sheet.height * 0.16 * (1 - t * 0.5)],
      [sheet.width * (0.72 + t * 0.08), y - sheet.height * 0.12 * (1 - t * 0.4)],
      [sheet.width * (0.72 + t * 0.08) + curl * 0.6, y + 4],
      [sheet.width * (0.72 + t * 0.05) + curl * 0.1, y + sheet.height * 0.06],
    ]
    const wide = random.range(9, 40)
    const shaken = points.map(([x, yy]): Point => [x + random.bell() * 16, yy + random.bell() * 12])
    out.gestures.push(
      gesture(
        desk,
        shaken,
        (u) => wide * Math.sin(Math.PI * (0.06 + 0.93 * u)) ** 0.5 * (0.7 + 0.3 * Math.sin(u * 9 + t * 5)),
        random.range(0.4, 1.05),
        random.range(0.5, 0.9),
      ),
    )
  }
  for (let i = 0; i < 60; i++) {
    const a = random.range(-2.6, -0.4)
    const r = sheet.width * random.range(0.02, 0.2)
    const [x, y] = [sheet.width * 0.76 + Math.cos(a) * r, sheet.height * 0.3 + Math.sin(a) * r * 0.8]
    out.washes.push(
      ...(i % 20
        ? []
        : [
            {
              body: Array.from({ length: 18 }, () =>
                disc(x + random.bell() * 90, y + random.bell() * 70, random.range(1, 5), '#000'),
              ).join(''),
              strength: 0.9,
              bleed: 0.6,
            },
          ]),
    )
  }
  return out
}
