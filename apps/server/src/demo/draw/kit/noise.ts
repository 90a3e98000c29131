import type { Random } from './random.ts'
import { seeded } from './random.ts'

/** Smooth noise, 0 to 1, most of it between 0.25 and 0.75. */
export type Noise = (x: number, y?: number, octaves?: number) => number

const lattice = 64
const ease = (t: number) => t * t * t * (t * (t * 6 - 15) + 10)

export function noiseFrom(random: Random): Noise {
  const grid = Float64Array.from({ length: lattice * lattice }, () => random.next())
  const at = (x: number, y: number) => grid[((y & 63) << 6) | (x & 63)] ?? 0
  const one = (x: number, y: number) => {
    const xi = Math.floor(x)
    const yi = Math.floor(y)
    const u = ease(x - xi)
    const v = ease(y - yi)
    const top = at(xi, yi) * (1 - u) + at(xi + 1, yi) * u
    const low = at(xi, yi + 1) * (1 - u) + at(xi + 1, yi + 1) * u
    return top * (1 - v) + low * v
  }
  return (x, y = 0, octaves = 4) => {
    let sum = 0
    let amp = 0.5
    let norm = 0
    for (let i = 0; i < octaves; i++) {
      sum += amp * one(x * 2 ** i + i * 17.3, y * 2 ** i + i * 9.1)
      norm += amp
      amp /= 2
    }
    return sum / norm
  }
}

/** A square of values that repeats without a seam; cheap enough to ask for every pixel. */
export type Tile = Float32Array
export const tileSize = 512
const mask = tileSize - 1

/** The tile's value at any place, in tile pixels. */
export function sample(tile: Tile, x: number, y: number): number {
  const xf = Math.floor(x)
  const yf = Math.floor(y)
  const u = x - xf
  const v = y - yf
  const left = xf & mask
  const right = (xf + 1) & mask
  const top = (yf & mask) << 9
  const low = ((yf + 1) & mask) << 9
  const a = tile[top | left] ?? 0
  const b = tile[top | right] ?? 0
  const c = tile[low | left] ?? 0
  const d = tile[low | right] ?? 0
  const upper = a + (b - a) * u
  return upper + (c + (d - c) * u - upper) * v
}

/** Sums octaves of seamless noise; `cells` counts the lattice cells along x and y of each octave. */
function layered(name: string, octaves: readonly { cells: readonly [number, number]; gain: number }[]): Tile {
  const tile = new Float32Array(tileSize * tileSize)
  for (const [index, { cells, gain }] of octaves.entries()) {
    const random = seeded(`${name}:${index}`)
    const [nx, ny] = cells
    const grid = Float32Array.from({ length: nx * ny }, () => random.next() * 2 - 1)
    for (let y = 0; y < tileSize; y++) {
      const gy = (y * ny) / tileSize
      const yi = Math.floor(gy)
      const v = ease(gy - yi)
      for (let x = 0; x < tileSize; x++) {
        const gx = (x * nx) / tileSize
        const xi = Math.floor(gx)
        const u = ease(gx - xi)
        const x1 = (xi + 1) % nx
        const row = yi * nx
        const next = ((yi + 1) % ny) * nx
        const a = grid[row + xi] ?? 0
        const b = grid[row + x1] ?? 0
        const c = grid[next + xi] ?? 0
        const d = grid[next + x1] ?? 0
        const upper = a + (b - a) * u
        const i = y * tileSize + x
        tile[i] = (tile[i] ?? 0) + gain * (upper + (c + (d - c) * u - upper) * v)
      }
    }
  }
  return tile
}

const square = (n: number): readonly [number, number] => [n, n]
const made = new Map<string, Tile>()

function once(name: string, make: () => Tile): Tile {
  const found = made.get(name)
  if (found) return found
  const tile = make()
  made.set(name, tile)
  return tile
}

/** Billows: -1 to 1, soft, about four of them across the tile. */
export const cloudTile = () =>
  once('cloud', () =>
    layered(
      'cloud',
      [4, 8, 16, 32, 64, 128].map((n, i) => ({ cells: square(n), gain: 0.62 / 1.75 ** i })),
    ),
  )

/** Small lumps, a few pixels across: edges, pigment, mottling. */
export const lumpTile = () =>
  once('lump', () =>
    layered(
      'lump',
      [32, 64, 128, 256].map((n, i) => ({ cells: square(n), gain: 0.6 / 1.5 ** i })),
    ),
  )

/** One value for each pixel, like film grain. */
export const speckTile = () =>
  once('speck', () =>
    layered('speck', [
      { cells: square(512), gain: 0.75 },
      { cells: square(200), gain: 0.25 },
    ]),
  )

/** Long thin streaks along x: bristles, wood, brushed paint. */
export const streakTile = () =>
  once('streak', () =>
    layered('streak', [
      { cells: [3, 48], gain: 0.4 },
      { cells: [6, 128], gain: 0.35 },
      { cells: [14, 256], gain: 0.25 },
    ]),
  )

/** The tooth of rag paper, cold pressed. */
export const toothTile = () =>
  once('tooth', () =>
    layered('tooth', [
      { cells: square(64), gain: 0.35 },
      { cells: square(128), gain: 0.4 },
      { cells: square(256), gain: 0.25 },
    ]),
  )

/** Plain weave: threads over and under each other, none of them quite straight. */
export const weaveTile = () =>
  once('weave', () => {
    const bend = layered('weave-bend', [{ cells: square(8), gain: 1 }])
    const slub = layered('weave-slub', [{ cells: [12, 128], gain: 1 }])
    return Float32Array.from({ length: tileSize * tileSize }, (_, i) => {
      const x = i % tileSize
      const y = Math.floor(i / tileSize)
      const wobble = (bend[i] ?? 0) * 1.6
      const warp = Math.sin(((x + wobble) * Math.PI * 2) / 4)
      const weft = Math.sin(((y + wobble) * Math.PI * 2) / 4)
      return 0.5 * warp * weft + 0.25 * (Math.abs(warp) - Math.abs(weft)) + 0.35 * (slub[i] ?? 0)
    })
  })

/** A value of a smaller field at a pixel of the full one, which is `width` by `height`. */
export function between(
  field: Float32Array,
  size: { readonly width: number; readonly height: number },
  x: number,
  y: number,
  width: number,
  height: number,
): number {
  const sx = Math.max(0, Math.min(size.width - 1.001, ((x + 0.5) * size.width) / width - 0.5))
  const sy = Math.max(0, Math.min(size.height - 1.001, ((y + 0.5) * size.height) / height - 0.5))
  const xi = Math.floor(sx)
  const yi = Math.floor(sy)
  const u = sx - xi
  const at = yi * size.width + xi
  const upper = (field[at] ?? 0) * (1 - u) + (field[at + 1] ?? 0) * u
  const lower = (field[at + size.width] ?? 0) * (1 - u) + (field[at + size.width + 1] ?? 0) * u
  return upper + (lower - upper) * (sy - yi)
}
