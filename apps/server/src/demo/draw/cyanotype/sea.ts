import type { Point } from '../kit/path.ts'
import { disc, fill, pen, smooth } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'
import type { Growth } from './laid.ts'
import { black } from './laid.ts'

/** A branching line, finer with every fork, written into three widths. */
function grow(
  random: Random,
  x: number,
  y: number,
  angle: number,
  long: number,
  depth: number,
  curl: number,
  out: string[],
): void {
  const steps = 9
  const points: Point[] = [[x, y]]
  let a = angle
  for (let i = 0; i < steps; i++) {
    a += curl + random.range(-0.05, 0.05)
    x += (Math.cos(a) * long) / steps
    y += (Math.sin(a) * long) / steps
    points.push([x, y])
    if (depth > 0 && i > 0)
      for (const s of [-1, 1])
        grow(
          random,
          x,
          y,
          a + s * (0.74 + random.range(-0.14, 0.14)),
          long * 0.36 * (1.1 - i / steps),
          depth - 1,
          -s * 0.03,
          out,
        )
  }
  out[depth] = (out[depth] ?? '') + smooth(points.filter((_, i) => i % 2 === 0 || i === steps))
}

export const seaFern: Growth = (sheet, random, m, wanted) => {
  const lines: string[] = ['', '', '']
  const count = wanted ?? random.int(1, 3)
  const room = sheet.width - m * 4
  for (let i = 0; i < count; i++)
    grow(
      random,
      m * 2 + (room * (i + 0.5)) / count + random.bell() * 24,
      sheet.height - m * 1.7,
      -Math.PI / 2 + random.range(-0.15, 0.15),
      (sheet.height - m * 3) * random.range(0.86, 1),
      2,
      random.range(-0.04, 0.04),
      lines,
    )
  return {
    near: pen(lines[0] ?? '', black, 3.4) + pen(lines[1] ?? '', black, 2.8) + pen(lines[2] ?? '', black, 5.4),
    far: '',
  }
}

export const kelp: Growth = (sheet, random, m) => {
  let [near, far] = ['', '']
  for (let i = 0; i < 7; i++) {
    const x = sheet.width * random.range(0.32, 0.68)
    const tall = (sheet.height - m * 3.2) * random.range(0.6, 1)
    const sway = random.range(-0.3, 0.3) * sheet.width
    const wave = random.range(0, 6)
    const at = (t: number): Point => [x + sway * t + Math.sin(t * 7 + wave) * 26 * t, sheet.height - m * 1.6 - tall * t]
    const ts = Array.from({ length: 22 }, (_, k) => k / 21)
    const edge = (s: number) =>
      ts.map((t, k): Point => [
        at(t)[0] + s * (6 + 30 * Math.sin(Math.PI * t) * (0.75 + 0.25 * Math.sin(k * 2.1))),
        at(t)[1],
      ])
    const one =
      fill(smooth([...edge(1), ...edge(-1).reverse()], true), black, 'opacity="0.8"') +
      pen(smooth(ts.map(at)), black, 5) +
      disc(at(0.08)[0], at(0.08)[1], 13, black)
    if (i % 2) far += one
    else near += one
  }
  return { near, far }
}
