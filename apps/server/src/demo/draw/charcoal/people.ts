import { disc, f, fill, line, pen, rect, shape } from '../kit/path.ts'
import { black, hatch, row, walker, wet } from './town.ts'
import type { Scene } from './weather.ts'
import { sky } from './weather.ts'

export const coats: Scene = (paper) => {
  const { sheet, random } = paper
  const foot = sheet.height * 0.86
  const ground = wet(paper, foot - 60, 120)
  const one = walker(sheet.width * 0.37, foot, sheet.height * 0.6, 0.02, true)
  const two = walker(sheet.width * 0.6, foot + 14, sheet.height * 0.54, -0.02, false)
  const back = row(paper, -30, sheet.width + 20, foot - 70, sheet.height * 0.62)
  const shade = `<g transform="translate(0 ${f(foot * 2 + 20)}) scale(1 -0.5)">${one}${two}</g>`.replace(
    f(foot * 2 + 20),
    f(foot * 1.5 + 14),
  )
  return [
    sky(paper, 0.6, 0.2),
    { body: back.walls, strength: 0.18, soft: 9 },
    {
      body: `<ellipse cx="${f(sheet.width * 0.5)}" cy="${f(sheet.height * 0.42)}" rx="${f(sheet.width * 0.3)}" ry="${f(sheet.height * 0.26)}" fill="${black}"/>`,
      strength: -0.25,
      soft: 60,
    },
    { body: rect(-10, foot - 70, sheet.width + 20, sheet.height, black), strength: 0.24, soft: 18 },
    { body: shade, strength: 0.4, soft: 7 },
    { body: pen(ground.light, black, 5), strength: -0.4, soft: 1 },
    { body: one + two, strength: 0.74, soft: 1 },
    {
      body: pen(
        hatch(
          paper,
          sheet.width * 0.26,
          foot - sheet.height * 0.5,
          sheet.width * 0.46,
          sheet.height * 0.42,
          90,
          1.4,
          80,
        ),
        black,
        4,
      ),
      strength: random.range(0.14, 0.2),
      soft: 0.8,
    },
    {
      body: pen(
        line([
          [sheet.width * 0.35, foot - sheet.height * 0.46],
          [sheet.width * 0.34, foot - sheet.height * 0.18],
        ]) +
          line([
            [sheet.width * 0.615, foot - sheet.height * 0.4],
            [sheet.width * 0.62, foot - sheet.height * 0.16],
          ]),
        black,
        5,
      ),
      strength: -0.4,
      soft: 1.6,
    },
  ]
}

export const station: Scene = (paper) => {
  const { sheet, random } = paper
  const [vx, vy] = [sheet.width * random.range(0.42, 0.58), sheet.height * 0.6]
  let trusses = ''
  for (let i = 0; i < 7; i++) {
    const k = 1 / (1 + i * 0.75)
    const [w, h] = [sheet.width * 0.62 * k, sheet.height * 0.62 * k]
    trusses += `M${f(vx - w)} ${f(vy + h * 0.4)}V${f(vy - h * 0.5)}Q${f(vx)} ${f(vy - h * 1.35)} ${f(vx + w)} ${f(vy - h * 0.5)}V${f(vy + h * 0.4)}M${f(vx - w)} ${f(vy - h * 0.5)}H${f(vx + w)}`
    for (let n = 1; n < 8; n++)
      trusses += `M${f(vx - w + (w * 2 * n) / 8)} ${f(vy - h * 0.5)}L${f(vx - w + (w * 2 * (n + (n % 2 ? 0.5 : -0.5))) / 8)} ${f(vy - h * (0.62 + 0.3 * Math.sin((n / 8) * Math.PI)))}`
  }
  const platform = shape([
    [-20, sheet.height + 20],
    [vx - 40, vy + 10],
    [vx - 14, vy + 10],
    [sheet.width * 0.52, sheet.height + 20],
  ])
  const rails = [0.62, 0.72, 0.86, 0.98]
    .map((u) =>
      line([
        [vx + 6, vy + 12],
        [sheet.width * u, sheet.height + 20],
      ]),
    )
    .join('')
  const [cx, cy, r] = [vx - sheet.width * 0.16, vy - sheet.height * 0.16, sheet.width * 0.045]
  const people = [0.3, 0.46, 0.7]
    .map((t) =>
      walker(
        vx - sheet.width * 0.26 * t - 20,
        vy + (sheet.height - vy) * t,
        sheet.height * (0.06 + 0.26 * t),
        0.02,
        false,
      ),
    )
    .join('')
  return [
    { body: rect(-10, -10, sheet.width + 20, sheet.height * 0.66, black), strength: 0.34, soft: 30 },
    {
      body: `<ellipse cx="${f(vx)}" cy="${f(vy - 20)}" rx="${f(sheet.width * 0.2)}" ry="${f(sheet.height * 0.24)}" fill="${black}"/>`,
      strength: -0.5,
      soft: 60,
    },
    { body: pen(trusses, black, 5), strength: 0.46, soft: 1 },
    { body: fill(platform, black), strength: 0.22, soft: 3 },
    { body: rect(vx, vy + 12, sheet.width, sheet.height, black), strength: 0.34, soft: 14 },
    { body: pen(rails, black, 5), strength: 0.5, soft: 0.8 },
    { body: pen(hatch(paper, 0, vy, sheet.width, sheet.height - vy, 120, 0.4, 90), black, 5), strength: 0.2, soft: 1 },
    { body: disc(cx, cy, r, black), strength: -0.6, soft: 1 },
    {
      body:
        `<circle cx="${f(cx)}" cy="${f(cy)}" r="${f(r)}" fill="none" stroke="${black}" stroke-width="5"/>` +
        pen(
          line([
            [cx, cy - r * 0.7],
            [cx, cy],
            [cx + r * 0.45, cy + r * 0.2],
          ]),
          black,
          4,
        ) +
        pen(
          line([
            [cx, cy - r],
            [cx, cy - r * 3],
          ]),
          black,
          4,
        ) +
        people,
      strength: 0.82,
      soft: 0.6,
    },
  ]
}
