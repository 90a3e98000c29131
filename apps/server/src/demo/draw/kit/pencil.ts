import { f, pen } from './path.ts'
import type { Random } from './random.ts'

const digits: Record<string, string> = {
  '0': 'M5 0C1 0 0 4 0 7S1 14 5 14 9 10 9 7 8 0 5 0',
  '1': 'M1 3L5 0V14',
  '2': 'M0 3C1 -1 9 -1 8 4C8 8 1 11 0 14H9',
  '3': 'M0 1C5 -2 9 1 8 4C7 6 4 6 3 6.500C8 6 10 9 8 12C6 15 1 14 0 12',
  '4': 'M6 14V0L0 9H9',
  '5': 'M8 0H1L0.500 6C5 4 9 6 8.500 10C8 14 2 15 0 12',
  '6': 'M7 0C2 3 0 7 0.500 10C1 15 8 15 8.500 10C9 6 3 6 1 9',
  '7': 'M0 0H9L3 14',
  '8': 'M5 6C0 4 1 0 5 0S9 4 5 6.500C-1 9 0 14 5 14S10 9 5 6.500',
  '9': 'M8 5C7 9 1 8 1 4C1 0 8 -1 8 5C8 9 7 12 4 14',
  '/': 'M9 -2L1 16',
}

/** A number such as 7/30, written by hand. */
export function number(text: string, x: number, y: number, size: number, random: Random): string {
  let at = x
  let out = ''
  for (const sign of text) {
    const d = digits[sign]
    if (d)
      out += `<g transform="translate(${f(at)} ${f(y + random.range(-1, 1))}) scale(${f(size / 14)}) rotate(${f(random.range(-6, 6))})">${pen(d, '#5c5a57', 1.1, 'opacity="0.8"')}</g>`
    at += size * 0.78
  }
  return out
}

/** A name nobody can read, in pencil, ending at `right`. The same hand signs the same way each time. */
export function signature(name: string, right: number, y: number, size: number, random: Random): string {
  let x = right - size * name.length * 0.42
  let d = `M${f(x)} ${f(y)}`
  for (const letter of name.toLowerCase()) {
    const code = letter.charCodeAt(0)
    const tall = letter === ' ' ? 0 : 'bdfhklt'.includes(letter) ? 1.5 : 0.5 + (code % 3) * 0.1
    const low = 'gjpqy'.includes(letter) ? 0.9 : 0
    const step = size * (letter === ' ' ? 0.5 : 0.36 + (code % 5) * 0.03)
    d += `C${f(x + step * 0.1)} ${f(y - size * tall)} ${f(x + step * 0.6)} ${f(y - size * tall * random.range(0.9, 1.1))} ${f(x + step * 0.5)} ${f(y + size * low * 0.5)}`
    d += `S${f(x + step * 0.9)} ${f(y + size * low)} ${f(x + step)} ${f(y + random.range(-0.06, 0.06) * size)}`
    x += step
  }
  return pen(
    `${d}q${f(size * 0.5)} ${f(size * 0.1)} ${f(size * 1.2)} ${f(-size * 0.2)}`,
    '#54524f',
    size * 0.075,
    'opacity="0.78"',
  )
}
