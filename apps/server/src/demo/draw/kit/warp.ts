import type { Point } from './path.ts'
import type { Picture } from './picture.ts'

/** Corners in the target, in pixels: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point]

/** The inverse of the view: target pixel to (u, v) on the source, both 0 to 1. */
function backwards([p0, p1, p2, p3]: Quad): (x: number, y: number) => Point {
  const [x0, y0] = p0
  const [dx1, dx2, sx] = [p1[0] - p2[0], p3[0] - p2[0], x0 - p1[0] + p2[0] - p3[0]]
  const [dy1, dy2, sy] = [p1[1] - p2[1], p3[1] - p2[1], y0 - p1[1] + p2[1] - p3[1]]
  const den = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / den
  const h = (dx1 * sy - sx * dy1) / den
  const [a, b] = [p1[0] - x0 + g * p1[0], p3[0] - x0 + h * p3[0]]
  const [d, e] = [p1[1] - y0 + g * p1[1], p3[1] - y0 + h * p3[1]]
  const [m0, m1, m2] = [e - y0 * h, x0 * h - b, b * y0 - e * x0]
  const [n0, n1, n2] = [y0 * g - d, a - x0 * g, d * x0 - a * y0]
  const [o0, o1, o2] = [d * h - e * g, b * g - a * h, a * e - b * d]
  return (x, y) => {
    const w = o0 * x + o1 * y + o2
    return [(m0 * x + m1 * y + m2) / w, (n0 * x + n1 * y + n2) / w]
  }
}

/** Lays the source into the target as seen from where the corners say; `light` goes from its left to its right edge. */
export function lean(target: Picture, source: Picture, quad: Quad, light: readonly [number, number] = [1, 1]): void {
  const at = backwards(quad)
  const xs = quad.map(([x]) => x)
  const ys = quad.map(([, y]) => y)
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(...xs))),
    Math.min(target.width - 1, Math.ceil(Math.max(...xs))),
  ]
  const [top, low] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(target.height - 1, Math.ceil(Math.max(...ys)))]
  const soft = 0.5 / Math.max(1, Math.min(right - left, low - top))
  for (let y = top; y <= low; y++)
    for (let x = left; x <= right; x++) {
      const [u, v] = at(x + 0.5, y + 0.5)
      const edge = Math.min(u, v, 1 - u, 1 - v)
      if (edge < -soft) continue
      const cover = Math.min(1, Math.max(0, (edge + soft) / (soft * 2)))
      const sx = Math.max(0, Math.min(source.width - 1.001, u * source.width - 0.5))
      const sy = Math.max(0, Math.min(source.height - 1.001, v * source.height - 0.5))
      const [xi, yi] = [Math.floor(sx), Math.floor(sy)]
      const [fx, fy] = [sx - xi, sy - yi]
      const s = (yi * source.width + xi) * 3
      const below = s + source.width * 3
      const k = light[0] + (light[1] - light[0]) * u
      const i = (y * target.width + x) * 3
      for (let c = 0; c < 3; c++) {
        const upper = (source.data[s + c] ?? 0) * (1 - fx) + (source.data[s + 3 + c] ?? 0) * fx
        const lower = (source.data[below + c] ?? 0) * (1 - fx) + (source.data[below + 3 + c] ?? 0) * fx
        target.data[i + c] = (target.data[i + c] ?? 0) * (1 - cover) + (upper * (1 - fy) + lower * fy) * k * cover
      }
    }
}
