import { disc, f, fill, line, pen, rect, shape, smooth } from '../kit/path.ts'
import type { Working } from './town.ts'
import { black, hatch, lamp, row, walker, wet } from './town.ts'
import type { Scene } from './weather.ts'
import { sky } from './weather.ts'

export const street: Scene = (paper) => {
  const { sheet, random } = paper
  const out: Working[] = [sky(paper, 0.4, 0.3)]
  const vx = sheet.width * random.range(0.42, 0.58)
  const foot = sheet.height * random.range(0.66, 0.72)
  const far = row(paper, vx - 130, vx + 130, foot, sheet.height * 0.16)
  out.push({ body: far.walls, strength: 0.22, soft: 5 })
  let [walls, lights, strokes] = ['', '', '']
  for (const side of [-1, 1])
    for (let i = 4; i >= 0; i--) {
      const t = (i + 1) / 5
      const near = vx + side * (70 + sheet.width * 0.62 * t ** 1.5)
      const next = vx + side * (70 + sheet.width * 0.62 * ((i + 2) / 5) ** 1.5)
      const top = foot - sheet.height * (0.16 + 0.52 * t) * random.range(0.88, 1.1)
      const bottom = foot + sheet.height * 0.2 * t ** 1.6
      const ridge = top - Math.abs(next - near) * random.range(0.1, 0.5)
      walls += shape([
        [near, bottom],
        [near, top],
        [(near + next) / 2, ridge],
        [next, top - 30 * t],
        [next, bottom + 40 * t],
      ])
      strokes += hatch(
        paper,
        Math.min(near, next),
        top,
        Math.abs(next - near),
        bottom - top,
        Math.round(16 + 30 * t),
        Math.PI / 2 + side * 0.1,
        60 * t + 20,
      )
      for (let c = 0; c < 2; c++)
        for (let r = 0; r < 4; r++)
          if (random.chance(0.3))
            lights += rect(
              Math.min(near, next) + Math.abs(next - near) * (0.2 + c * 0.42),
              top + (bottom - top) * (0.12 + r * 0.2),
              Math.abs(next - near) * 0.16,
              (bottom - top) * 0.08,
              black,
            )
    }
  out.push(
    { body: fill(walls, black), strength: 0.5, soft: 1.6 },
    { body: pen(strokes, black, 4), strength: 0.34, soft: 0.8 },
  )
  out.push({ body: rect(-10, foot + 6, sheet.width + 20, sheet.height - foot, black), strength: 0.26, soft: 10 })
  const ground = wet(paper, foot + 10, 130)
  out.push({ body: disc(vx, foot - 20, 90, black) + lights, strength: -0.42, soft: 3 })
  out.push({
    body: `<ellipse cx="${f(vx)}" cy="${f(foot + 30)}" rx="120" ry="${f(sheet.height * 0.2)}" fill="${black}"/>`,
    strength: -0.4,
    soft: 44,
  })
  out.push(
    { body: pen(ground.dark, black, 6), strength: 0.4, soft: 1.4 },
    { body: pen(ground.light, black, 5), strength: -0.5, soft: 1 },
  )
  let posts = ''
  for (const [side, t] of [
    [-1, 0.36],
    [1, 0.5],
    [-1, 0.8],
  ] as const)
    posts += lamp(
      vx + side * (60 + sheet.width * 0.34 * t),
      foot + sheet.height * 0.16 * t,
      sheet.height * (0.14 + 0.26 * t),
    )
  const people = Array.from({ length: random.int(2, 4) }, (_, i) =>
    walker(
      vx + random.range(-0.16, 0.16) * sheet.width,
      foot + sheet.height * (0.05 + 0.05 * i),
      sheet.height * (0.08 + 0.03 * i),
      0.02,
      random.chance(0.4),
    ),
  ).join('')
  const wires = [0.1, 0.2, 0.27]
    .map(
      (y) =>
        `M-10 ${f(sheet.height * y)}Q${f(vx)} ${f(sheet.height * (y + 0.16))} ${f(sheet.width + 10)} ${f(sheet.height * (y - 0.03))}`,
    )
    .join('')
  return [...out, { body: posts + people + pen(wires, black, 1.8), strength: 0.85, soft: 0.5 }]
}

