import type { Point } from '../kit/path.ts'
import { f, fill, line, pen, rect, ribbon, smooth } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'
import type { Plane, Scene } from './exposure.ts'
import { ink } from './exposure.ts'

function tree(random: Random, x: number, y: number, tall: number): string {
  let d = ''
  const limb = (px: number, py: number, a: number, long: number, wide: number, depth: number) => {
    const [ex, ey] = [px + Math.cos(a) * long, py + Math.sin(a) * long]
    const [mx, my] = [
      (px + ex) / 2 - Math.sin(a) * random.bell() * long * 0.14,
      (py + ey) / 2 + Math.cos(a) * random.bell() * long * 0.14,
    ]
    d += fill(
      ribbon(
        [
          [px, py],
          [mx, my],
          [ex, ey],
        ],
        (t) => wide * (1 - 0.42 * t),
      ),
      ink,
    )
    if (depth === 0) return
    const spread = 0.34 + 0.1 * (5 - depth)
    for (const s of [-1, 1])
      limb(
        ex,
        ey,
        a + s * random.range(0.5, 1.15) * spread - Math.cos(a) * 0.1,
        long * random.range(0.66, 0.84),
        wide * 0.58,
        depth - 1,
      )
    if (depth > 1)
      limb(
        mx,
        my,
        a + (random.chance(0.5) ? 1 : -1) * random.range(0.6, 1),
        long * random.range(0.4, 0.62),
        wide * 0.36,
        depth - 2,
      )
  }
  limb(x, y, -Math.PI / 2 + random.bell() * 0.05, tall * 0.27, tall * 0.036, 6)
  return d
}

const poplar = (random: Random, x: number, y: number, tall: number) => {
  const side = (s: number) =>
    [0.14, 0.32, 0.52, 0.72, 0.9].map((u): Point => [
      x + s * tall * 0.075 * Math.sin(Math.PI * u ** 0.8) * random.range(0.6, 1.3),
      y - tall * u,
    ])
  return (
    fill(smooth([[x, y - tall * 0.08], ...side(1), [x, y - tall], ...side(-1).reverse()], true), ink) +
    pen(
      line([
        [x, y],
        [x, y - tall * 0.3],
      ]),
      ink,
      tall * 0.02,
    )
  )
}

export const poplars: Scene = (sheet, random) => {
  const ground = sheet.height * random.range(0.66, 0.74)
  const planes: Plane[] = []
  for (let d = 0; d < 5; d++) {
    const t = d / 4
    const tall = sheet.height * (0.2 + 0.34 * t)
    const gap = tall * 0.42
    let body = ''
    for (let x = -gap + random.range(0, gap); x < sheet.width + gap; x += gap)
      if (d < 3 || random.chance(0.45))
        body += poplar(
          random,
          x + random.bell() * 12,
          ground + 10 + t * sheet.height * 0.14,
          tall * random.range(0.86, 1.1),
        )
    planes.push({ body, light: 0.72 - 0.56 * t, solid: 0.35 + 0.55 * t, soft: 7 - 6 * t })
    planes.push({
      body: rect(-20, ground - 30 + t * 60, sheet.width + 40, 60 + t * 60, ink),
      light: 0.8,
      solid: 0.3 * (1 - t),
      soft: 34,
    })
  }
  planes.push({
    body: rect(-20, ground + sheet.height * 0.16, sheet.width + 40, sheet.height, ink),
    light: 0.26,
    solid: 0.7,
    soft: 30,
  })
  return {
    stops: [
      [0, 0.74],
      [0.5, 0.86],
      [0.75, 0.7],
      [1, 0.36],
    ],
    planes,
    clouds: 0.04,
    grain: 0.05,
  }
}

export const snow: Scene = (sheet, random) => {
  const ground = sheet.height * random.range(0.62, 0.72)
  const x = sheet.width * random.range(0.3, 0.7)
  const edge: Point[] = Array.from({ length: 9 }, (_, i): Point => [
    -40 + ((sheet.width + 80) * i) / 8,
    ground + random.bell() * 12,
  ])
  const fence =
    Array.from({ length: 15 }, (_, i) =>
      pen(
        line([
          [i * sheet.width * 0.075, ground + 40 + i * 7],
          [i * sheet.width * 0.075 + 1, ground - 8 + i * 3],
        ]),
        ink,
        2.5 + i * 0.32,
      ),
    ).join('') +
    pen(
      line([
        [0, ground + 6],
        [sheet.width, ground + 62],
      ]) +
        line([
          [0, ground + 22],
          [sheet.width, ground + 96],
        ]),
      ink,
      1.4,
    )
  const far = Array.from({ length: 24 }, (_, i) =>
    poplar(random, i * sheet.width * 0.045 + random.bell() * 10, ground + 4, 40 + random.next() * 36),
  ).join('')
  return {
    stops: [
      [0, 0.8],
      [0.6, 0.93],
      [1, 0.95],
    ],
    planes: [
      { body: far, light: 0.74, solid: 0.6, soft: 3 },
      {
        body: fill(`${smooth(edge)}L${sheet.width + 40} ${sheet.height + 40}L-40 ${sheet.height + 40}Z`, ink),
        light: 0.97,
        solid: 0.7,
        soft: 5,
      },
      {
        body: `<ellipse cx="${f(x + 30)}" cy="${f(ground + 54)}" rx="190" ry="16" fill="${ink}"/>`,
        light: 0.7,
        solid: 0.4,
        soft: 12,
      },
      { body: tree(random, x, ground + 50, sheet.height * 0.6), light: 0.1, solid: 0.92, soft: 0.7 },
      { body: fence, light: 0.2, solid: 0.86, soft: 0.6 },
    ],
    clouds: 0.03,
    grain: 0.05,
  }
}

export const reeds: Scene = (sheet, random) => {
  const shore = sheet.height * random.range(0.46, 0.56)
  let [up, down] = ['', '']
  for (let i = 0; i < 70; i++) {
    const x = random.range(0, sheet.width)
    const h = sheet.height * random.range(0.1, 0.36)
    const lean = random.range(-30, 60)
    const bend = random.chance(0.09) ? random.range(40, 110) : 0
    const one = (s: number) =>
      `M${f(x)} ${f(shore)}Q${f(x + lean * 0.3)} ${f(shore - s * h * 0.6)} ${f(x + lean)} ${f(shore - s * h)}l${f(bend)} ${f(s * bend * 0.6)}`
    up += one(1)
    down += one(-1)
  }
  return {
    stops: [
      [0, 0.8],
      [0.48, 0.93],
      [0.52, 0.9],
      [1, 0.62],
    ],
    planes: [
      { body: rect(-20, shore - 46, sheet.width + 40, 40, ink), light: 0.62, solid: 0.3, soft: 18 },
      { body: pen(down, ink, 4), light: 0.36, solid: 0.6, soft: 3.6 },
      { body: rect(-20, shore - 2, sheet.width + 40, 5, ink), light: 0.5, solid: 0.5, soft: 4 },
      { body: pen(up, ink, 3.4), light: 0.06, solid: 0.94, soft: 0.6 },
    ],
    clouds: 0.03,
    grain: 0.04,
  }
}
