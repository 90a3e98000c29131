import type { Point } from '../kit/path.ts'
import { disc, f, fill, line, pen, smooth } from '../kit/path.ts'
import type { Growth } from './laid.ts'
import { black } from './laid.ts'

export const feathers: Growth = (sheet, random, m, wanted) => {
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

export const tools: Growth = (sheet, random, m) => {
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

export const lace: Growth = (sheet, random, m) => {
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
