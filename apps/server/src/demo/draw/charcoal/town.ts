import type { Sheet } from '../kit/frame.ts'
import type { Noise } from '../kit/noise.ts'
import type { Point } from '../kit/path.ts'
import { f, fill, line, pen, rect, shape, smooth } from '../kit/path.ts'
import type { Random } from '../kit/random.ts'

/** One working of the sheet: charcoal rubbed on (above 0) or lifted off with the rubber (below 0). `soft` is in units. */
export type Working = { readonly body: string; readonly strength: number; readonly soft: number }

export type Paper = { readonly sheet: Sheet; readonly random: Random; readonly noise: Noise }

export const black = '#000'

/** A house front: its outline, and its windows. Stepped, bell-shaped or plain, as they stand along the Leie. */
function house(paper: Paper, x: number, foot: number, wide: number, tall: number): { wall: string; windows: string } {
  const { random } = paper
  const kind = random.pick(['step', 'step', 'bell', 'point', 'flat'])
  const eave = foot - tall * (kind === 'flat' ? 1 : 0.7)
  const points: Point[] = [
    [x, foot],
    [x, eave],
  ]
  if (kind === 'step') {
    const steps = 4
    for (let i = 0; i < steps; i++) {
      const [u, v] = [(i / steps) * 0.42, (i + 1) / steps]
      points.push([x + wide * u, eave - tall * 0.3 * v], [x + wide * (u + 0.42 / steps), eave - tall * 0.3 * v])
    }
    for (const [px, py] of [...points].slice(2).reverse()) points.push([x * 2 + wide - px, py])
  }
  if (kind === 'point') points.push([x + wide / 2, foot - tall])
  if (kind === 'bell')
    points.push(
      [x + wide * 0.12, eave - tall * 0.1],
      [x + wide * 0.26, eave - tall * 0.14],
      [x + wide * 0.3, eave - tall * 0.26],
      [x + wide * 0.5, foot - tall],
      [x + wide * 0.7, eave - tall * 0.26],
      [x + wide * 0.74, eave - tall * 0.14],
      [x + wide * 0.88, eave - tall * 0.1],
    )
  points.push([x + wide, eave], [x + wide, foot])
  const columns = Math.max(2, Math.round(wide / 44))
  const rows = Math.max(2, Math.round((foot - eave) / 70))
  let windows = ''
  for (let c = 0; c < columns; c++)
    for (let r = 0; r < rows; r++) {
      if (random.chance(0.12)) continue
      const [ww, hh] = [(wide / columns) * 0.46, ((foot - eave) / rows) * 0.52]
      windows += rect(x + (wide / columns) * (c + 0.28), eave + ((foot - eave) / rows) * (r + 0.26), ww, hh, black)
    }
  if (kind !== 'flat') windows += rect(x + wide * 0.44, eave - tall * 0.13, wide * 0.12, tall * 0.08, black)
  return { wall: shape(points), windows }
}

/** A row of fronts from edge to edge. */
export function row(
  paper: Paper,
  from: number,
  to: number,
  foot: number,
  tall: number,
): { walls: string; windows: string; joints: string } {
  const { random } = paper
  let [walls, windows, joints] = ['', '', '']
  let x = from
  while (x < to) {
    const wide = random.range(0.3, 0.5) * tall
    const one = house(paper, x, foot, wide, tall * random.range(0.78, 1.08))
    walls += one.wall
    windows += one.windows
    joints += line([
      [x + wide, foot],
      [x + wide, foot - tall * 0.66],
    ])
    x += wide
  }
  return { walls: fill(walls, black), windows, joints: pen(joints, black, 3) }
}

