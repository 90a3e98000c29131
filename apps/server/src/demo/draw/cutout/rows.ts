import { fill, smooth } from '../kit/path.ts'
import type { Motif } from './layers.ts'
import { grid, ground, one, sheetOf } from './layers.ts'
import { bird, blossom, fish, pear, pebble, spray, weed } from './scissors.ts'

export const seaweed: Motif = (table) => {
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

export const parade: Motif = (table) => {
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

export const birds: Motif = (table) => {
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
