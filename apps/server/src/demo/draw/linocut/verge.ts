import type { Point } from '../kit/path.ts'
import { disc, f, line, pen } from '../kit/path.ts'
import { along, leaf, rays, spine, stem } from './leaves.ts'
import type { Plant } from './plant.ts'
import { oval, solid } from './plant.ts'

export const clock: Plant = (knife, x, y, tall, room) => {
  const { random } = knife
  const main = spine(random, x, y, tall * 0.84, random.range(-0.4, 0.4) * room)
  const top = along(main, 1)
  const r = room * 0.3
  let out = stem(knife, main, 5, 4.4) + disc(top.x, top.y, r * 0.13, knife.ink)
  for (let ring = 0; ring < 3; ring++) {
    const reach = r * (0.55 + 0.225 * ring)
    const count = 13 + ring * 6
    for (let i = 0; i < count; i++) {
      if (ring === 2 && random.chance(0.16)) continue
      const a = (i / count) * Math.PI * 2 + ring * 0.2
      const tip: Point = [top.x + Math.cos(a) * reach, top.y + Math.sin(a) * reach]
      out += pen(
        line([[top.x + Math.cos(a) * r * 0.14, top.y + Math.sin(a) * r * 0.14], tip]) +
          rays(tip[0], tip[1], 0, r * 0.13, 5, a - 0.9, 2.2),
        knife.ink,
        2.4,
      )
    }
  }
  for (let i = 0; i < 6; i++) {
    const a = -Math.PI / 2 + (i / 5 - 0.5) * 2.5
    out += leaf(knife, x, y, a, room * random.range(0.4, 0.55), room * 0.11, 'lobed', Math.cos(a) * 0.4)
  }
  return out
}

export const honesty: Plant = (knife, x, y, tall, room) => {
  const { random } = knife
  const main = spine(random, x, y, tall * 0.95, random.range(-0.3, 0.3) * room)
  let out = stem(knife, main, 6, 2.4)
  for (let i = 2; i < 12; i++) {
    const p = along(main, i / 12)
    const s = i % 2 ? 1 : -1
    const a = -Math.PI / 2 + s * random.range(0.5, 0.95)
    const reach = room * (0.36 - i * 0.018)
    const tip: Point = [p.x + Math.cos(a) * reach, p.y + Math.sin(a) * reach]
    const r = room * random.range(0.085, 0.11)
    out +=
      pen(line([[p.x, p.y], tip]), knife.ink, 2.4) +
      solid(oval(tip[0], tip[1] - r * 0.8, r * 0.8, r * 1.08, s * 0.3), knife.ink)
    out += solid(oval(tip[0], tip[1] - r * 0.8, r * 0.64, r * 0.9, s * 0.3), knife.cut)
    for (const [dx, dy] of [
      [-0.25, -0.2],
      [0.28, 0.1],
      [-0.1, 0.45],
    ] as const)
      out += solid(oval(tip[0] + dx * r, tip[1] - r * 0.8 + dy * r, r * 0.1, r * 0.15), knife.ink)
  }
  return out
}

export const reed: Plant = (knife, x, y, tall, room) => {
  const { random } = knife
  let out = ''
  for (let i = 0; i < 3; i++) {
    const main = spine(
      random,
      x + (i - 1) * room * 0.14,
      y,
      tall * (1 - 0.14 * Math.abs(i - 1) - 0.05 * i),
      random.range(0.1, 0.45) * room,
    )
    out += stem(knife, main, 5.5, 2)
    for (const t of [0.2, 0.38, 0.55]) {
      const p = along(main, t + random.range(-0.05, 0.05))
      const s = random.chance(0.5) ? 1 : -1
      out += leaf(knife, p.x, p.y, -Math.PI / 2 + s * 0.5, tall * 0.34, room * 0.05, 'smooth', s * 0.9)
    }
    for (let k = 0; k < 34; k++) {
      const p = along(main, 0.8 + 0.2 * (k / 34))
      const s = k % 3 === 0 ? -0.7 : 1
      const reach = room * 0.085 * Math.sin(Math.PI * (0.15 + (0.8 * k) / 34))
      out += pen(
        `M${f(p.x)} ${f(p.y)}q${f(s * reach * 0.4)} ${f(-reach * 0.9)} ${f(s * reach * 1.1)} ${f(-reach * 0.3)}`,
        knife.ink,
        3,
      )
    }
  }
  return out
}

export const bramble: Plant = (knife, x, y, tall, room) => {
  const { random } = knife
  const s = random.chance(0.5) ? 1 : -1
  const cane: Point[] = Array.from({ length: 15 }, (_, i) => {
    const t = i / 14
    return [x + s * room * (1.1 * t ** 1.3 - 0.5), y - tall * Math.sin(t * 1.9) * 0.95]
  })
  let out = stem(knife, cane, 8, 3)
  for (let i = 2; i < 18; i++) {
    const p = along(cane, i / 18)
    const side = i % 2 ? 1 : -1
    out += pen(`M${f(p.x)} ${f(p.y)}l${f(side * 9)} 5`, knife.ink, 3)
    const a = p.angle + side * 1.1
    if (i % 3 !== 0)
      for (const turn of [-0.75, 0, 0.75])
        out += leaf(
          knife,
          p.x + Math.cos(a) * 16,
          p.y + Math.sin(a) * 16,
          a + turn,
          room * (turn ? 0.24 : 0.33),
          room * 0.17,
          'toothed',
        )
    else {
      const bx = p.x + Math.cos(a) * room * 0.14
      const by = p.y + Math.sin(a) * room * 0.14
      out += pen(
        line([
          [p.x, p.y],
          [bx, by],
        ]),
        knife.ink,
        2.6,
      )
      for (let k = 0; k < 17; k++)
        out += disc(
          bx + random.bell() * room * 0.06,
          by + random.bell() * room * 0.075,
          room * 0.022,
          knife.ink,
          `stroke="${knife.cut}" stroke-width="1.3"`,
        )
    }
  }
  return out
}

export const nettle: Plant = (knife, x, y, tall, room) => {
  const { random } = knife
  const main = spine(random, x, y, tall, random.range(-0.2, 0.2) * room)
  let out = stem(knife, main, 7, 3)
  for (let i = 1; i < 11; i++) {
    const t = i / 11
    const p = along(main, t)
    for (const s of [-1, 1]) {
      out += leaf(
        knife,
        p.x,
        p.y,
        -Math.PI / 2 + s * (1.25 - t * 0.5),
        room * (0.46 - t * 0.3),
        room * (0.22 - t * 0.12),
        'toothed',
        s * 0.35,
      )
      if (i > 3)
        out += pen(
          `M${f(p.x)} ${f(p.y)}q${f(s * room * 0.08)} 4 ${f(s * room * 0.13)} ${f(room * 0.12)}`,
          knife.ink,
          3,
          'stroke-dasharray="2 5"',
        )
    }
  }
  return out
}
