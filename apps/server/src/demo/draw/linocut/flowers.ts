import type { Point } from '../kit/path.ts'
import { disc, f, fill, line, pen, smooth } from '../kit/path.ts'
import { frond } from './ferns.ts'
import { along, flower, leaf, rays, spine, stem } from './leaves.ts'
import type { Plant } from './plant.ts'
import { oval, solid } from './plant.ts'

export const umbel: Plant = (knife, x, y, tall, room) => {
  const { random } = knife
  const main = spine(random, x, y, tall * 0.8, random.range(-0.25, 0.25) * room)
  let out = stem(knife, main, 7, 3.5)
  const parasol = (cx: number, cy: number, size: number, lean: number) => {
    const count = 11
    for (let i = 0; i < count; i++) {
      const a = -Math.PI / 2 + lean + (i / (count - 1) - 0.5) * 2.3
      const reach = size * (0.86 + 0.14 * Math.cos((i / (count - 1) - 0.5) * 3))
      const tip: Point = [cx + Math.cos(a) * reach, cy + Math.sin(a) * reach * 0.8]
      out += pen(
        smooth([[cx, cy], [cx + Math.cos(a) * reach * 0.5, cy + Math.sin(a) * reach * 0.55], tip]),
        knife.ink,
        2.6,
      )
      for (let k = 0; k < 8; k++)
        out += disc(
          tip[0] + random.bell() * size * 0.13,
          tip[1] - size * 0.04 + random.bell() * size * 0.08,
          size * random.range(0.02, 0.036),
          knife.ink,
        )
    }
  }
  for (const [t, s] of [
    [0.45, 1],
    [0.62, -1],
  ] as const) {
    const p = along(main, t)
    const tip: Point = [p.x + s * room * 0.26, p.y - tall * 0.2]
    out += stem(knife, [[p.x, p.y], [p.x + s * room * 0.12, p.y - tall * 0.09], tip], 4, 2.4)
    parasol(tip[0], tip[1], room * 0.2, s * 0.25)
    out += frond(knife, p.x, p.y, -Math.PI / 2 - s * 0.95, room * 0.42, 0.36)
  }
  const top = along(main, 1)
  parasol(top.x, top.y, room * 0.36, top.angle + Math.PI / 2)
  return out
}

export const willowherb: Plant = (knife, x, y, tall, room) => {
  const { random } = knife
  const main = spine(random, x, y, tall, random.range(-0.3, 0.3) * room)
  let out = stem(knife, main, 7, 2.4)
  for (let i = 1; i < 20; i++) {
    const t = i / 21
    const p = along(main, t)
    for (const s of i % 2 ? [-1, 1] : [1, -1]) {
      if (t < 0.55)
        out += leaf(knife, p.x, p.y, -Math.PI / 2 + s * 1.05, room * (0.46 - t * 0.25), room * 0.075, 'smooth', s * 0.3)
      else if (t < 0.74)
        out += pen(
          `M${f(p.x)} ${f(p.y)}q${f(s * room * 0.12)} -4 ${f(s * room * 0.2)} ${f(-tall * 0.045)}`,
          knife.ink,
          5,
        )
      else if (i % 2 || s > 0)
        out += flower(knife, p.x + s * room * (0.3 * (1.06 - t)), p.y - 4, room * 0.13 * (1.5 - t), 4)
    }
  }
  const tip = along(main, 0.99)
  for (let i = 0; i < 6; i++) out += solid(oval(tip.x + random.bell() * 7, tip.y - 4 + i * 7, 3.4, 6), knife.ink)
  return out
}

export const poppy: Plant = (knife, x, y, tall, room) => {
  const { random } = knife
  let out = ''
  for (let i = 0; i < 3; i++) {
    const height = tall * (1 - 0.2 * i)
    const main = spine(
      random,
      x + (i - 1) * room * 0.05,
      y,
      height,
      ((i - 1) * 0.5 + random.range(-0.1, 0.1)) * room * 0.7,
    )
    const top = along(main, 1)
    const size = room * 0.13
    out += stem(knife, main, 5, 3.4)
    if (i === 1) {
      for (let k = 0; k < 4; k++)
        out += leaf(knife, top.x, top.y, -Math.PI / 2 + (k - 1.5) * 0.62, size * 2.1, size * 1.9)
      out +=
        disc(top.x, top.y - size * 0.5, size * 0.36, knife.cut) +
        pen(rays(top.x, top.y - size * 0.5, size * 0.1, size * 0.32, 9), knife.ink, 2)
      continue
    }
    out += solid(oval(top.x, top.y - size * 0.6, size * 0.58, size * 0.78), knife.ink)
    out += fill(
      smooth(
        [
          [top.x - size * 0.66, top.y - size * 1.32],
          [top.x, top.y - size * 1.56],
          [top.x + size * 0.66, top.y - size * 1.32],
          [top.x, top.y - size * 1.22],
        ],
        true,
      ),
      knife.ink,
    )
    out += pen(
      [-0.5, -0.17, 0.17, 0.5]
        .map(
          (u) =>
            `M${f(top.x + u * size * 0.5)} ${f(top.y - size * 1.16)}Q${f(top.x + u * size * 1.1)} ${f(top.y - size * 0.6)} ${f(top.x + u * size * 0.4)} ${f(top.y - size * 0.08)}`,
        )
        .join(''),
      knife.cut,
      2.2,
    )
  }
  for (const s of [-1, 1])
    out += leaf(knife, x, y - tall * 0.08, -Math.PI / 2 + s * 0.8, room * 0.6, room * 0.28, 'lobed', s * 0.4)
  return out
}

export const foxglove: Plant = (knife, x, y, tall, room) => {
  const { random } = knife
  const main = spine(random, x, y, tall, random.range(-0.2, 0.2) * room)
  let out = stem(knife, main, 8, 2.5)
  for (let i = 0; i < 5; i++)
    out += leaf(
      knife,
      x,
      y - tall * 0.03 * i,
      -Math.PI / 2 + (i % 2 ? 1 : -1) * random.range(0.5, 1.1),
      room * 0.52,
      room * 0.16,
      'toothed',
      (i % 2 ? 1 : -1) * 0.4,
    )
  for (let i = 0; i < 12; i++) {
    const t = 0.32 + 0.6 * (i / 12)
    const p = along(main, t)
    const s = i % 2 ? 1 : -1
    const size = room * 0.2 * (1.3 - t)
    const a = Math.PI / 2 - s * 0.86
    const put = (u: number, v: number): Point => [
      p.x + Math.cos(a) * u * size - Math.sin(a) * v * size,
      p.y + Math.sin(a) * u * size + Math.cos(a) * v * size,
    ]
    out += fill(
      smooth(
        [
          put(-0.05, 0),
          put(0.3, 0.26),
          put(0.85, 0.3),
          put(1.08, 0.46),
          put(1.14, 0),
          put(1.08, -0.46),
          put(0.85, -0.3),
          put(0.3, -0.26),
        ],
        true,
      ),
      knife.ink,
    )
    out += pen(
      smooth([put(1.02, 0.3), put(0.9, 0), put(1.02, -0.3)]) +
        line([put(0.2, 0.04), put(0.7, 0.12)]) +
        line([put(0.2, -0.06), put(0.66, -0.1)]),
      knife.cut,
      2.2,
    )
  }
  return out
}
