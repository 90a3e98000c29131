import type { Sheet } from '../kit/frame.ts'
import type { Point } from '../kit/path.ts'
import { f, fill, shape, smooth } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'
import { bird, blossom, fish, pear, pebble, spray, swimmer, weed } from './scissors.ts'

export type Six = readonly [string, string, string, string, string, string]
/** One of the six, counted round. */
const one = (six: Six, index: number): string => six[((index % 6) + 6) % 6] ?? six[0]

type Table = { readonly sheet: Sheet; readonly random: Random; readonly six: Six }

/** What is glued down, layer upon layer. */
type Motif = (table: Table) => string[]

const sheetOf = ({ random }: Table, x: number, y: number, w: number, h: number, colour: string) => {
  const j = () => random.range(-6, 6)
  return fill(
    shape([
      [x + j(), y + j()],
      [x + w + j(), y + j()],
      [x + w + j(), y + h + j()],
      [x + j(), y + h + j()],
    ]),
    colour,
  )
}

/** Painted sheets laid edge to edge. */
function ground(table: Table, cols: number, rows: number, order: readonly number[]): string {
  const { sheet, six } = table
  let out = ''
  for (let n = 0; n < cols * rows; n++) {
    const [i, j] = [n % cols, Math.floor(n / cols)]
    out += sheetOf(
      table,
      (sheet.width * i) / cols - 8,
      (sheet.height * j) / rows - 8,
      sheet.width / cols + 16,
      sheet.height / rows + 16,
      one(six, order[n % order.length] ?? 0),
    )
  }
  return out
}

const grid = ({ sheet }: Table) => {
  const cols = sheet.width > sheet.height ? 3 : 2
  return [cols, Math.max(2, Math.round((sheet.height / sheet.width) * cols))] as const
}

const seaweed: Motif = (table) => {
  const { sheet, random, six } = table
  const [cols, rows] = grid(table)
  const order = random.shuffle([0, 4, 5, 2, 0, 1])
  const unit = Math.min(sheet.width / cols, sheet.height / rows)
  let weeds = ''
  for (let n = 0; n < cols * rows; n++) {
    const [cx, cy] = [(sheet.width * ((n % cols) + 0.5)) / cols, (sheet.height * (Math.floor(n / cols) + 0.5)) / rows]
    const back = order[n % order.length] ?? 0
    const colour = one(six, back + random.int(1, 5))
    weeds += random.chance(0.75)
      ? weed(
          random,
          cx,
          cy,
          unit * random.range(0.9, 1.04),
          -Math.PI / 2 + random.range(-0.5, 0.5),
          random.int(3, 5),
          colour,
        )
      : spray(random, cx, cy, unit * 0.92, -Math.PI / 2 + random.range(-0.5, 0.5), 4, colour)
  }
  return [ground(table, cols, rows, order), weeds]
}

const garden: Motif = (table) => {
  const { sheet, random, six } = table
  const table2 = sheetOf(table, -10, sheet.height * 0.7, sheet.width + 20, sheet.height * 0.34, six[4])
  const [cx, foot] = [sheet.width * random.range(0.42, 0.58), sheet.height * 0.84]
  const w = sheet.width * 0.15
  const vase = fill(
    smooth(
      [
        [cx - w * 0.6, foot],
        [cx - w, foot - w * 1.1],
        [cx - w * 0.44, foot - w * 2],
        [cx - w * 0.56, foot - w * 2.3],
        [cx + w * 0.56, foot - w * 2.3],
        [cx + w * 0.44, foot - w * 2],
        [cx + w, foot - w * 1.1],
        [cx + w * 0.6, foot],
      ],
      true,
    ),
    six[5],
  )
  let [leaves, flowers] = ['', '']
  const count = random.int(5, 7)
  for (let i = 0; i < count; i++) {
    const a = -Math.PI / 2 + ((i + 0.5) / count - 0.5) * 2.2
    const long = sheet.height * random.range(0.26, 0.42)
    const [mx, my] = [cx + Math.cos(a) * long * 0.5, foot - w * 2.2 + Math.sin(a) * long * 0.5]
    leaves += spray(random, mx, my, long, a, random.int(3, 4), i % 2 ? six[3] : six[1])
    flowers += blossom(
      random,
      cx + Math.cos(a) * long * 1.06,
      foot - w * 2.2 + Math.sin(a) * long * 1.06,
      sheet.width * random.range(0.06, 0.095),
      (i % 2 ? six[2] : six[4]) === six[4] ? six[1] : six[2],
      six[0],
    )
  }
  const fruit =
    pear(cx + w * 2.1, foot - w * 0.3, w * 1.5, 0.1, six[2], six[5]) +
    pebble(random, cx - w * 2.2, foot - w * 0.05, w * 0.6, w * 0.56, six[0])
  return [
    sheetOf(table, -10, -10, sheet.width * random.range(0.3, 0.5), sheet.height * 0.84, six[0]) +
      sheetOf(table, sheet.width * 0.4, -10, sheet.width * 0.64, sheet.height * 0.84, six[random.chance(0.5) ? 4 : 2]) +
      table2.replace(six[4], six[1]),
    leaves,
    vase,
    flowers + fruit,
  ]
}

