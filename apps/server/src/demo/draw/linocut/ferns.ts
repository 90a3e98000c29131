import type { Point } from '../kit/path.ts'
import type { Knife } from './leaves.ts'
import { along, leaf, stem } from './leaves.ts'
import type { Plant } from './plant.ts'

/** A leaf cut twice, like a fern's. */
export function frond(knife: Knife, x: number, y: number, angle: number, long: number, spread: number): string {
  const points: Point[] = Array.from({ length: 12 }, (_, i) => {
    const t = i / 11
    const a = angle + 0.35 * t * Math.sign(Math.cos(angle) || 1)
    return [x + Math.cos(a) * long * t, y + Math.sin(a) * long * t]
  })
  let out = stem(knife, points, 4.5, 1.6)
  const pairs = Math.max(7, Math.round(long / 30))
  for (let i = 1; i < pairs; i++) {
    const t = i / pairs
    const p = along(points, t)
    const size = long * spread * Math.sin(Math.PI * (0.12 + 0.86 * t)) ** 0.8 * 0.72
    for (const s of [-1, 1])
      out += leaf(knife, p.x, p.y, p.angle + s * (1.15 - 0.35 * t), size, size * 0.36, size > 40 ? 'toothed' : 'smooth')
  }
  const tip = along(points, 0.98)
  return out + leaf(knife, tip.x, tip.y, tip.angle, long * 0.1, long * 0.03)
}

export const fern: Plant = (knife, x, y, tall, room) => {
  const { random } = knife
  const lean = random.range(-0.16, 0.16)
  let out = ''
  for (const s of random.shuffle([-0.62, 0.6, -0.25, 0.28]))
    out += frond(knife, x, y, -Math.PI / 2 + s + lean, tall * (0.9 - Math.abs(s) * 0.32), 0.3)
  return out + (room > 200 ? frond(knife, x, y, -Math.PI / 2 + lean, tall, 0.28) : '')
}
