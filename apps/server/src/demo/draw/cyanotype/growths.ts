import type { Sheet } from '../kit/frame.ts'
import type { Point } from '../kit/path.ts'
import { disc, f, fill, line, pen, smooth } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'

/** What was laid on the paper. `near` lay flat and kept the light off; `far` stood up from it and let some round its edges. */
export type Laid = { readonly near: string; readonly far: string }

/** `count` says how many, where it is not left to chance. */
type Growth = (sheet: Sheet, random: Random, margin: number, count?: number) => Laid

const black = '#000'

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

const seaFern: Growth = (sheet, random, m, wanted) => {
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

const bracken: Growth = (sheet, random, m, wanted) => {
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

const ginkgo: Growth = (sheet, random, m) => {
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

const feathers: Growth = (sheet, random, m, wanted) => {
  let [near, far] = ['', '']
  const count = wanted ?? random.int(2, 4)
  const room = sheet.width - m * 4
  for (let i = 0; i < count; i++) {
    const long = (sheet.height - m * 3.4) * random.range(0.66, 0.98)
    const x = m * 2 + (room * (i + 0.5)) / count + random.bell() * 24
    const y = sheet.height / 2 + long / 2 + random.bell() * 30
    const lean = random.range(-0.2, 0.2)
    let barbs = ''
    const at = (t: number): Point => [x + lean * long * t * t, y - long * t]
    const split = random.range(0.3, 0.8)
    for (let k = 0; k < 150; k++) {
      const t = 0.1 + 0.9 * (k / 150)
      const [px, py] = at(t)
      const reach =
        long * 0.15 * Math.sin(Math.PI * (t ** 1.3 * 0.9 + 0.06)) ** 0.7 * (Math.abs(t - split) < 0.018 ? 0.35 : 1)
      for (const s of [-1, 1])
        barbs += `M${f(px)} ${f(py)}q${f(s * reach * 0.5)} ${f(-reach * 0.12)} ${f(s * reach * (s < 0 ? 0.78 : 1))} ${f(-reach * 0.74)}`
    }
    const one = pen(barbs, black, 1.6) + pen(smooth([at(-0.06), at(0.3), at(0.7), at(1)]), black, 4.6)
    if (i % 3 === 1) far += one
    else near += one
  }
  return { near, far }
}

const grasses: Growth = (sheet, random, m) => {
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

const kelp: Growth = (sheet, random, m) => {
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

const tools: Growth = (sheet, random, m) => {
  let near = ''
  const rows = 3
  for (let i = 0; i < rows; i++) {
    const [x, y] = [sheet.width * ((i + 0.7) / (rows + 0.4)), sheet.height / 2 + random.bell() * 30]
    const long = (sheet.height - m * 4) * random.range(0.72, 0.95)
    const top = y - long / 2
    if (i === 0)
      near +=
        fill(
          smooth(
            [
              [x - 34, top],
              [x - 40, top + long * 0.2],
              [x - 30, top + long * 0.44],
              [x, top + long * 0.5],
              [x + 30, top + long * 0.44],
              [x + 40, top + long * 0.2],
              [x + 34, top],
            ],
            true,
          ),
          black,
        ) +
        pen(
          line([
            [x, top + long * 0.48],
            [x, top + long * 0.66],
          ]),
          black,
          13,
        ) +
        fill(
          smooth(
            [
              [x - 13, top + long * 0.64],
              [x - 20, top + long * 0.84],
              [x - 12, top + long],
              [x + 12, top + long],
              [x + 20, top + long * 0.84],
              [x + 13, top + long * 0.64],
            ],
            true,
          ),
          black,
        )
    if (i === 1)
      near +=
        pen(
          smooth([
            [x - 40, top + long],
            [x - 8, top + long * 0.5],
            [x + 34, top],
          ]),
          black,
          19,
        ) +
        pen(
          smooth([
            [x + 44, top + long],
            [x + 8, top + long * 0.5],
            [x - 32, top],
          ]),
          black,
          19,
        ) +
        disc(x, top + long * 0.5, 15, black) +
        `<circle cx="${f(x - 50)}" cy="${f(top + long)}" r="34" fill="none" stroke="${black}" stroke-width="14"/><circle cx="${f(x + 54)}" cy="${f(top + long)}" r="34" fill="none" stroke="${black}" stroke-width="14"/>`
    if (i === 2) {
      near +=
        pen(
          line([
            [x, top],
            [x, top + long * 0.6],
          ]),
          black,
          12,
        ) +
        fill(
          smooth(
            [
              [x - 17, top + long * 0.58],
              [x - 23, top + long * 0.8],
              [x - 13, top + long],
              [x + 13, top + long],
              [x + 23, top + long * 0.8],
              [x + 17, top + long * 0.58],
            ],
            true,
          ),
          black,
        )
      for (const u of [-46, -16, 16, 46])
        near += pen(
          smooth([
            [x, top + long * 0.24],
            [x + u, top + long * 0.14],
            [x + u, top - long * 0.03],
          ]),
          black,
          9,
        )
    }
  }
  return { near, far: '' }
}

const lace: Growth = (sheet, random, m) => {
  const [cx, cy] = [sheet.width / 2, sheet.height / 2]
  const r = Math.min(sheet.width, sheet.height) / 2 - m * 1.6
  let [d, dots] = ['', '']
  const petals = random.int(10, 16)
  for (let ring = 1; ring <= 7; ring++) {
    const q = (r * ring) / 7
    const n = petals * (ring > 3 ? 2 : 1)
    for (let i = 0; i < n; i++) {
      const [a, b] = [(i / n) * Math.PI * 2 + ring * 0.1, ((i + 1) / n) * Math.PI * 2 + ring * 0.1]
      const out = q * (1 + 0.5 / ring)
      d += `M${f(cx + Math.cos(a) * q)} ${f(cy + Math.sin(a) * q)}Q${f(cx + Math.cos((a + b) / 2) * out * 1.08)} ${f(cy + Math.sin((a + b) / 2) * out * 1.08)} ${f(cx + Math.cos(b) * q)} ${f(cy + Math.sin(b) * q)}`
      if (ring % 2)
        d += `M${f(cx + Math.cos(a) * q)} ${f(cy + Math.sin(a) * q)}L${f(cx + Math.cos(a + 0.1) * q * (1 - 0.86 / ring))} ${f(cy + Math.sin(a + 0.1) * q * (1 - 0.86 / ring))}`
      dots += disc(
        cx + Math.cos((a + b) / 2) * q * 1.02,
        cy + Math.sin((a + b) / 2) * q * 1.02,
        ring % 3 ? 4.5 : 9,
        black,
      )
    }
  }
  return { near: pen(d, black, 4.4) + dots + disc(cx, cy, r / 12, black), far: '' }
}

export const growths = { 'sea fern': seaFern, bracken, ginkgo, feathers, grasses, kelp, tools, lace }

export type GrowthName = keyof typeof growths