export const tram: Scene = (paper) => {
  const { sheet, random } = paper
  const foot = sheet.height * 0.78
  const w = Math.min(sheet.width * 0.3, sheet.height * 0.36)
  const x = sheet.width * random.range(0.46, 0.58)
  const top = foot - w * 1.32
  const left = row(paper, -60, x - w * 0.6, foot - 40, sheet.height * 0.56)
  const right = row(paper, x + w * 0.66, sheet.width + 40, foot - 30, sheet.height * 0.62)
  const body = smooth(
    [
      [x - w / 2, foot - 10],
      [x - w / 2, top + w * 0.2],
      [x - w * 0.4, top],
      [x + w * 0.4, top],
      [x + w / 2, top + w * 0.2],
      [x + w / 2, foot - 10],
    ],
    true,
  )
  const glass = shape([
    [x - w * 0.4, top + w * 0.24],
    [x + w * 0.4, top + w * 0.24],
    [x + w * 0.42, top + w * 0.74],
    [x - w * 0.42, top + w * 0.74],
  ])
  const rails = [-0.34, -0.26, 0.26, 0.34]
    .map((u) => `M${f(x + u * w)} ${f(foot)}L${f(x + u * w * 3.4)} ${f(sheet.height + 10)}`)
    .join('')
  const wires = `M${f(x)} ${f(top - 6)}L${f(x - 40)} ${f(top - 70)}L${f(x + 20)} ${f(top - 110)}M-10 ${f(sheet.height * 0.1)}L${f(x)} ${f(top - 110)}L${f(sheet.width + 10)} ${f(sheet.height * 0.02)}M${f(x - 10)} ${f(top - 110)}L${f(x + 160)} -10`
  const lamps =
    disc(x - w * 0.34, foot - w * 0.16, w * 0.055, black) + disc(x + w * 0.34, foot - w * 0.16, w * 0.055, black)
  const ground = wet(paper, foot, 110)
  return [
    sky(paper, 0.35, 0.26),
    { body: left.walls + right.walls, strength: 0.44, soft: 3 },
    { body: left.windows + right.windows, strength: 0.2, soft: 1.4 },
    {
      body: pen(
        hatch(paper, 0, sheet.height * 0.2, sheet.width, foot - sheet.height * 0.2, 120, Math.PI / 2, 90),
        black,
        4.5,
      ),
      strength: 0.16,
      soft: 1,
    },
    { body: rect(-10, foot - 20, sheet.width + 20, sheet.height, black), strength: 0.3, soft: 12 },
    { body: fill(body, black), strength: 0.52, soft: 1.2 },
    {
      body: fill(glass, black) + rect(x - w * 0.2, top + w * 0.06, w * 0.4, w * 0.11, black),
      strength: -0.5,
      soft: 1.4,
    },
    {
      body: lamps + `<ellipse cx="${f(x)}" cy="${f(foot + 70)}" rx="${f(w * 0.5)}" ry="90" fill="${black}"/>`,
      strength: -0.5,
      soft: 18,
    },
    { body: pen(ground.light, black, 5) + lamps, strength: -0.6, soft: 1 },
    { body: pen(ground.dark, black, 6), strength: 0.34, soft: 1.4 },
    {
      body:
        pen(
          line([
            [x, top + w * 0.24],
            [x, top + w * 0.74],
          ]) +
            line([
              [x - w * 0.46, foot - w * 0.28],
              [x + w * 0.46, foot - w * 0.28],
            ]),
          black,
          5,
        ) +
        pen(rails, black, 6) +
        pen(wires, black, 2) +
        rect(x - w * 0.5, foot - 12, w, 16, black),
      strength: 0.72,
      soft: 0.6,
    },
  ]
}

export const lamplight: Scene = (paper) => {
  const { sheet, random } = paper
  const x = sheet.width * random.range(0.4, 0.62)
  const foot = sheet.height * 0.84
  const tall = sheet.height * 0.56
  const wall = row(paper, -40, sheet.width + 20, foot - 20, sheet.height * 0.74)
  let cobbles = ''
  for (let r = 0; r < 10; r++) {
    const y = foot + (sheet.height - foot) * (r / 9) ** 1.3
    const size = 18 + r * 9
    for (let cx = (r % 2) * size * 0.5 - 20; cx < sheet.width + 20; cx += size)
      cobbles += `M${f(cx)} ${f(y)}q${f(size * 0.45)} ${f(-size * 0.3)} ${f(size * 0.9)} 0`
  }
  return [
    { body: rect(-10, -10, sheet.width + 20, sheet.height + 20, black), strength: 0.34, soft: 10 },
    sky(paper, 0.8, 0.2),
    { body: wall.walls, strength: 0.24, soft: 3 },
    { body: wall.windows, strength: 0.2, soft: 1.4 },
    { body: disc(x, foot - tall * 1.05, sheet.width * 0.26, black), strength: -0.5, soft: 90 },
    { body: shape2(x, foot, tall), strength: -0.4, soft: 40 },
    { body: disc(x, foot - tall * 1.05, 22, black), strength: -0.9, soft: 7 },
    { body: pen(hatch(paper, 0, 0, sheet.width, foot, 170, 1.3, 110), black, 4), strength: 0.14, soft: 1 },
    { body: pen(cobbles, black, 4), strength: 0.42, soft: 0.9 },
    {
      body: lamp(x, foot, tall) + walker(x + sheet.width * 0.2, foot + 40, sheet.height * 0.24, 0.03, false),
      strength: 0.8,
      soft: 0.7,
    },
    { body: disc(x, foot - tall * 1.05, 11, black), strength: -0.9, soft: 2 },
  ]
}

const shape2 = (x: number, foot: number, tall: number) =>
  fill(
    shape([
      [x - 16, foot - tall],
      [x + 16, foot - tall],
      [x + tall * 0.46, foot + 60],
      [x - tall * 0.46, foot + 60],
    ]),
    black,
  )