const swimmers: Motif = (table) => {
  const { sheet, random, six } = table
  const waves = (y: number, colour: string) => {
    const points: Point[] = []
    for (let x = -40; x <= sheet.width + 80; x += 80)
      points.push([x, y + (Math.round(x / 80) % 2 ? 18 : -18) + random.bell() * 8])
    return fill(`${smooth(points)}V${f(sheet.height + 30)}H-40Z`, colour)
  }
  const bands = 4
  const out: string[] = [
    sheetOf(table, -10, -10, sheet.width + 20, sheet.height + 20, six[4]) +
      pebble(random, sheet.width * random.range(0.16, 0.84), sheet.height * 0.13, 60, 60, six[2]),
  ]
  for (let b = 0; b < bands; b++) {
    const y = sheet.height * (0.24 + (b * 0.76) / bands)
    const colour = [six[1], six[4], six[1], six[5]][b] ?? six[1]
    let bodies = ''
    const count = sheet.width > sheet.height ? 2 : 1
    for (let i = 0; i < count; i++)
      bodies += swimmer(
        random,
        sheet.width * ((i + 0.5 + (b % 2 ? 0.14 : -0.14)) / count) + random.bell() * 60,
        y + (sheet.height * 0.4) / bands,
        Math.min(sheet.width * 0.5, sheet.height * 0.3),
        random.range(-0.35, 0.3) + (random.chance(0.5) ? Math.PI : 0),
        [six[3], six[0], six[2]][(b + i) % 3] ?? six[3],
      )
    out.push(waves(y, colour) + bodies)
  }
  return out
}

const parade: Motif = (table) => {
  const { sheet, random, six } = table
  const [cols, rows] = grid(table)
  const order = random.shuffle([0, 1, 2, 3, 4, 5])
  const unit = Math.min(sheet.width / cols, sheet.height / rows)
  let [low, high] = ['', '']
  for (let n = 0; n < cols * rows; n++) {
    const [cx, cy] = [(sheet.width * ((n % cols) + 0.5)) / cols, (sheet.height * (Math.floor(n / cols) + 0.5)) / rows]
    const back = order[n % 6] ?? 0
    const pick = (k: number) => one(six, back + k)
    const kind = (n + (order[0] ?? 0)) % 6
    if (kind === 0) low += blossom(random, cx, cy, unit * 0.4, pick(1), pick(2))
    if (kind === 1)
      low += bird(cx, cy + unit * 0.05, unit * 0.72, random.chance(0.5) ? 1 : -1, pick(2), pick(3), pick(0))
    if (kind === 2) low += weed(random, cx, cy, unit * 0.94, -Math.PI / 2, 4, pick(3))
    if (kind === 3) low += fish(cx, cy, unit * 0.78, random.chance(0.5) ? 1 : -1, pick(1), pick(4))
    if (kind === 4) {
      low += pebble(random, cx, cy, unit * 0.36, unit * 0.36, pick(2))
      high += pebble(random, cx + unit * 0.06, cy - unit * 0.05, unit * 0.2, unit * 0.2, pick(4))
    }
    if (kind === 5) low += pear(cx, cy + unit * 0.04, unit * 0.7, random.range(-0.2, 0.2), pick(1), pick(3))
  }
  return [ground(table, cols, rows, order), low, high]
}

