import type { Sheet } from '../kit/frame.ts'
import type { Gesture } from '../kit/gesture.ts'
import type { Noise } from '../kit/noise.ts'
import type { Point } from '../kit/path.ts'
import { disc, fill, smooth } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'

/** What is drawn, in order: washes first, then the brush. */
export type Drawn = {
  readonly washes: { readonly body: string; readonly strength: number; readonly bleed: number }[]
  readonly gestures: Gesture[]
  /** Single touches of red. */
  readonly red: string
}

export type Desk = { readonly sheet: Sheet; readonly random: Random; readonly noise: Noise }

type Motif = (desk: Desk) => Drawn

const belly =
  (wide: number, power = 0.7) =>
  (t: number) =>
    wide * Math.sin(Math.PI * Math.min(0.995, Math.max(0.005, t))) ** power
const fade =
  (wide: number, tip = 0.1) =>
  (t: number) =>
    wide * (1 - t * (1 - tip)) * Math.min(1, t * 14)

function gesture(desk: Desk, points: readonly Point[], width: (t: number) => number, ink = 1, dry = 0.4): Gesture {
  return { points, width, ink, dry, offset: desk.random.range(0, 500) }
}

const enso: Motif = (desk) => {
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

const bamboo: Motif = (desk) => {
  const { sheet, random } = desk
  const out: Drawn = { washes: [], gestures: [], red: '' }
  const stalks = random.int(2, 3)
  for (let s = 0; s < stalks; s++) {
    const tone = s === 0 ? 1 : 0.42
    const x0 = sheet.width * (0.3 + s * 0.2 + random.range(-0.05, 0.05))
    const lean = random.range(-0.12, 0.14) * sheet.width
    const wide = sheet.width * (s === 0 ? 0.05 : 0.032)
    let y = sheet.height * 1.03
    let n = 0
    while (y > -60) {
      const joint = sheet.height * (0.12 + n * 0.02) * random.range(0.9, 1.1)
      const at = (yy: number): Point => [x0 + lean * (1 - yy / sheet.height) + 10 * Math.sin(yy / 260), yy]
      out.gestures.push(
        gesture(
          desk,
          [at(y), at(y - joint * 0.5), at(y - joint + 9)],
          (t) => wide * (1 + 0.28 * Math.abs(t - 0.5) ** 2 * 4) * (t < 0.02 || t > 0.985 ? 0.7 : 1),
          tone,
          0.55,
        ),
      )
      const [jx, jy] = at(y - joint + 3)
      out.gestures.push(
        gesture(
          desk,
          [
            [jx - wide * 0.66, jy + 2],
            [jx, jy - 5],
            [jx + wide * 0.66, jy + 1],
          ],
          belly(wide * 0.2),
          Math.min(1.1, tone * 1.4),
          0.2,
        ),
      )
      if (n > 1 && random.chance(0.8)) leaves(desk, out, jx, jy, random.chance(0.5) ? 1 : -1, sheet.height * 0.13, tone)
      y -= joint
      n++
    }
  }
  return out
}

function leaves(desk: Desk, out: Drawn, x: number, y: number, side: number, size: number, tone: number): void {
  const { random } = desk
  const tip: Point = [x + side * size * random.range(0.5, 0.9), y - size * random.range(0.2, 0.5)]
  out.gestures.push(gesture(desk, [[x, y], [(x + tip[0]) / 2, (y + tip[1]) / 2 - 6], tip], () => 4, tone, 0.2))
  const count = random.int(3, 6)
  for (let i = 0; i < count; i++) {
    const a = Math.PI / 2 - side * (0.2 + 0.32 * i) + random.bell() * 0.3
    const long = size * random.range(0.7, 1.25)
    out.gestures.push(
      gesture(
        desk,
        [
          tip,
          [tip[0] + Math.cos(a) * long * 0.45, tip[1] + Math.sin(a) * long * 0.4],
          [tip[0] + Math.cos(a) * long, tip[1] + Math.sin(a) * long],
        ],
        (t) => size * 0.16 * Math.sin(Math.PI * t ** 0.55) ** 1.2,
        tone,
        0.3,
      ),
    )
  }
}

const crow: Motif = (desk) => {
  const { sheet, random } = desk
  const out: Drawn = { washes: [], gestures: [], red: '' }
  const side = random.chance(0.5) ? 1 : -1
  const k = Math.min(sheet.width, sheet.height) * 0.36
  const [cx, cy] = [sheet.width * (0.5 - side * 0.06), sheet.height * 0.4]
  const put = (u: number, v: number): Point => [cx + side * u * k, cy + v * k]
  out.gestures.push(
    gesture(
      desk,
      [put(-0.5, 0.22), put(-0.1, 0.02), put(0.3, -0.06), put(0.52, -0.16)],
      (t) => k * 0.3 * Math.sin(Math.PI * (0.12 + t * 0.8)) ** 0.8,
      1.1,
      0.25,
    ),
  )
  out.gestures.push(gesture(desk, [put(0.42, -0.12), put(0.56, -0.2), put(0.66, -0.19)], belly(k * 0.2, 0.5), 1.1, 0.1))
  out.gestures.push(gesture(desk, [put(0.62, -0.2), put(0.76, -0.17), put(0.86, -0.1)], fade(k * 0.09, 0.05), 1, 0.1))
  for (let i = 0; i < 5; i++)
    out.gestures.push(
      gesture(
        desk,
        [put(-0.42, 0.18), put(-0.66, 0.3 + i * 0.03), put(-0.98 + i * 0.03, 0.34 + i * 0.07)],
        belly(k * 0.09),
        0.95,
        0.6,
      ),
    )
  for (const [lift, tone] of [
    [-1, 1],
    [-0.55, 0.6],
  ] as const)
    for (let i = 0; i < 8; i++) {
      const t = i / 7
      out.gestures.push(
        gesture(
          desk,
          [
            put(0.16 - t * 0.3, -0.06),
            put(0.02 - t * 0.34, lift * (0.62 - t * 0.2)),
            put(-0.12 - t * 0.66 + (lift < -0.8 ? 0.24 : -0.1), lift * (1.16 - t * 0.5)),
          ],
          (u) => k * 0.13 * Math.sin(Math.PI * (0.1 + u * 0.88)) ** 0.8,
          tone,
          0.75,
        ),
      )
    }
  const bough = [0, 0.25, 0.5, 0.75, 1].map((t): Point => [
    sheet.width * (0.5 - side * 0.56 + side * t),
    sheet.height * (0.86 - 0.13 * t + 0.025 * Math.sin(t * 9)),
  ])
  out.gestures.push(gesture(desk, bough, fade(26, 0.12), 0.95, 0.5))
  for (const [i, [x, y]] of bough.slice(1, 4).entries()) {
    out.gestures.push(
      gesture(
        desk,
        [
          [x, y],
          [x + side * 26, y - 40 - i * 6],
          [x + side * 34, y - 96],
        ],
        fade(8, 0.2),
        0.9,
        0.4,
      ),
    )
    out.gestures.push(
      gesture(
        desk,
        [
          [x + side * 30, y - 4],
          [x + side * 70, y + 20],
          [x + side * 96, y + 58],
        ],
        fade(6, 0.2),
        0.8,
        0.4,
      ),
    )
  }
  return out
}

const undertow: Motif = (desk) => {
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

const river: Motif = (desk) => {
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

const mountain: Motif = (desk) => {
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

const stones: Motif = (desk) => {
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

const wave: Motif = (desk) => {
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

const branch: Motif = (desk) => {
  const { sheet, random } = desk
  const out: Drawn = { washes: [], gestures: [], red: '' }
  let red = ''
  const side = random.chance(0.5) ? 1 : -1
  const x = (t: number) => sheet.width * (0.5 - side * 0.52 + side * t)
  const main: Point[] = [0, 0.2, 0.36, 0.55, 0.72, 0.9].map((t, i): Point => [
    x(t),
    sheet.height * (0.72 - t * 0.5 + 0.035 * Math.sin(i * 2.3)),
  ])
  out.gestures.push(
    gesture(desk, main, (t) => (40 - 33 * t) * (0.8 + 0.3 * Math.sin(t * 23)) * Math.min(1, t * 30), 1, 0.3),
  )
  for (let i = 0; i < 9; i++) {
    const t = 0.2 + i * 0.08
    const from: Point = [x(t), sheet.height * (0.72 - t * 0.5)]
    const up = i % 2 ? -1 : 0.7
    const long = sheet.height * random.range(0.1, 0.26)
    const tip: Point = [from[0] + side * long * 0.5, from[1] + up * long]
    out.gestures.push(
      gesture(desk, [from, [from[0] + side * long * 0.1, from[1] + up * long * 0.5], tip], fade(9, 0.2), 0.9, 0.5),
    )
    for (let k = 0; k < 3; k++) {
      const u = random.range(0.3, 1)
      const [bx, by] = [
        from[0] + (tip[0] - from[0]) * u + random.bell() * 16,
        from[1] + (tip[1] - from[1]) * u + random.bell() * 16,
      ]
      for (let p = 0; p < 5; p++)
        red += disc(
          bx + Math.cos(p * 1.257) * 10,
          by + Math.sin(p * 1.257) * 10,
          random.range(6, 9),
          '#b23a35',
          `opacity="${random.pick(['0.55', '0.75', '0.9'])}"`,
        )
    }
  }
  return { ...out, red }
}

const knot: Motif = (desk) => {
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

const heron: Motif = (desk) => {
  const { sheet, random } = desk
  const side = random.chance(0.5) ? 1 : -1
  const k = sheet.height * 0.36
  const [cx, cy] = [sheet.width * (0.5 - side * 0.08), sheet.height * 0.5]
  const put = (u: number, v: number): Point => [cx + side * u * k, cy + v * k]
  const out: Drawn = {
    washes: [
      {
        body: fill(
          smooth([put(-0.5, 0.16), put(-0.1, -0.16), put(0.26, -0.06), put(0.2, 0.18), put(-0.2, 0.26)], true),
          '#000',
        ),
        strength: 0.3,
        bleed: 10,
      },
    ],
    gestures: [],
    red: '',
  }
  out.gestures.push(
    gesture(
      desk,
      [put(0.2, 0.04), put(0.36, -0.24), put(0.16, -0.5), put(0.2, -0.78), put(0.38, -0.86)],
      (t) => k * (0.11 - 0.05 * t),
      0.9,
      0.5,
    ),
  )
  out.gestures.push(gesture(desk, [put(0.33, -0.86), put(0.46, -0.86), put(0.76, -0.8)], fade(k * 0.075, 0.05), 1, 0.1))
  out.gestures.push(gesture(desk, [put(0.4, -0.89), put(0.22, -0.93), put(0.02, -0.86)], fade(k * 0.03, 0.1), 1, 0.3))
  for (let i = 0; i < 6; i++)
    out.gestures.push(
      gesture(
        desk,
        [put(0.16 - i * 0.04, -0.04 + i * 0.03), put(-0.16, 0.02 + i * 0.05), put(-0.56 + i * 0.06, 0.2 + i * 0.045)],
        belly(k * 0.09),
        0.55 + i * 0.09,
        0.8,
      ),
    )
  for (const [u, foot] of [
    [0, 0.02],
    [0.1, 0.18],
  ] as const)
    out.gestures.push(
      gesture(desk, [put(u, 0.2), put(u + 0.02, 0.6), put(u - 0.03, 0.66), put(foot, 1.1)], () => k * 0.018, 1, 0.3),
    )
  for (let i = 0; i < 5; i++) {
    const y = cy + k * (1.02 + i * 0.09)
    const x = cx + random.range(-0.3, 0.3) * sheet.width
    out.gestures.push(
      gesture(
        desk,
        [
          [x - 150, y],
          [x, y + 4],
          [x + 170, y - 2],
        ],
        belly(random.range(3, 9)),
        0.4,
        0.9,
      ),
    )
  }
  return out
}

const grasses: Motif = (desk) => {
  const { sheet, random } = desk
  const out: Drawn = { washes: [], gestures: [], red: '' }
  const foot = sheet.width * random.range(0.38, 0.62)
  for (let i = 0; i < 30; i++) {
    const lean = random.bell() * 1.2
    const tall = sheet.height * random.range(0.45, 0.86)
    const x = foot + random.bell() * sheet.width * 0.12
    const tip: Point = [x + lean * tall * 0.62, sheet.height * 0.93 - tall * (1 - 0.3 * Math.abs(lean))]
    out.gestures.push(
      gesture(
        desk,
        [
          [x, sheet.height * 0.95],
          [x + lean * tall * 0.1, sheet.height * 0.93 - tall * 0.55],
          tip,
          [tip[0] + lean * 60, tip[1] + Math.abs(lean) * 60],
        ],
        (t) => 10 * Math.sin(Math.PI * (0.08 + 0.9 * t)) ** 1.1,
        i % 3 ? 0.9 : 0.35,
        0.55,
      ),
    )
  }
  for (let i = 0; i < 70; i++) {
    const x = random.range(0, sheet.width)
    const y = random.range(0, sheet.height * 0.9)
    if (i % 2)
      out.gestures.push(
        gesture(
          desk,
          [
            [x, y],
            [x - 9, y + 26],
            [x - 18, y + 52],
          ],
          () => 1.6,
          0.3,
          0.2,
        ),
      )
  }
  return out
}

export const motifs = { enso, bamboo, crow, undertow, river, mountain, stones, wave, branch, knot, heron, grasses }

export type MotifName = keyof typeof motifs
