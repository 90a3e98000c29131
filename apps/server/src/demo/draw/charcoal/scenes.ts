import type { Point } from '../kit/path.ts'
import { disc, f, fill, line, pen, rect, shape, smooth } from '../kit/path.ts'
import type { Paper, Working } from './town.ts'
import { black, hatch, lamp, row, walker, wet } from './town.ts'

type Scene = (paper: Paper) => Working[]

/** Clouds rubbed in with the side of the stick. */
function sky({ sheet, random }: Paper, low: number, strength: number): Working {
  let body = ''
  for (let i = 0; i < 9; i++)
    body += `<ellipse cx="${f(random.range(0, sheet.width))}" cy="${f(random.range(-0.05, low) * sheet.height)}" rx="${f(sheet.width * random.range(0.14, 0.4))}" ry="${f(sheet.height * random.range(0.03, 0.09))}" fill="${black}" opacity="${f(random.range(0.3, 0.9))}"/>`
  return { body, strength, soft: 26 }
}

const street: Scene = (paper) => {
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

const canal: Scene = (paper) => {
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

const tram: Scene = (paper) => {
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

const towers: Scene = (paper) => {
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

const bridge: Scene = (paper) => {
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

const coats: Scene = (paper) => {
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

const lamplight: Scene = (paper) => {
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

const bicycles: Scene = (paper) => {
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

const station: Scene = (paper) => {
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

const roofs: Scene = (paper) => {
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

export const scenes = { street, canal, tram, towers, bridge, coats, lamplight, bicycles, station, roofs }

export type SceneName = keyof typeof scenes
