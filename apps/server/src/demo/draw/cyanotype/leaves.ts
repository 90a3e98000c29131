import type { Point } from '../kit/path.ts'
import { fill, pen, smooth } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'
import type { Growth } from './laid.ts'
import { black } from './laid.ts'

function frond(random: Random, x: number, y: number, angle: number, long: number): string {
  const bend = random.range(-0.7, 0.7)
  let out = ''
  const spine: Point[] = []
  const pairs = 19
  for (let i = 0; i <= pairs; i++) {
    const t = i / pairs
    const a = angle + bend * t * t
    const p: Point = [x + Math.cos(a) * long * t, y + Math.sin(a) * long * t]
    spine.push(p)
    const size = long * 0.27 * Math.sin(Math.PI * (0.1 + 0.88 * t)) * (1.06 - 0.5 * t)
    if (i > 2)
      for (const s of [-1, 1]) {
        const b = a + s * (1.12 - 0.3 * t)
        const put = (u: number, v: number): Point => [
          p[0] + Math.cos(b) * u * size - Math.sin(b) * v * size,
          p[1] + Math.sin(b) * u * size + Math.cos(b) * v * size,
        ]
        const edge = (k: number) =>
          [0.16, 0.28, 0.4, 0.52, 0.64, 0.76, 0.88].map((u, n) =>
            put(u, k * (0.085 - u * 0.055) * (n % 2 ? 1.3 : 0.66)),
          )
        out += smooth([put(0, 0), ...edge(1), put(1, 0), ...edge(-1).reverse()], true)
      }
  }
  return fill(out, black) + pen(smooth(spine), black, 4)
}

export const bracken: Growth = (sheet, random, m, wanted) => {
  const count = wanted ?? random.int(1, 3)
  let [near, far] = ['', '']
  for (let i = 0; i < count; i++) {
    const leaf = frond(
      random,
      sheet.width * (0.5 + (i - (count - 1) / 2) * 0.24) + random.bell() * 20,
      sheet.height - m * 1.4,
      -Math.PI / 2 + (i - (count - 1) / 2) * 0.2 + random.bell() * 0.1,
      (sheet.height - m * 3) * random.range(0.82, 1),
    )
    if (i === 1) far += leaf
    else near += leaf
  }
  return { near, far }
}

export const ginkgo: Growth = (sheet, random, m) => {
  let [near, far] = ['', '']
  const count = random.int(7, 12)
  for (let i = 0; i < count; i++) {
    const [x, y] = [random.range(m * 2.2, sheet.width - m * 2.2), m * 2 + ((sheet.height - m * 4) * (i + 0.5)) / count]
    const size = random.range(90, 150)
    const a = random.range(0, 6.28)
    const put = (u: number, v: number): Point => [
      x + (Math.cos(a) * u - Math.sin(a) * v) * size,
      y + (Math.sin(a) * u + Math.cos(a) * v) * size,
    ]
    const rim = Array.from({ length: 11 }, (_, k): Point => {
      const b = -2.5 + (k / 10) * 1.86
      const r = k === 5 ? 0.62 : random.range(0.94, 1.04)
      return put(Math.cos(b) * r, Math.sin(b) * r)
    })
    const leaf =
      fill(smooth([put(0, 0), ...rim, put(0, 0.02)], true), black) +
      pen(smooth([put(0, 0), put(0.06, 0.4), put(0.2, 0.74)]), black, 4)
    if (random.chance(0.35)) far += leaf
    else near += leaf
  }
  return { near, far }
}

export const grasses: Growth = (sheet, random, m) => {
  let [near, far] = ['', '']
  const foot = sheet.width * random.range(0.4, 0.6)
  for (let i = 0; i < 24; i++) {
    const lean = random.bell() * 0.62
    const tall = (sheet.height - m * 3) * random.range(0.5, 0.98)
    const x = foot + random.bell() * sheet.width * 0.24
    const at = (t: number): Point => [
      x + lean * tall * t * t * 0.8,
      sheet.height - m * 1.5 - tall * t * (1 - 0.16 * Math.abs(lean) * t),
    ]
    let one = pen(smooth([at(0), at(0.34), at(0.7), at(1)]), black, 3)
    const ears = random.int(9, 17)
    if (i % 2)
      for (let k = 0; k < ears; k++) {
        const [px, py] = at(0.74 + (0.26 * k) / ears)
        const s = k % 2 ? 1 : -1
        one += fill(
          smooth(
            [
              [px, py],
              [px + s * 12, py - 12],
              [px + s * 13, py - 26],
              [px + s * 3, py - 14],
            ],
            true,
          ),
          black,
        )
      }
    else
      one += fill(smooth([at(0.05), [at(0.5)[0] + 8, at(0.5)[1]], at(0.96), [at(0.5)[0] - 3, at(0.5)[1]]], true), black)
    if (random.chance(0.4)) far += one
    else near += one
  }
  return { near, far }
}
