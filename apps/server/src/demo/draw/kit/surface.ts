import type { Frame } from './frame.ts'
import type { Tile } from './noise.ts'
import { cloudTile, lumpTile, sample, streakTile, tileSize, toothTile, weaveTile } from './noise.ts'
import type { Picture } from './picture.ts'

export type Surface = 'rag' | 'linen' | 'smooth' | 'panel'

const relief = new Map<Surface, Tile>()

/** Light from the upper left over the surface: above 0 where it catches, below where it falls off. */
export function reliefOf(kind: Surface): Tile {
  const found = relief.get(kind)
  if (found) return found
  const height = { rag: toothTile, linen: weaveTile, smooth: lumpTile, panel: streakTile }[kind]()
  const mask = tileSize - 1
  const lit = Float32Array.from({ length: tileSize * tileSize }, (_, i) => {
    const x = i & mask
    const y = i >> 9
    const before = height[(((y - 1) & mask) << 9) | ((x - 1) & mask)] ?? 0
    const after = height[(((y + 1) & mask) << 9) | ((x + 1) & mask)] ?? 0
    return after - before
  })
  relief.set(kind, lit)
  return lit
}

/** Lets the paper or cloth show through what was drawn on it. `strength` is about 0.05 for paper, 0.1 for linen. */
export function lay(picture: Picture, frame: Frame, kind: Surface, strength: number): Picture {
  const { width, height, data } = picture
  const tile = reliefOf(kind)
  const step = 1.6 / frame.scale
  // From far away every pixel has a tile pixel of its own; nothing is gained by looking between them.
  const far = step > 0.97
  const mask = tileSize - 1
  for (let y = 0, i = 0; y < height; y++) {
    const ty = (y + frame.y * frame.scale) * step
    for (let x = 0; x < width; x++, i += 3) {
      const tx = (x + frame.x * frame.scale) * step
      const k =
        1 +
        strength * (far ? (tile[((Math.floor(ty) & mask) << 9) | (Math.floor(tx) & mask)] ?? 0) : sample(tile, tx, ty))
      data[i] = (data[i] ?? 0) * k
      data[i + 1] = (data[i + 1] ?? 0) * k
      data[i + 2] = (data[i + 2] ?? 0) * k
    }
  }
  return picture
}

/** Uneven pigment: lighter and darker clouds and crumbs, at most `depth` steps of 255. */
export function mottle(picture: Picture, frame: Frame, depth: number, offset: number): Picture {
  const { width, height, data } = picture
  const clouds = cloudTile()
  const lumps = lumpTile()
  let k = 0
  for (let y = 0, i = 0; y < height; y++) {
    const uy = y / frame.scale + frame.y
    for (let x = 0; x < width; x++, i += 3) {
      const ux = x / frame.scale + frame.x
      if ((x & 1) === 0)
        k = depth * (sample(clouds, ux * 0.6 + offset, uy * 0.6) + 0.35 * sample(lumps, ux * 0.9, uy * 0.9 + offset))
      data[i] = (data[i] ?? 0) + k
      data[i + 1] = (data[i + 1] ?? 0) + k * 0.96
      data[i + 2] = (data[i + 2] ?? 0) + k * 0.88
    }
  }
  return picture
}
