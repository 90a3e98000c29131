import type { Point } from '../kit/path.ts'
import { disc, f, line, pen, rect } from '../kit/path.ts'
import { black, hatch } from './town.ts'
import type { Scene } from './weather.ts'
import { sky } from './weather.ts'

export const bicycles: Scene = (paper) => {
  const { sheet, random } = paper
  const foot = sheet.height * 0.8
  const wall = rect(-10, -10, sheet.width + 20, foot - 10, black)
  const bike = (x: number, r: number): string => {
    const [a, b]: [Point, Point] = [
      [x, foot - r],
      [x + r * 2.5, foot - r],
    ]
    const crank: Point = [x + r * 1.15, foot - r * 0.92]
    const [seat, head]: [Point, Point] = [
      [x + r * 0.78, foot - r * 2.1],
      [x + r * 2.15, foot - r * 2.05],
    ]
    const wheels = [a, b]
      .map(
        ([cx, cy]) =>
          `<circle cx="${f(cx)}" cy="${f(cy)}" r="${f(r)}" fill="none" stroke="${black}" stroke-width="5"/>${pen(
            Array.from({ length: 12 }, (_, i) =>
              line([
                [cx, cy],
                [cx + Math.cos(i * 0.524) * r, cy + Math.sin(i * 0.524) * r],
              ]),
            ).join(''),
            black,
            1,
          )}`,
      )
      .join('')
    return (
      wheels +
      pen(
        line([a, crank, head, seat, crank]) +
          line([a, seat]) +
          line([head, b]) +
          line([seat, [seat[0] - 4, seat[1] - r * 0.24]]) +
          line([head, [head[0] - 6, head[1] - r * 0.3], [head[0] + r * 0.3, head[1] - r * 0.42]]),
        black,
        6,
      ) +
      `<ellipse cx="${f(seat[0] - 5)}" cy="${f(seat[1] - r * 0.28)}" rx="${f(r * 0.26)}" ry="${f(r * 0.08)}" fill="${black}"/>` +
      disc(crank[0], crank[1], r * 0.16, black)
    )
  }
  const count = random.int(2, 3)
  const r = sheet.width * (0.24 / count + 0.03)
  const bikes = Array.from({ length: count }, (_, i) =>
    bike(sheet.width * (0.1 + (i * 0.8) / count) + random.range(0, 20) + r * 0.5, r * random.range(0.94, 1.04)),
  ).join('')
  let bricks = ''
  for (let row = 0; row * 34 < foot; row++)
    for (let x = (row % 2) * 40; x < sheet.width; x += 80)
      if (random.chance(0.5)) bricks += `M${f(x)} ${f(row * 34)}h76v30h-76z`
  const slanted = `<g transform="translate(${f(foot * 0.5)} ${f(foot * 1.34)}) skewX(-26) scale(1 -0.34)">${bikes}</g>`
  return [
    { body: wall, strength: 0.16, soft: 8 },
    { body: pen(bricks, black, 2), strength: 0.2, soft: 0.8 },
    { body: pen(hatch(paper, 0, 0, sheet.width, foot, 150, 0.5, 120), black, 5), strength: 0.16, soft: 1 },
    sky(paper, 0.4, 0.16),
    { body: rect(-10, foot + 4, sheet.width + 20, sheet.height, black), strength: 0.2, soft: 8 },
    { body: slanted, strength: 0.34, soft: 4 },
    { body: bikes, strength: 0.8, soft: 0.6 },
    {
      body: pen(hatch(paper, 0, foot, sheet.width, sheet.height - foot, 60, 0, 100), black, 4),
      strength: 0.24,
      soft: 0.8,
    },
  ]
}