const fruit: Motif = (table) => {
  const { sheet, random, six } = table
  const foot = sheet.height * 0.72
  const w = sheet.width * 0.36
  const cx = sheet.width / 2 + random.range(-30, 30)
  const bowl =
    fill(
      smooth(
        [
          [cx - w, foot - w * 0.3],
          [cx - w * 0.8, foot + w * 0.16],
          [cx - w * 0.3, foot + w * 0.36],
          [cx + w * 0.3, foot + w * 0.36],
          [cx + w * 0.8, foot + w * 0.16],
          [cx + w, foot - w * 0.3],
        ],
        true,
      ),
      six[5],
    ) +
    fill(
      shape([
        [cx - w * 0.3, foot + w * 0.3],
        [cx + w * 0.3, foot + w * 0.3],
        [cx + w * 0.38, foot + w * 0.48],
        [cx - w * 0.38, foot + w * 0.48],
      ]),
      six[5],
    )
  let pieces = ''
  const colours = random.shuffle([six[1], six[2], six[3], six[2], six[1]])
  for (let i = 0; i < 5; i++) {
    const x = cx - w * 0.72 + i * w * 0.36
    const y = foot - w * (0.4 + 0.24 * Math.sin((i / 4) * Math.PI))
    pieces +=
      i % 2
        ? pebble(random, x, y, w * 0.26, w * 0.25, colours[i] ?? six[1])
        : pear(x, y - w * 0.04, w * 0.66, random.range(-0.4, 0.4), colours[i] ?? six[2], six[3])
  }
  const cloth = sheetOf(table, -10, foot, sheet.width + 20, sheet.height, six[4])
  const stripes = [0.14, 0.38, 0.62, 0.86]
    .map((u) => sheetOf(table, sheet.width * u - 14, foot + 10, 28, sheet.height, six[0]))
    .join('')
  return [
    sheetOf(table, -10, -10, sheet.width + 20, foot + 40, one(six, random.pick([0, 3]))) + cloth,
    stripes +
      spray(random, sheet.width * 0.2, sheet.height * 0.2, sheet.height * 0.34, 0.6, 4, six[1]) +
      spray(random, sheet.width * 0.82, sheet.height * 0.22, sheet.height * 0.32, 2.5, 4, six[1]),
    pieces,
    bowl,
  ]
}

const birds: Motif = (table) => {
  const { sheet, random, six } = table
  const rows = Math.max(3, Math.round((sheet.height / sheet.width) * 3))
  let [branches, flock] = ['', '']
  for (let r = 0; r < rows; r++) {
    const y = (sheet.height * (r + 0.72)) / rows
    branches += fill(
      smooth(
        [
          [-20, y + 14],
          [sheet.width * 0.3, y - 4],
          [sheet.width * 0.7, y + 8],
          [sheet.width + 20, y - 10],
          [sheet.width + 20, y + 6],
          [sheet.width * 0.7, y + 24],
          [sheet.width * 0.3, y + 12],
          [-20, y + 28],
        ],
        true,
      ),
      six[5],
    )
    for (let i = 0; i < 5; i++)
      branches += spray(random, sheet.width * ((i + 0.5) / 5), y + 34, 90, random.range(0.4, 2.6), 2, six[3])
    const count = random.int(2, 3)
    for (let i = 0; i < count; i++)
      flock += bird(
        sheet.width * ((i + 0.5) / count) + random.bell() * 30,
        y - 44,
        (sheet.height / rows) * 0.6,
        random.chance(0.5) ? 1 : -1,
        one(six, [1, 2, 0][(r + i) % 3] ?? 1),
        one(six, [2, 1, 4][(r + i) % 3] ?? 2),
        six[5],
      )
  }
  return [
    sheetOf(table, -10, -10, sheet.width + 20, sheet.height * 0.55, six[4]) +
      sheetOf(table, -10, sheet.height * 0.5, sheet.width + 20, sheet.height * 0.55, one(six, random.pick([0, 4]))),
    branches,
    flock,
  ]
}

