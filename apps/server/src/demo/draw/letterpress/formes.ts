import type { Sheet } from '../kit/frame.ts'
import { disc, fill, rect, shape } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'
import { alphabet, sort } from './type.ts'

const black = '#000'

/** What is locked up for each run through the press, one for each ink. */
export type Forme = (sheet: Sheet, random: Random, words: readonly string[]) => [string, string, string]

/** Words set as wide as the sheet, one under the other. */
const stacked: Forme = (sheet, random, words) => {
  const runs: [string, string, string] = ['', '', '']
  const m = sheet.width * 0.09
  const gap = sheet.height * 0.022
  const tall = (sheet.height - m * 2 - gap * (words.length - 1)) / words.length
  words.forEach((word, row) => {
    const wide = (sheet.width - m * 2) / word.length
    const run = row % 3
    ;[...word].forEach((letter, i) => {
      runs[run === 0 ? 0 : run === 1 ? 1 : 0] += sort(
        letter,
        m + i * wide + wide * 0.04,
        m + row * (tall + gap) + random.bell() * 3,
        wide * 0.92,
        tall,
        Math.min(1.15, 0.7 + 40 / wide),
        black,
      )
    })
  })
  runs[2] = disc(
    sheet.width * random.range(0.3, 0.7),
    sheet.height * random.range(0.35, 0.65),
    Math.min(sheet.width, sheet.height) * random.range(0.2, 0.3),
    black,
  )
  return runs
}

/** One letter printed over another. */
const overprint: Forme = (sheet, random, words) => {
  const [a, b, c] = [...(words[0] ?? 'AB&')]
  const m = Math.min(sheet.width, sheet.height) * 0.1
  const [w, h] = [sheet.width * 0.62, sheet.height * 0.62]
  return [
    sort(a ?? 'A', m, m, w, h, 1.15, black, random.bell() * 3),
    sort(b ?? 'B', sheet.width - m - w, sheet.height - m - h, w, h, 1.15, black, random.bell() * 3),
    c
      ? sort(c, sheet.width / 2 - w * 0.4, sheet.height / 2 - h * 0.4, w * 0.8, h * 0.8, 1, black)
      : disc(sheet.width / 2, sheet.height / 2, sheet.width * 0.2, black),
  ]
}

/** A whole case, in order. */
const specimen: Forme = (sheet, random) => {
  const runs: [string, string, string] = ['', '', '']
  const cols = sheet.width > sheet.height ? 7 : 5
  const rows = Math.ceil(26 / cols)
  const m = sheet.width * 0.09
  const [cw, ch] = [(sheet.width - m * 2) / cols, (sheet.height - m * 2.2) / rows]
  for (const [i, letter] of [...alphabet].entries()) {
    const [x, y] = [m + (i % cols) * cw, m + Math.floor(i / cols) * ch]
    const run = random.chance(0.24) ? 1 : 0
    runs[run] += sort(letter, x + cw * 0.14, y + ch * 0.1, cw * 0.72, ch * 0.76, random.range(0.7, 1.2), black)
  }
  for (let k = 0; k < 3; k++)
    runs[2] += rect(m + random.int(0, cols - 1) * cw, m + random.int(0, rows - 1) * ch, cw, ch, black)
  return runs
}

/** Letters let fall, as from a dropped case. */
const pied: Forme = (sheet, random, words) => {
  const runs: [string, string, string] = ['', '', '']
  const stock = [...(words.join('') || alphabet)]
  const count = random.int(16, 24)
  for (let i = 0; i < count; i++) {
    const size = sheet.width * random.range(0.1, 0.26)
    const t = i / count
    const run = i % 3
    runs[run === 0 ? 0 : run === 1 ? 1 : 2] += sort(
      stock[random.int(0, stock.length - 1)] ?? 'A',
      sheet.width * random.range(0.06, 0.78),
      sheet.height * (0.04 + 0.72 * t ** 0.7),
      size,
      size * 1.36,
      random.range(0.8, 1.2),
      black,
      random.range(-80, 80),
    )
  }
  return runs
}

/** Rules, discs and borders from the ornament drawer, one word among them. */
const ornaments: Forme = (sheet, random, words) => {
  const runs: [string, string, string] = ['', '', '']
  const cols = 4
  const unit = sheet.width / (cols + 1.2)
  const rows = Math.max(3, Math.floor(sheet.height / unit - 1.6))
  const top = (sheet.height - unit * (rows + 0.9)) / 2
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const [x, y] = [unit * 0.6 + c * unit, top + r * unit]
      const run = random.int(0, 2)
      const kind = random.int(0, 4)
      let d = ''
      if (kind === 0) d = disc(x + unit / 2, y + unit / 2, unit * 0.44, black)
      if (kind === 1)
        d = `<path d="M${x} ${y}h${unit}a${unit} ${unit} 0 0 1 ${-unit} ${unit}z" transform="rotate(${random.int(0, 3) * 90} ${x + unit / 2} ${y + unit / 2})" fill="${black}"/>`
      if (kind === 2)
        for (let k = 0; k < 5; k++) d += rect(x + 3, y + unit * (0.05 + k * 0.2), unit - 6, unit * 0.1, black)
      if (kind === 3)
        d = fill(
          shape([
            [x, y + unit],
            [x + unit / 2, y],
            [x + unit, y + unit],
          ]),
          black,
        )
      if (kind === 4)
        for (let a = 0; a < 3; a++)
          for (let b = 0; b < 3; b++)
            d += disc(x + unit * (0.2 + a * 0.3), y + unit * (0.2 + b * 0.3), unit * 0.1, black)
      runs[run === 0 ? 0 : run === 1 ? 1 : 2] += d
    }
  const word = words[0] ?? ''
  const wide = (unit * cols) / Math.max(1, word.length)
  ;[...word].forEach(
    (letter, i) =>
      (runs[0] += sort(
        letter,
        unit * 0.6 + i * wide + wide * 0.06,
        top + rows * unit + unit * 0.14,
        wide * 0.88,
        unit * 0.76,
        Math.min(1.1, 0.6 + 40 / wide),
        black,
      )),
  )
  return runs
}

export const formes = { stacked, overprint, specimen, pied, ornaments }

export type FormeName = keyof typeof formes
