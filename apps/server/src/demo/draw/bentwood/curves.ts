import type { Random } from '../kit/random.ts'

/** A place in the room: right, up, towards us. About -1 to 1 each way. */
export type Place = readonly [number, number, number]

/** One length of wood, as it was bent, from its first end to its last. */
export type Curve = (t: number) => Place

const tau = Math.PI * 2

export const curves = {
  knot: (r: Random): Curve[] => {
    const [p, q] = r.pick<readonly [number, number]>([
      [2, 3],
      [3, 2],
      [2, 5],
    ])
    const turn = r.range(0, 1)
    return [
      (t) => {
        const a = t * tau * 0.995
        const w = 0.62 + 0.3 * Math.cos(q * a + turn)
        return [w * Math.cos(p * a), 0.34 * Math.sin(q * a + turn) * 1.6, w * Math.sin(p * a)]
      },
    ]
  },
  loop: (r: Random): Curve[] => {
    const lean = r.range(0.3, 0.6)
    return [
      (t) => [0.74 * Math.sin(t * tau * 0.97), 0.86 * Math.cos(t * tau * 0.97), lean * Math.sin(t * tau * 2 + 0.6)],
    ]
  },
  shell: (r: Random): Curve[] => {
    const turns = r.range(2.2, 2.8)
    return [
      (t) => {
        const w = 0.95 * (1 - t) ** 0.8 + 0.08
        return [w * Math.cos(t * tau * turns), w * Math.sin(t * tau * turns), 0.7 * t - 0.2]
      },
    ]
  },
  links: (r: Random): Curve[] => {
    const size = r.range(0.42, 0.5)
    return [0, 1, 2].map((i): Curve => (t) => {
      const [u, v] = [size * Math.cos(t * tau * 0.998), size * Math.sin(t * tau * 0.998)]
      const x = (i - 1) * size * 1.16
      return i % 2 ? [x + u, v * 0.2, v] : [x + u, v, -v * 0.25]
    })
  },
  ribs: (r: Random): Curve[] => {
    const count = r.int(7, 9)
    const keel: Curve = (t) => [(t - 0.5) * 2.1, -0.42 + 0.5 * Math.abs(t * 2 - 1) ** 2.4, 0]
    const ribs = Array.from({ length: count }, (_, i): Curve => {
      const s = (i / (count - 1) - 0.5) * 2
      const deep = 0.78 * Math.sqrt(1 - (s * 0.82) ** 2)
      return (t) => [s * 0.95, -deep * Math.sin(t * Math.PI) + 0.36 + 0.16 * s * s, deep * 0.72 * Math.cos(t * Math.PI)]
    })
    return [...ribs, keel]
  },
  reed: (r: Random): Curve[] => {
    const count = r.int(4, 6)
    return Array.from({ length: count }, (_, i): Curve => {
      const [a, reach, tall] = [(i / count) * tau + r.range(0, 0.6), r.range(0.3, 0.75), r.range(1.5, 1.95)]
      return (t) => [
        Math.cos(a) * (0.05 + reach * t * t),
        -0.95 + tall * t - 0.35 * t ** 3,
        Math.sin(a) * (0.05 + reach * t * t),
      ]
    })
  },
  wave: (r: Random): Curve[] => {
    const humps = r.pick([1.5, 2, 2.5])
    return [0, 1].map((i): Curve => (t) => [
      (t - 0.5) * 2,
      0.4 * Math.sin(t * tau * humps + i * Math.PI) * (0.5 + 0.5 * Math.sin(t * Math.PI)),
      0.3 * (i - 0.5) + 0.2 * Math.cos(t * tau * humps),
    ])
  },
  nest: (r: Random): Curve[] => {
    const shift = r.range(0, 6)
    return [
      (t) => {
        const a = t * tau * 7
        const w = 0.76 + 0.14 * Math.sin(a * 1.37 + shift)
        return [w * Math.cos(a), -0.2 + 0.26 * Math.sin(a * 0.63 + shift), w * Math.sin(a) * 0.9]
      },
    ]
  },
} as const satisfies Record<string, (random: Random) => Curve[]>

export type CurveName = keyof typeof curves
