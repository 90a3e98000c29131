import { f, fill, line, pen, rect, smooth } from '../kit/path.ts'
import type { Paper } from './town.ts'
import { black, hatch, row, walker } from './town.ts'
import type { Scene } from './weather.ts'
import { sky } from './weather.ts'

export const canal: Scene = (paper) => {
  const { sheet, random } = paper
  const foot = sheet.height * random.range(0.54, 0.6)
  const tall = sheet.height * 0.36
  const houses = row(paper, -40, sheet.width + 20, foot, tall)
  const mirror = `<g transform="translate(0 ${f(foot * 2 + 10)}) scale(1 -1)">${houses.walls}</g>`
  let ripple = ''
  for (let i = 0; i < 90; i++) {
    const y = foot + 14 + (sheet.height - foot) * random.next()
    const x = random.range(-0.1, 1) * sheet.width
    ripple += `M${f(x)} ${f(y)}q${f(40)} ${f(random.bell() * 8)} ${f(random.range(50, 220))} ${f(random.bell() * 5)}`
  }
  const bank = rect(-10, foot - 4, sheet.width + 20, 20, black)
  return [
    sky(paper, 0.3, 0.24),
    { body: houses.walls, strength: 0.42, soft: 1 },
    {
      body: pen(hatch(paper, 0, foot - tall, sheet.width, tall, 150, Math.PI / 2, 90), black, 4),
      strength: 0.22,
      soft: 0.8,
    },
    { body: houses.windows + houses.joints, strength: 0.42, soft: 0.6 },
    { body: mirror, strength: 0.4, soft: 7 },
    { body: bank, strength: 0.5, soft: 1.4 },
    { body: pen(ripple, black, 5), strength: random.chance(0.5) ? -0.42 : -0.3, soft: 1.6 },
    {
      body: pen(hatch(paper, 0, foot + 60, sheet.width, sheet.height - foot - 60, 60, 0, 130), black, 5),
      strength: 0.3,
      soft: 1.2,
    },
    { body: boats(paper, foot + 60), strength: 0.8, soft: 0.8 },
  ]
}

function boats({ sheet, random }: Paper, y: number): string {
  return Array.from({ length: random.int(1, 2) }, () => {
    const x = random.range(0.15, 0.75) * sheet.width
    const w = sheet.width * random.range(0.14, 0.22)
    const yy = y + random.range(0, sheet.height * 0.14)
    return (
      fill(
        smooth(
          [
            [x - w / 2, yy - w * 0.1],
            [x - w * 0.36, yy + w * 0.06],
            [x + w * 0.36, yy + w * 0.07],
            [x + w / 2, yy - w * 0.12],
            [x, yy - w * 0.04],
          ],
          true,
        ),
        black,
      ) + rect(x - w * 0.1, yy - w * 0.2, w * 0.26, w * 0.16, black)
    )
  }).join('')
}

export const bridge: Scene = (paper) => {
  const { sheet, random } = paper
  const deck = sheet.height * 0.46
  const water = sheet.height * 0.66
  const arches = 3
  const span = sheet.width / arches
  let stone = `M-20 ${f(deck)}Q${f(sheet.width / 2)} ${f(deck - 50)} ${f(sheet.width + 20)} ${f(deck)}V${f(water + 4)}H-20Z`
  for (let i = 0; i < arches; i++)
    stone += `M${f(i * span + span * 0.12)} ${f(water + 8)}A${f(span * 0.38)} ${f(span * 0.36)} 0 0 1 ${f(i * span + span * 0.88)} ${f(water + 8)}Z`
  const body = fill(stone, black, 'fill-rule="evenodd"')
  const mirror = `<g transform="translate(0 ${f(water * 2 + 8)}) scale(1 -1)">${body}</g>`
  const back = row(paper, -30, sheet.width + 30, deck + 60, sheet.height * 0.34)
  let courses = ''
  for (let y = deck + 16; y < water; y += 24) courses += `M0 ${f(y)}H${f(sheet.width)}`
  const ripple = Array.from(
    { length: 70 },
    () =>
      `M${f(random.range(-0.05, 0.95) * sheet.width)} ${f(random.range(water + 14, sheet.height))}h${f(random.range(40, 190))}`,
  ).join('')
  const rail = Array.from({ length: 26 }, (_, i) =>
    line([
      [(i * sheet.width) / 25, deck - 34 - 22 * Math.sin((i / 25) * Math.PI)],
      [(i * sheet.width) / 25, deck - 20 * Math.sin((i / 25) * Math.PI)],
    ]),
  ).join('')
  return [
    sky(paper, 0.3, 0.24),
    { body: back.walls, strength: 0.22, soft: 4 },
    { body, strength: 0.46, soft: 1 },
    { body: pen(courses, black, 2.4), strength: 0.2, soft: 0.6 },
    { body: pen(hatch(paper, 0, deck, sheet.width, water - deck, 110, 1.25, 70), black, 5), strength: 0.2, soft: 0.8 },
    { body: mirror, strength: 0.42, soft: 8 },
    { body: pen(ripple, black, 5), strength: -0.4, soft: 1.4 },
    {
      body:
        pen(
          `${rail}M0 ${f(deck - 36)}Q${f(sheet.width / 2)} ${f(deck - 80)} ${f(sheet.width)} ${f(deck - 36)}`,
          black,
          4,
        ) + walker(sheet.width * random.range(0.3, 0.7), deck - 20, sheet.height * 0.14, 0.03, true),
      strength: 0.8,
      soft: 0.5,
    },
  ]
}
