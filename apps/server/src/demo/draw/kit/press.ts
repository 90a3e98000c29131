import type { Rgb } from './colour.ts'
import { smoothstep } from './colour.ts'
import type { Frame } from './frame.ts'
import { lumpTile, sample, speckTile } from './noise.ts'
import type { Mask, Picture } from './picture.ts'

/** How a plate prints. `rough` is in units; `salt` is how much paper shows through the ink, 0 to 1. */
export type Impression = {
  readonly ink: Rgb
  readonly rough: number
  readonly salt: number
  readonly offset: number
  /** 1 lays the ink down like a glaze, 0 covers what is below. */
  readonly glaze: number
}

/** Presses an inked plate onto the paper. */
export function press(paper: Picture, frame: Frame, inked: Mask, how: Impression): Picture {
  const { width, height, data } = paper
  const lumps = lumpTile()
  const specks = speckTile()
  const reach = how.rough * frame.scale
  const [r, g, b] = how.ink
  for (let y = 0, p = 0; y < height; y++) {
    const uy = (y / frame.scale + frame.y) * 1.4 + how.offset
    for (let x = 0; x < width; x++, p++) {
      const ux = (x / frame.scale + frame.x) * 1.4
      const push = sample(lumps, ux, uy)
      const sx = Math.max(0, Math.min(width - 1, Math.round(x + reach * push)))
      const sy = Math.max(0, Math.min(height - 1, Math.round(y + reach * (push > 0 ? 0.7 - push : push + 0.7))))
      const cover = inked.data[sy * width + sx] ?? 0
      if (cover < 6) continue
      const worn = sample(specks, ux * 0.8, uy * 0.8) * 0.5 + sample(lumps, ux * 0.23 + 99, uy * 0.23) * 0.65
      const bare = how.salt * smoothstep(0.3, 0.62, worn)
      const film = (cover / 255) * (1 - bare) * (0.95 + 0.06 * push)
      const i = p * 3
      const keep = 1 - film
      const k = how.glaze
      const pr = data[i] ?? 0
      const pg = data[i + 1] ?? 0
      const pb = data[i + 2] ?? 0
      data[i] = pr * keep + film * (r * (1 - k) + ((r * pr) / 255) * k)
      data[i + 1] = pg * keep + film * (g * (1 - k) + ((g * pg) / 255) * k)
      data[i + 2] = pb * keep + film * (b * (1 - k) + ((b * pb) / 255) * k)
    }
  }
  return paper
}
