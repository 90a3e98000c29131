import { disc, f, fill, line, pen, rect, ribbon, shape } from '../kit/path.ts'
import type { Scene } from './exposure.ts'
import { ink } from './exposure.ts'

export const sea: Scene = (sheet, random) => {
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

export const pier: Scene = (sheet, random) => {
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

export const harbour: Scene = (sheet, random) => {
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
