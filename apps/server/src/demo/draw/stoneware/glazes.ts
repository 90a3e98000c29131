import type { Rgb } from '../kit/colour.ts'
import { clamp, rgb, smoothstep } from '../kit/colour.ts'
import { cloudTile, lumpTile, sample, speckTile } from '../kit/noise.ts'

/** Where on a pot: around and up it in units, up it from foot (0) to rim (1), how much it faces up (-1 to 1), and which pot. */
export type Spot = { x: number; y: number; up: number; facing: number; offset: number }

/** A colour being mixed; the same one for every pixel, for there are millions. */
export type Mixing = Float32Array

export type Glaze = {
  /** Bare clay at the foot. */
  readonly clay: Rgb
  readonly shine: number
  /** Where the glaze stops, as a height. */
  readonly stop: number
  readonly mix: (out: Mixing, spot: Spot) => void
}

function start(out: Mixing, colour: Rgb): void {
  out[0] = colour[0]
  out[1] = colour[1]
  out[2] = colour[2]
}

export function tint(out: Mixing, colour: Rgb, amount: number): void {
  const t = clamp(amount)
  for (let k = 0; k < 3; k++) out[k] = (out[k] ?? 0) * (1 - t) + (colour[k] ?? 0) * t
}

const cloud = (s: Spot, k: number) => sample(cloudTile(), s.x * k + s.offset, s.y * k)
const lump = (s: Spot, k: number) => sample(lumpTile(), s.x * k + s.offset, s.y * k)
const speck = (s: Spot, k: number) => sample(speckTile(), s.x * k + s.offset, s.y * k + s.offset)

/** Glaze that ran: long fingers down from the shoulder. */
const run = (s: Spot) => sample(cloudTile(), s.x * 1.7 + s.offset, s.y * 0.06 + 77)

const c = {
  black: rgb('#191310'),
  iron: rgb('#2a1a12'),
  rust: rgb('#8a4522'),
  sand: rgb('#b08a62'),
  brown: rgb('#6f4a34'),
  grey: rgb('#8b857a'),
  coffee: rgb('#4d3525'),
  sage: rgb('#a9bda6'),
  sea: rgb('#7d9a8b'),
  shell: rgb('#d9ddc8'),
  milk: rgb('#efe6d8'),
  fire: rgb('#c9733f'),
  tan: rgb('#8f6b4a'),
  moss: rgb('#9aa07c'),
  oat: rgb('#ded3bd'),
  husk: rgb('#c9b898'),
  blue: rgb('#24406f'),
  night: rgb('#16264a'),
  mist: rgb('#8aa2bd'),
  rain: rgb('#7e8f96'),
  pale: rgb('#b9c4c2'),
  slate: rgb('#3f5059'),
  flame: rgb('#a8653f'),
  char: rgb('#4a3a33'),
  chalk: rgb('#ebe7dd'),
  bone: rgb('#d6d0c2'),
}

export const glazes = {
  tenmoku: {
    clay: rgb('#7a5138'),
    shine: 0.8,
    stop: 0.14,
    mix: (out, s) => {
      start(out, c.black)
      tint(out, c.iron, 0.25 + 0.5 * cloud(s, 0.4))
      tint(out, c.rust, smoothstep(0.95, 1, s.up) + smoothstep(0.2, 0.6, lump(s, 0.5)) * 0.3)
    },
  },
  celadon: {
    clay: rgb('#9a8a76'),
    shine: 0.75,
    stop: 0.05,
    mix: (out, s) => {
      start(out, c.sage)
      tint(out, c.sea, 0.4 + cloud(s, 0.3) + run(s) * 0.2)
      tint(out, c.shell, smoothstep(0.95, 1, s.up) * 0.7)
    },
  },
  shino: {
    clay: rgb('#a8683f'),
    shine: 0.35,
    stop: 0.1,
    mix: (out, s) => {
      start(out, c.milk)
      tint(
        out,
        c.fire,
        smoothstep(0.05, 0.5, cloud(s, 0.5)) * 0.75 +
          smoothstep(0.38, 0.55, speck(s, 0.34)) * 0.6 +
          smoothstep(0.975, 1, s.up) * 0.6,
      )
    },
  },
  ash: {
    clay: rgb('#6d5443'),
    shine: 0.5,
    stop: 0.02,
    mix: (out, s) => {
      const ran = run(s)
      start(out, c.brown)
      tint(out, c.tan, 0.5 + cloud(s, 0.4))
      tint(out, c.moss, smoothstep(0.05, 0.6, s.facing + ran * 0.9) + smoothstep(0.5, 0.95, s.up + ran * 0.5) * 0.8)
    },
  },
  oatmeal: {
    clay: rgb('#8d6a4e'),
    shine: 0.25,
    stop: 0.1,
    mix: (out, s) => {
      start(out, c.oat)
      tint(out, c.husk, 0.4 + cloud(s, 0.4))
      tint(out, c.coffee, smoothstep(0.38, 0.55, speck(s, 0.36)) * 0.85 + smoothstep(0.98, 1, s.up) * 0.45)
    },
  },
  cobalt: {
    clay: rgb('#9c8063'),
    shine: 0.7,
    stop: 0.1,
    mix: (out, s) => {
      start(out, c.blue)
      tint(out, c.night, 0.4 + cloud(s, 0.4) * 1.2)
      tint(out, c.mist, smoothstep(0.96, 1, s.up) * 0.6 + smoothstep(0.25, 0.6, run(s)) * 0.34)
    },
  },
  rain: {
    clay: rgb('#6d655c'),
    shine: 0.6,
    stop: 0.12,
    mix: (out, s) => {
      const ran = run(s)
      start(out, c.rain)
      tint(out, c.pale, 0.5 + ran * 1.5)
      tint(out, c.slate, smoothstep(0.1, 0.5, -ran) * 0.8 + smoothstep(0.4, 0, s.up) * 0.3)
    },
  },
  wood: {
    clay: rgb('#7c5742'),
    shine: 0.22,
    stop: 0,
    mix: (out, s) => {
      start(out, c.flame)
      tint(out, c.grey, 0.45 + 1.3 * cloud(s, 0.24))
      tint(
        out,
        c.char,
        smoothstep(0.05, 0.5, lump({ ...s, offset: s.offset + 50 }, 0.05) + cloud(s, 0.5) * 0.6) * 0.62 +
          smoothstep(0.38, 0.55, speck(s, 0.3)) * 0.4,
      )
    },
  },
  chalk: {
    clay: rgb('#b59b7d'),
    shine: 0.12,
    stop: 0.06,
    mix: (out, s) => {
      start(out, c.chalk)
      tint(out, c.bone, 0.4 + cloud(s, 0.4))
      tint(out, c.sand, smoothstep(0.98, 1, s.up) * 0.5 + smoothstep(0.42, 0.58, speck(s, 0.36)) * 0.5)
    },
  },
} as const satisfies Record<string, Glaze>

export type GlazeName = keyof typeof glazes
