import type { Point } from '../kit/path.ts'
import { disc, f, fill, pen, rect, ribbon, shape, smooth } from '../kit/path.ts'
import type { Scene } from './exposure.ts'
import { ink } from './exposure.ts'

export const windowRain: Scene = (sheet, random) => {
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

export const greenhouse: Scene = (sheet, random) => {
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

export const wall: Scene = (sheet, random) => {
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
