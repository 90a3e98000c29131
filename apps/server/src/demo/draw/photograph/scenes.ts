import type { Sheet } from '../kit/frame.ts'
import type { Noise } from '../kit/noise.ts'
import type { Point } from '../kit/path.ts'
import { disc, f, fill, line, pen, rect, ribbon, shape, smooth } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'

/** Something between the lens and the distance: how light it is (0 black, 1 white), how solid, how far out of focus (in units). */
export type Plane = { readonly body: string; readonly light: number; readonly solid: number; readonly soft: number }

/** Light from top to bottom, as (height, lightness), and what stands in it. */
export type Exposure = {
  readonly stops: readonly (readonly [number, number])[]
  readonly planes: readonly Plane[]
  readonly clouds: number
  readonly grain: number
}

type Scene = (sheet: Sheet, random: Random, noise: Noise) => Exposure

const ink = '#000'

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

const poplars: Scene = (sheet, random) => {
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

const sea: Scene = (sheet, random) => {
  const line0 = sheet.height * random.range(0.42, 0.54)
  let posts = ''
  let mirrors = ''
  const x0 = sheet.width * random.range(0.2, 0.5)
  const toward = random.chance(0.5) ? 1 : -1
  for (let i = 0; i < 12; i++) {
    const t = (i / 12) ** 0.72
    const x = x0 + toward * t * sheet.width * 0.3
    const y = sheet.height * 0.9 - t * (sheet.height * 0.9 - line0 - 8)
    const h = 120 * (1 - t) + 10
    posts += rect(x, y - h, 20 * (1 - t) + 3, h, ink)
    mirrors += rect(x, y, 20 * (1 - t) + 3, h * 0.9, ink)
  }
  const bands = Array.from({ length: 9 }, (_, i) =>
    rect(-20, line0 + (sheet.height - line0) * (0.06 + i * 0.1), sheet.width + 40, 8 + i * 5, ink),
  ).join('')
  return {
    stops: [
      [0, 0.4],
      [0.3, 0.68],
      [line0 / sheet.height - 0.01, 0.86],
      [line0 / sheet.height + 0.01, 0.58],
      [0.75, 0.72],
      [1, 0.42],
    ],
    planes: [
      { body: rect(-20, line0 - 1, sheet.width + 40, 5, ink), light: 0.4, solid: 0.55, soft: 2 },
      { body: bands, light: 0.9, solid: 0.22, soft: 16 },
      { body: mirrors, light: 0.25, solid: 0.4, soft: 7 },
      { body: posts, light: 0.07, solid: 0.94, soft: 0.8 },
    ],
    clouds: 0.16,
    grain: 0.05,
  }
}

const windowRain: Scene = (sheet, random) => {
  const bokeh = (count: number, low: number, high: number) =>
    Array.from({ length: count }, () =>
      disc(random.range(0, sheet.width), random.range(0.18, 0.92) * sheet.height, random.range(low, high), ink),
    ).join('')
  let [drops, glints] = ['', '']
  for (let i = 0; i < 380; i++) {
    const [x, y, r] = [
      random.range(0, sheet.width),
      random.range(0, sheet.height),
      random.range(1.6, 7) * random.range(0.5, 1.3),
    ]
    drops += `<ellipse cx="${f(x)}" cy="${f(y)}" rx="${f(r)}" ry="${f(r * 1.2)}" fill="${ink}"/>`
    glints += disc(x - r * 0.2, y + r * 0.5, r * 0.42, ink)
  }
  for (let i = 0; i < 16; i++) {
    const x = random.range(0, sheet.width)
    const y = random.range(0, sheet.height * 0.6)
    const run: Point[] = [0, 1, 2, 3, 4].map((k) => [x + random.bell() * 10, y + k * random.range(40, 90)])
    drops += fill(
      ribbon(run, (t) => 3 + 5 * t),
      ink,
    )
  }
  const roofs = Array.from({ length: 6 }, (_, i) =>
    shape([
      [i * 190 - 60, sheet.height],
      [i * 190 - 60, sheet.height * 0.66],
      [i * 190 + 40, sheet.height * random.range(0.48, 0.6)],
      [i * 190 + 130, sheet.height * 0.66],
      [i * 190 + 130, sheet.height],
    ]),
  ).join('')
  return {
    stops: [
      [0, 0.34],
      [0.45, 0.5],
      [1, 0.14],
    ],
    planes: [
      { body: fill(roofs, ink), light: 0.12, solid: 0.75, soft: 20 },
      { body: bokeh(16, 20, 44), light: 0.97, solid: 0.42, soft: 4 },
      { body: bokeh(24, 8, 18), light: 1, solid: 0.6, soft: 3 },
      { body: drops, light: 0.2, solid: 0.34, soft: 1 },
      { body: glints, light: 1, solid: 0.62, soft: 0.7 },
      { body: rect(-20, sheet.height * 0.965, sheet.width + 40, 60, ink), light: 0.05, solid: 0.95, soft: 2 },
    ],
    clouds: 0.1,
    grain: 0.06,
  }
}

const snow: Scene = (sheet, random) => {
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

const greenhouse: Scene = (sheet, random) => {
  let [back, leaves, bars] = ['', '', '']
  for (let i = 0; i < 46; i++)
    back += `<ellipse cx="${f(random.range(0, sheet.width))}" cy="${f(sheet.height * random.range(0.3, 1.05))}" rx="${f(random.range(30, 110))}" ry="${f(random.range(20, 70))}" transform="rotate(${f(random.range(-70, 70))} ${f(random.range(0, sheet.width))} ${f(sheet.height * 0.7)})" fill="${ink}"/>`
  for (let i = 0; i < 14; i++) {
    const [x, y, a, long] = [
      random.range(0, sheet.width),
      sheet.height * random.range(0.5, 1.05),
      -Math.PI / 2 + random.range(-1, 1),
      random.range(160, 340),
    ]
    const put = (u: number, v: number): Point => [
      x + Math.cos(a) * u * long - Math.sin(a) * v * long,
      y + Math.sin(a) * u * long + Math.cos(a) * v * long,
    ]
    leaves += fill(
      smooth([put(0, 0), put(0.3, 0.12), put(0.7, 0.1), put(1, 0), put(0.7, -0.1), put(0.3, -0.12)], true),
      ink,
    )
  }
  const cols = random.int(4, 6)
  for (let i = 0; i <= cols; i++) bars += rect((sheet.width * i) / cols - 5, -20, 10, sheet.height + 40, ink)
  for (let y = sheet.height * 0.2; y < sheet.height; y += sheet.height * 0.27)
    bars += rect(-20, y, sheet.width + 40, 7, ink)
  const mist = Array.from({ length: cols }, (_, i) =>
    rect(
      (sheet.width * i) / cols + 8,
      sheet.height * random.range(0.3, 0.6),
      sheet.width / cols - 16,
      sheet.height,
      ink,
    ),
  ).join('')
  const runs = Array.from({ length: 60 }, () => {
    const x = random.range(0, sheet.width)
    const y = random.range(0.2, 0.9) * sheet.height
    return `M${f(x)} ${f(y)}v${f(random.range(20, 120))}`
  }).join('')
  return {
    stops: [
      [0, 0.92],
      [0.4, 0.72],
      [1, 0.34],
    ],
    planes: [
      { body: back, light: 0.2, solid: 0.4, soft: 28 },
      { body: leaves, light: 0.12, solid: 0.66, soft: 11 },
      { body: mist, light: 0.86, solid: 0.3, soft: 22 },
      { body: pen(runs, ink, 2.4), light: 0.24, solid: 0.4, soft: 1.2 },
      { body: bars, light: 0.96, solid: 0.88, soft: 1 },
      { body: bars.replaceAll('width="10"', 'width="3"'), light: 0.5, solid: 0.5, soft: 1 },
    ],
    clouds: 0.08,
    grain: 0.05,
  }
}

const reeds: Scene = (sheet, random) => {
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

const pier: Scene = (sheet, random) => {
  const [vx, vy] = [sheet.width * random.range(0.4, 0.6), sheet.height * 0.46]
  const deck = shape([
    [vx - 6, vy],
    [vx + 6, vy],
    [vx + sheet.width * 0.3, sheet.height + 20],
    [vx - sheet.width * 0.3, sheet.height + 20],
  ])
  let [planks, rails] = ['', '']
  for (let i = 1; i < 34; i++) {
    const t = (i / 34) ** 2.4
    planks += line([
      [vx - sheet.width * 0.3 * t - 4, vy + (sheet.height - vy) * t],
      [vx + sheet.width * 0.3 * t + 4, vy + (sheet.height - vy) * t],
    ])
    if (i % 3 === 0)
      for (const s of [-1, 1]) {
        const x = vx + s * (sheet.width * 0.3 * t + 5)
        const y = vy + (sheet.height - vy) * t
        rails += rect(x - 1 - 5 * t, y - 10 - 210 * t, 2 + 10 * t, 10 + 210 * t, ink)
      }
  }
  for (const s of [-1, 1])
    rails += fill(
      shape([
        [vx + s * 5, vy - 7],
        [vx + s * sheet.width * 0.3, sheet.height - 200],
        [vx + s * sheet.width * 0.3, sheet.height - 186],
        [vx + s * 5, vy - 5],
      ]),
      ink,
    )
  return {
    stops: [
      [0, 0.7],
      [0.44, 0.9],
      [0.5, 0.82],
      [1, 0.6],
    ],
    planes: [
      { body: fill(deck, ink), light: 0.42, solid: 0.75, soft: 1.5 },
      { body: pen(planks, ink, 3), light: 0.16, solid: 0.5, soft: 0.8 },
      { body: rails, light: 0.08, solid: 0.88, soft: 0.7 },
      {
        body: `<ellipse cx="${f(vx)}" cy="${f(vy)}" rx="${f(sheet.width * 0.5)}" ry="110" fill="${ink}"/>`,
        light: 0.9,
        solid: 0.85,
        soft: 46,
      },
    ],
    clouds: 0.05,
    grain: 0.05,
  }
}

const harbour: Scene = (sheet, random) => {
  const quay = sheet.height * random.range(0.46, 0.54)
  let [blocks, lamps, trails] = ['', '', '']
  let x = -20
  while (x < sheet.width) {
    const w = random.range(40, 130)
    blocks += rect(x, quay - random.range(30, 150), w, 160, ink)
    x += w
  }
  for (let i = 0; i < 26; i++) {
    const lx = random.range(0.02, 0.98) * sheet.width
    const y = quay - random.range(4, 90)
    lamps += disc(lx, y, random.range(3, 7), ink)
    if (i % 2)
      trails += fill(
        ribbon(
          [
            [lx, quay + 8],
            [lx + random.bell() * 8, quay + 120],
            [lx + random.bell() * 12, quay + random.range(180, 420)],
          ],
          (t) => 9 * (1 - t * 0.4),
        ),
        ink,
      )
  }
  const crane = sheet.width * random.range(0.2, 0.8)
  const arm = pen(
    line([
      [crane, quay],
      [crane, quay - 320],
      [crane + 210, quay - 360],
    ]) +
      line([
        [crane, quay - 300],
        [crane - 80, quay - 290],
      ]) +
      line([
        [crane + 14, quay],
        [crane + 14, quay - 310],
      ]) +
      line([
        [crane + 200, quay - 358],
        [crane + 200, quay - 220],
      ]),
    ink,
    5,
  )
  return {
    stops: [
      [0, 0.06],
      [0.42, 0.26],
      [0.5, 0.2],
      [1, 0.05],
    ],
    planes: [
      { body: rect(-20, quay - 220, sheet.width + 40, 240, ink), light: 0.7, solid: 0.5, soft: 60 },
      { body: blocks + arm, light: 0.03, solid: 0.92, soft: 1.4 },
      { body: rect(-20, quay + 4, sheet.width + 40, 8, ink), light: 0.02, solid: 0.8, soft: 2 },
      { body: trails, light: 1, solid: 0.75, soft: 4 },
      { body: lamps, light: 1, solid: 1, soft: 9 },
      { body: lamps, light: 1, solid: 1, soft: 1 },
    ],
    clouds: 0.08,
    grain: 0.08,
  }
}

const wall: Scene = (sheet, random) => {
  const skew = random.range(0.2, 0.4)
  const [x, y, w, h] = [
    sheet.width * random.range(0.2, 0.34),
    sheet.height * random.range(0.16, 0.24),
    sheet.width * 0.46,
    sheet.height * 0.5,
  ]
  const at = (u: number, v: number): Point => [x + u * w, y + v * h + u * w * skew]
  let panes = ''
  for (let i = 0; i < 2; i++)
    for (let j = 0; j < 3; j++)
      panes += fill(
        shape([
          at(i / 2 + 0.02, j / 3 + 0.015),
          at((i + 1) / 2 - 0.02, j / 3 + 0.015),
          at((i + 1) / 2 - 0.02, (j + 1) / 3 - 0.015),
          at(i / 2 + 0.02, (j + 1) / 3 - 0.015),
        ]),
        ink,
      )
  let leaves = ''
  for (let i = 0; i < 16; i++) {
    const [px, py] = at(random.range(0.1, 0.9), random.range(0.35, 1.05))
    const a = -Math.PI / 2 + random.range(-1.1, 1.1)
    const long = random.range(70, 150)
    const put = (u: number, v: number): Point => [
      px + Math.cos(a) * u * long - Math.sin(a) * v * long,
      py + Math.sin(a) * u * long + Math.cos(a) * v * long,
    ]
    leaves += fill(smooth([put(0, 0), put(0.4, 0.2), put(1, 0), put(0.4, -0.2)], true), ink)
  }
  return {
    stops: [
      [0, 0.46],
      [1, 0.34],
    ],
    planes: [
      { body: panes, light: 0.98, solid: 0.82, soft: 4 },
      { body: leaves, light: 0.42, solid: 0.72, soft: 6 },
      { body: rect(-20, sheet.height * 0.9, sheet.width + 40, 10, ink), light: 0.2, solid: 0.5, soft: 2 },
      { body: rect(-20, sheet.height * 0.91, sheet.width + 40, sheet.height, ink), light: 0.28, solid: 0.7, soft: 3 },
    ],
    clouds: 0.05,
    grain: 0.05,
  }
}

export const scenes = { poplars, sea, 'rain window': windowRain, snow, greenhouse, reeds, pier, harbour, wall }

export type SceneName = keyof typeof scenes
