/** A place on the work, in units: its longer side is 1000. */
export type Point = readonly [number, number]

export const f = (n: number) => String(Math.round(n * 100) / 100)

export const line = (points: readonly Point[]) => `M${points.map(([x, y]) => `${f(x)} ${f(y)}`).join('L')}`
export const shape = (points: readonly Point[]) => `${line(points)}Z`

/** A smooth path through the points. */
export function smooth(points: readonly Point[], closed = false): string {
  const n = points.length
  const first = points[0]
  if (!first) return ''
  const at = (i: number): Point => points[closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i))] ?? first
  let d = `M${f(first[0])} ${f(first[1])}`
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const one = `${f(b[0] + (c[0] - a[0]) / 6)} ${f(b[1] + (c[1] - a[1]) / 6)}`
    const two = `${f(c[0] - (e[0] - b[0]) / 6)} ${f(c[1] - (e[1] - b[1]) / 6)}`
    d += `C${one} ${two} ${f(c[0])} ${f(c[1])}`
  }
  return closed ? `${d}Z` : d
}

/** A line given body: `width` says how wide it is along its way, from 0 to 1. */
export function ribbon(points: readonly Point[], width: (t: number) => number): string {
  const left: Point[] = []
  const right: Point[] = []
  points.forEach(([x, y], i) => {
    const before = points[Math.max(0, i - 1)] ?? [x, y]
    const after = points[Math.min(points.length - 1, i + 1)] ?? [x, y]
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1
    const half = width(i / Math.max(1, points.length - 1)) / 2
    const nx = ((before[1] - after[1]) / length) * half
    const ny = ((after[0] - before[0]) / length) * half
    left.push([x + nx, y + ny])
    right.unshift([x - nx, y - ny])
  })
  return smooth([...left, ...right], true)
}

export const fill = (d: string, colour: string, extra = '') => `<path d="${d}" fill="${colour}" ${extra}/>`

export const pen = (d: string, colour: string, width: number, extra = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${f(width)}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`

export const rect = (x: number, y: number, w: number, h: number, colour: string, extra = '') =>
  `<rect x="${f(x)}" y="${f(y)}" width="${f(w)}" height="${f(h)}" fill="${colour}" ${extra}/>`

export const disc = (x: number, y: number, r: number, colour: string, extra = '') =>
  `<circle cx="${f(x)}" cy="${f(y)}" r="${f(r)}" fill="${colour}" ${extra}/>`
