import type { Point } from '../kit/path.ts'
import { disc, f, fill, line, pen, smooth } from '../kit/path.ts'
import type { Knife } from './leaves.ts'
import { along, leaf, rays, spine, stem } from './leaves.ts'
import type { Plant } from './plant.ts'
import { oval, solid } from './plant.ts'

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

export const teasel: Plant = (knife, x, y, tall, room) => {
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

export const thistle: Plant = (knife, x, y, tall, room) => {
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