/** Someone walking away, in a coat, seen from behind. */
export function walker(x: number, foot: number, tall: number, lean: number, umbrella: boolean): string {
  const at = (u: number, v: number): Point => [x + (u + lean * v) * tall, foot - v * tall]
  let out = fill(
    smooth(
      [
        at(-0.13, 0.24),
        at(-0.125, 0.42),
        at(-0.1, 0.56),
        at(-0.13, 0.7),
        at(-0.1, 0.82),
        at(-0.02, 0.865),
        at(0.03, 0.865),
        at(0.1, 0.815),
        at(0.13, 0.7),
        at(0.1, 0.55),
        at(0.13, 0.4),
        at(0.14, 0.23),
        at(0.02, 0.2),
      ],
      true,
    ),
    black,
  )
  out +=
    fill(smooth([at(-0.1, 0.82), at(-0.17, 0.66), at(-0.165, 0.5), at(-0.13, 0.48), at(-0.1, 0.64)], true), black) +
    fill(smooth([at(0.1, 0.81), at(0.165, 0.66), at(0.15, 0.52), at(0.115, 0.52), at(0.09, 0.66)], true), black)
  out +=
    fill(shape([at(-0.075, 0.26), at(-0.015, 0.26), at(-0.035, 0.02), at(-0.1, 0), at(-0.075, 0.03)]), black) +
    fill(shape([at(0.02, 0.26), at(0.085, 0.26), at(0.09, 0.05), at(0.075, 0.03), at(0.05, 0.06)]), black)
  const [hx, hy] = at(0.005, 0.935)
  out +=
    `<ellipse cx="${f(hx)}" cy="${f(hy)}" rx="${f(tall * 0.047)}" ry="${f(tall * 0.062)}" fill="${black}"/>` +
    fill(smooth([at(-0.06, 0.95), at(-0.04, 0.99), at(0.01, 1.005), at(0.055, 0.98), at(0.065, 0.945)], true), black)
  if (umbrella) {
    out += fill(
      smooth(
        [
          at(-0.34, 0.98),
          at(-0.24, 1.12),
          at(0, 1.2),
          at(0.26, 1.1),
          at(0.36, 0.97),
          at(0.2, 1.01),
          at(0.02, 0.99),
          at(-0.18, 1.01),
        ],
        true,
      ),
      black,
    )
    out += pen(line([at(0.02, 1.2), at(0.06, 0.62)]), black, tall * 0.014)
  }
  return out
}

/** A street lamp on its post. */
export function lamp(x: number, foot: number, tall: number): string {
  const w = tall * 0.04
  return (
    pen(
      line([
        [x, foot],
        [x, foot - tall],
      ]),
      black,
      w * 0.55,
    ) +
    pen(
      line([
        [x - w, foot],
        [x + w, foot],
      ]),
      black,
      w,
    ) +
    fill(
      shape([
        [x - w * 0.7, foot - tall],
        [x + w * 0.7, foot - tall],
        [x + w * 1.1, foot - tall * 1.08],
        [x, foot - tall * 1.12],
        [x - w * 1.1, foot - tall * 1.08],
      ]),
      black,
    )
  )
}

/** Many short strokes in one direction, for shading by hand. */
export function hatch(
  paper: Paper,
  x: number,
  y: number,
  w: number,
  h: number,
  count: number,
  angle: number,
  long: number,
): string {
  const { random } = paper
  let d = ''
  for (let i = 0; i < count; i++) {
    const a = angle + random.bell() * 0.16
    const l = long * random.range(0.5, 1.3)
    const px = x + random.next() * w
    const py = y + random.next() * h
    d += `M${f(px)} ${f(py)}q${f(Math.cos(a) * l * 0.5 + random.bell() * 4)} ${f(Math.sin(a) * l * 0.5 + random.bell() * 4)} ${f(Math.cos(a) * l)} ${f(Math.sin(a) * l)}`
  }
  return d
}

/** Wet ground: streaks of light and dark standing under what they mirror. */
export function wet(paper: Paper, top: number, count: number): { dark: string; light: string } {
  const { sheet, random } = paper
  let [dark, light] = ['', '']
  for (let i = 0; i < count; i++) {
    const t = random.next()
    const y = top + (sheet.height - top) * t
    const x = random.range(0, sheet.width)
    const d = `M${f(x)} ${f(y)}l${f(random.bell() * 6)} ${f(sheet.height * random.range(0.02, 0.07) * (0.4 + t))}`
    if (random.chance(0.6)) dark += d
    else light += d
  }
  return { dark, light }
}
