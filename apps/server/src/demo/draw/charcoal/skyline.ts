import { f, fill, line, pen, rect, shape } from '../kit/path.ts'
import type { Working } from './town.ts'
import { black, hatch, row } from './town.ts'
import type { Scene } from './weather.ts'
import { sky } from './weather.ts'

export const towers: Scene = (paper) => {
  const { sheet, random } = paper
  const foot = sheet.height * 0.86
  const out: Working[] = [sky(paper, 0.7, 0.22)]
  const tower = (x: number, w: number, tall: number, spire: number): string => {
    const top = foot - tall
    let d = shape([
      [x - w / 2, foot],
      [x - w / 2, top],
      [x - w * 0.3, top - w * 0.2],
      [x - w * 0.16, top - w * 0.3],
      [x, top - spire],
      [x + w * 0.16, top - w * 0.3],
      [x + w * 0.3, top - w * 0.2],
      [x + w / 2, top],
      [x + w / 2, foot],
    ])
    for (const s of [-1, 1])
      d += shape([
        [x + s * w * 0.42 - w * 0.07, top + 6],
        [x + s * w * 0.42, top - w * 0.5],
        [x + s * w * 0.42 + w * 0.07, top + 6],
      ])
    return d
  }
  const wide = sheet.width * 0.13
  const [a, b, c] = [
    tower(sheet.width * 0.76, wide, sheet.height * 0.42, sheet.height * 0.06),
    tower(sheet.width * 0.5, wide * 0.8, sheet.height * 0.46, sheet.height * 0.22),
    tower(sheet.width * 0.24, wide * 1.15, sheet.height * 0.44, sheet.height * 0.1),
  ]
  const slits = (x: number, w: number, tall: number) =>
    [0.1, 0.34, 0.58]
      .map((v) =>
        [-0.2, 0.2]
          .map((u) => rect(x + u * w - w * 0.07, foot - tall * (1 - v), w * 0.14, tall * 0.16, black))
          .join(''),
      )
      .join('')
  out.push(
    { body: fill(a, black), strength: 0.3, soft: 4 },
    { body: fill(b, black), strength: 0.44, soft: 2.4 },
    { body: fill(c, black), strength: 0.62, soft: 1.2 },
  )
  out.push({
    body:
      slits(sheet.width * 0.24, wide * 1.15, sheet.height * 0.44) +
      slits(sheet.width * 0.5, wide * 0.8, sheet.height * 0.46),
    strength: 0.3,
    soft: 0.8,
  })
  const mist = Array.from(
    { length: 5 },
    () =>
      `<ellipse cx="${f(random.range(0, sheet.width))}" cy="${f(foot - random.range(0, 160))}" rx="${f(sheet.width * 0.34)}" ry="34" fill="${black}"/>`,
  ).join('')
  out.push({ body: mist, strength: -0.3, soft: 30 })
  const roofs = row(paper, -30, sheet.width + 30, sheet.height + 40, sheet.height * 0.24)
  return [
    ...out,
    { body: roofs.walls, strength: 0.66, soft: 0.9 },
    { body: roofs.windows, strength: -0.34, soft: 0.8 },
    {
      body: pen(hatch(paper, 0, foot - 60, sheet.width, sheet.height - foot + 60, 130, 1.2, 70), black, 4),
      strength: 0.3,
      soft: 0.8,
    },
  ]
}

export const roofs: Scene = (paper) => {
  const { sheet, random } = paper
  const out: Working[] = [sky(paper, 0.35, 0.26)]
  for (let b = 0; b < 4; b++) {
    const base = sheet.height * (0.44 + b * 0.2)
    let [planes, tiles, extras] = ['', '', '']
    let x = -80 + random.range(-40, 40)
    while (x < sheet.width + 40) {
      const w = sheet.width * random.range(0.16, 0.3) * (0.6 + b * 0.22)
      const h = w * random.range(0.34, 0.6)
      const lean = w * random.range(0.05, 0.24)
      planes += shape([
        [x, base],
        [x + lean, base - h],
        [x + w - lean * 0.4, base - h],
        [x + w, base],
      ])
      for (let k = 1; k < 7; k++)
        tiles += line([
          [x + lean * (k / 7), base - h * (k / 7)],
          [x + w - lean * 0.4 * (k / 7), base - h * (k / 7)],
        ])
      if (random.chance(0.7)) extras += rect(x + w * random.range(0.2, 0.7), base - h * 1.34, w * 0.09, h * 0.5, black)
      if (random.chance(0.4))
        extras +=
          shape([
            [x + w * 0.5, base - h * 0.2],
            [x + w * 0.5, base - h * 0.55],
            [x + w * 0.6, base - h * 0.8],
            [x + w * 0.7, base - h * 0.55],
            [x + w * 0.7, base - h * 0.2],
          ]).replace(/^/, '<path d="') + '"/>'
      x += w * random.range(0.8, 1.05)
    }
    out.push(
      { body: rect(-20, base - 40, sheet.width + 40, sheet.height, black), strength: b ? -0.5 : -0.2, soft: 10 },
      { body: rect(-20, base - 6, sheet.width + 40, sheet.height, black), strength: 0.14 + b * 0.09, soft: 3 },
    )
    out.push(
      { body: fill(planes, black), strength: 0.2 + b * 0.13, soft: 4 - b },
      { body: pen(tiles, black, 2.4) + extras, strength: 0.3 + b * 0.12, soft: 0.8 },
    )
  }
  return [
    ...out,
    {
      body: pen(hatch(paper, 0, sheet.height * 0.4, sheet.width, sheet.height * 0.6, 130, 1.1, 80), black, 4.5),
      strength: 0.22,
      soft: 0.8,
    },
  ]
}
