import type { Point } from '../kit/path.ts'
import { disc, f, fill, line, pen, smooth } from '../kit/path.ts'
import type { Knife } from './leaves.ts'
import { along, flower, leaf, rays, spine, stem } from './leaves.ts'

/** One plant on its own stem, `tall` units from its foot at (x, y); `room` is how wide it may spread. */
type Plant = (knife: Knife, x: number, y: number, tall: number, room: number) => string

const oval = (x: number, y: number, a: number, b: number, angle = 0) =>
  `<ellipse cx="${f(x)}" cy="${f(y)}" rx="${f(a)}" ry="${f(b)}" transform="rotate(${f((angle * 180) / Math.PI)} ${f(x)} ${f(y)})" fill="COLOUR"/>`
const solid = (shape: string, colour: string) => shape.replace('COLOUR', colour)

function cone(knife: Knife, x: number, y: number, size: number, angle: number): string {
  const tilt = angle + Math.PI / 2
  const put = (u: number, v: number): Point => [
    x + Math.cos(tilt) * u - Math.sin(tilt) * v,
    y + Math.sin(tilt) * u + Math.cos(tilt) * v,
  ]
  let bristles = ''
  let net = ''
  for (let i = 0; i < 42; i++) {
    const a = (i / 42) * Math.PI * 2
    bristles += line([
      put(Math.cos(a) * size * 0.44, Math.sin(a) * size * 0.9 - size * 0.8),
      put(Math.cos(a) * size * 0.64, Math.sin(a) * size * 1.1 - size * 0.88),
    ])
  }
  for (let i = -4; i <= 4; i++) {
    const reach = Math.sqrt(1 - (i / 4.6) ** 2)
    net += line([
      put(-size * 0.4 * reach, (i / 4.6) * size * 0.85 - size * 0.8 + size * 0.1),
      put(0, (i / 4.6) * size * 0.85 - size * 0.92),
      put(size * 0.4 * reach, (i / 4.6) * size * 0.85 - size * 0.8 + size * 0.1),
    ])
  }
  const bracts = [-1, 1, -0.6, 0.6]
    .map((s) =>
      pen(
        smooth([put(0, 0), put(s * size * 0.7, -size * 0.15), put(s * size * 0.95, -size * (1.1 + 0.4 * Math.abs(s)))]),
        knife.ink,
        4,
      ),
    )
    .join('')
  const middle = put(0, -size * 0.8)
  return (
    bracts +
    pen(bristles, knife.ink, 2.6) +
    solid(oval(middle[0], middle[1], size * 0.46, size * 0.92, tilt), knife.ink) +
    pen(net, knife.cut, 2.4)
  )
}

const teasel: Plant = (knife, x, y, tall, room) => {
  const main = spine(knife.random, x, y, tall, knife.random.range(-0.3, 0.3) * room)
  let out = stem(knife, main, 9, 5)
  for (const t of [0.22, 0.46]) {
    const p = along(main, t)
    for (const s of [-1, 1])
      out += leaf(knife, p.x, p.y, -Math.PI / 2 + s * 0.75, room * (0.62 - t * 0.4), room * 0.17, 'smooth', s * 0.5)
  }
  for (const s of [-1, 1]) {
    const p = along(main, 0.62 + s * 0.05)
    const arm = [
      [p.x, p.y],
      [p.x + s * room * 0.16, p.y - tall * 0.1],
      [p.x + s * room * 0.22, p.y - tall * 0.2],
    ] as const
    const tip = arm[2]
    out += stem(knife, arm, 5, 4) + cone(knife, tip[0], tip[1], room * 0.11, -Math.PI / 2 + s * 0.12)
  }
  const head = along(main, 1)
  let prickles = ''
  for (let i = 1; i < 26; i++) {
    const p = along(main, i / 27)
    prickles += `M${f(p.x)} ${f(p.y)}l${f(i % 2 ? 10 : -10)} -6`
  }
  return out + pen(prickles, knife.ink, 2.2) + cone(knife, head.x, head.y, room * 0.17, head.angle)
}

const umbel: Plant = (knife, x, y, tall, room) => {
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

/** A leaf cut twice, like a fern's. */
function frond(knife: Knife, x: number, y: number, angle: number, long: number, spread: number): string {
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

const fern: Plant = (knife, x, y, tall, room) => {
  const { random } = knife
  const lean = random.range(-0.16, 0.16)
  let out = ''
  for (const s of random.shuffle([-0.62, 0.6, -0.25, 0.28]))
    out += frond(knife, x, y, -Math.PI / 2 + s + lean, tall * (0.9 - Math.abs(s) * 0.32), 0.3)
  return out + (room > 200 ? frond(knife, x, y, -Math.PI / 2 + lean, tall, 0.28) : '')
}

const willowherb: Plant = (knife, x, y, tall, room) => {
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

const poppy: Plant = (knife, x, y, tall, room) => {
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

const thistle: Plant = (knife, x, y, tall, room) => {
  const { random } = knife
  const main = spine(random, x, y, tall * 0.9, random.range(-0.2, 0.2) * room)
  let out = stem(knife, main, 9, 6)
  for (let i = 1; i < 7; i++) {
    const p = along(main, i / 8)
    const s = i % 2 ? 1 : -1
    out += leaf(knife, p.x, p.y, -Math.PI / 2 + s * 0.95, room * (0.56 - i * 0.035), room * 0.24, 'lobed', s * 0.35)
  }
  const ball = (bx: number, by: number, r: number) => {
    out +=
      pen(rays(bx, by, r * 0.7, r * 1.15, 24, Math.PI * 0.05, Math.PI * 0.95), knife.ink, 3) +
      disc(bx, by, r * 0.82, knife.ink)
    out += fill(
      `M${f(bx - r * 0.6)} ${f(by - r * 0.4)}L${f(bx - r * 0.95)} ${f(by - r * 1.7)}L${f(bx)} ${f(by - r * 1.5)}L${f(bx + r * 0.95)} ${f(by - r * 1.7)}L${f(bx + r * 0.6)} ${f(by - r * 0.4)}Z`,
      knife.ink,
    )
    out += pen(rays(bx, by - r * 0.4, r * 0.35, r * 1.25, 13, -Math.PI * 0.8, Math.PI * 0.62), knife.cut, 2.3)
    for (let k = 0; k < 3; k++)
      out += pen(
        rays(bx, by - r * 0.1, r * (0.2 + k * 0.22), r * (0.3 + k * 0.22), 9, k * 0.2 + 0.2, Math.PI * 0.9),
        knife.cut,
        2.6,
      )
  }
  const p = along(main, 0.7)
  out += stem(
    knife,
    [
      [p.x, p.y],
      [p.x + room * 0.16, p.y - tall * 0.05],
      [p.x + room * 0.24, p.y - tall * 0.14],
    ],
    5,
    4,
  )
  ball(p.x + room * 0.24, p.y - tall * 0.16, room * 0.09)
  const top = along(main, 1)
  ball(top.x, top.y, room * 0.14)
  return out
}

const clock: Plant = (knife, x, y, tall, room) => {
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

const honesty: Plant = (knife, x, y, tall, room) => {
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

const reed: Plant = (knife, x, y, tall, room) => {
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

const bramble: Plant = (knife, x, y, tall, room) => {
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

const nettle: Plant = (knife, x, y, tall, room) => {
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

const foxglove: Plant = (knife, x, y, tall, room) => {
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

export const plants = {
  teasel,
  umbel,
  fern,
  willowherb,
  poppy,
  thistle,
  clock,
  honesty,
  reed,
  bramble,
  nettle,
  foxglove,
}

export type PlantName = keyof typeof plants
