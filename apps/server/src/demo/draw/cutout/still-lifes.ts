import { fill, shape, smooth } from '../kit/path.ts'
import type { Motif } from './layers.ts'
import { one, sheetOf } from './layers.ts'
import { blossom, pear, pebble, spray } from './scissors.ts'

export const garden: Motif = (table) => {
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

export const fruit: Motif = (table) => {
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