const boats: Motif = (table) => {
  const { sheet, random, six } = table
  const line = sheet.height * random.range(0.5, 0.58)
  const sail = (x: number, y: number, s: number, a: string, b: string) =>
    fill(
      shape([
        [x, y - s * 1.5],
        [x + s * 0.62, y - s * 0.2],
        [x + 4, y - s * 0.16],
      ]),
      a,
    ) +
    fill(
      shape([
        [x - 6, y - s * 1.2],
        [x - 6, y - s * 0.16],
        [x - s * 0.46, y - s * 0.18],
      ]),
      b,
    ) +
    fill(
      smooth(
        [
          [x - s * 0.66, y - s * 0.12],
          [x + s * 0.72, y - s * 0.14],
          [x + s * 0.46, y + s * 0.16],
          [x - s * 0.46, y + s * 0.16],
        ],
        true,
      ),
      six[5],
    )
  const houses = Array.from({ length: 7 }, (_, i) => {
    const w = sheet.width / 7
    const h = random.range(0.5, 1.2) * w
    return fill(
      shape([
        [i * w + 6, line],
        [i * w + 6, line - h],
        [i * w + w / 2, line - h - w * 0.34],
        [i * w + w - 4, line - h],
        [i * w + w - 4, line],
      ]),
      one(six, [2, 0, 4, 3][i % 4] ?? 0),
    )
  }).join('')
  const near = sail(sheet.width * random.range(0.2, 0.4), sheet.height * 0.78, sheet.width * 0.26, six[0], six[2])
  const far = sail(sheet.width * random.range(0.6, 0.8), sheet.height * 0.68, sheet.width * 0.17, six[4], six[0])
  const strips = Array.from({ length: 6 }, (_, i) =>
    sheetOf(
      table,
      sheet.width * random.range(-0.05, 0.6),
      line + (sheet.height - line) * (0.14 + i * 0.15),
      sheet.width * random.range(0.2, 0.5),
      12 + i * 3,
      i % 2 ? six[3] : six[4],
    ),
  ).join('')
  return [
    sheetOf(table, -10, -10, sheet.width + 20, line + 20, six[3] === six[1] ? six[4] : six[3]) +
      pebble(random, sheet.width * 0.78, sheet.height * 0.18, 64, 64, six[2]),
    houses,
    sheetOf(table, -10, line, sheet.width + 20, sheet.height, six[1]),
    strips + far,
    near,
  ]
}

const pond: Motif = (table) => {
  const { sheet, random, six } = table
  let [pads, life] = ['', '']
  for (let i = 0; i < 9; i++) {
    const [x, y, r] = [
      random.range(0.06, 0.94) * sheet.width,
      random.range(0.06, 0.94) * sheet.height,
      random.range(60, 120),
    ]
    const a = random.range(0, 6.2)
    pads += fill(
      smooth(
        [
          ...Array.from({ length: 9 }, (_, k): Point => [
            x + Math.cos(a + 0.3 + k * 0.71) * r,
            y + Math.sin(a + 0.3 + k * 0.71) * r * 0.86,
          ]),
          [x + Math.cos(a) * r * 0.2, y + Math.sin(a) * r * 0.2],
        ],
        true,
      ),
      i % 3 ? six[1] : six[4],
    )
    if (i % 3 === 0) life += blossom(random, x, y, r * 0.52, one(six, random.pick([0, 5, 2])), six[2])
  }
  for (let i = 0; i < 5; i++)
    life += fish(
      random.range(0.15, 0.85) * sheet.width,
      ((i + 0.5) / 5) * sheet.height,
      random.range(120, 190),
      random.chance(0.5) ? 1 : -1,
      i % 2 ? six[2] : six[0],
      six[3],
    )
  return [sheetOf(table, -10, -10, sheet.width + 20, sheet.height + 20, six[3]), pads, life]
}

export const motifs = { seaweed, garden, swimmers, parade, fruit, birds, boats, pond }

export type MotifName = keyof typeof motifs
