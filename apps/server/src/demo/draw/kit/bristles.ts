import { clamp, smoothstep } from './colour.ts'
import { noiseFrom } from './noise.ts'
import { seeded } from './random.ts'

/** What one drag of a loaded brush leaves behind: how much paint, and how thick it stands, along and across. */
export type Bristles = {
  readonly long: number
  readonly wide: number
  readonly cover: Float32Array
  readonly body: Float32Array
}

/**
 * How a brush is loaded. All 0 to 1: how soon it runs dry, how ragged it starts and ends, how streaky the paint.
 * A broad brush has more hairs.
 */
export type Load = { readonly dry: number; readonly ragged: number; readonly streak: number; readonly broad?: boolean }

function drag(seed: string, load: Load): Bristles {
  const noise = noiseFrom(seeded(seed))
  const long = load.broad ? 512 : 256
  const wide = load.broad ? 176 : 64
  const cover = new Float32Array(long * wide)
  const body = new Float32Array(long * wide)
  for (let v = 0; v < wide; v++) {
    const across = (v + 0.5) / wide
    const hair = noise(v / 2.6, 3, 2)
    const clump = noise(v / 9, 11, 2)
    const start = load.ragged * (0.02 + 0.16 * noise(v / 3.1, 21, 2))
    const end = 1 - load.ragged * (0.02 + 0.34 * noise(v / 2.7, 31, 3))
    const side = smoothstep(0, 0.1 + 0.1 * load.ragged, Math.min(across, 1 - across) + 0.05 * (noise(v, 41, 1) - 0.4))
    for (let u = 0; u < long; u++) {
      const along = u / long
      const ends = smoothstep(start - 0.01, start + 0.03, along) * (1 - smoothstep(end - 0.05, end + 0.01, along))
      const skip = noise((along * 256) / 22, v / 2.2 + 60, 3) * 0.6 + hair * 0.4
      const thirst = load.dry * (0.12 + 0.62 * along ** 1.4)
      const wet = smoothstep(thirst, thirst + 0.22, skip + 0.12 * clump)
      const i = v * long + u
      cover[i] = clamp(side * ends * wet)
      body[i] =
        clamp(0.5 + load.streak * (hair + 0.5 * clump + 0.35 * noise((along * 256) / 50, v / 3, 2) - 0.92)) *
        side *
        ends
    }
  }
  return { long, wide, cover, body }
}

const made = new Map<string, readonly [Bristles, ...Bristles[]]>()

/** Four drags of the same brush, no two alike. */
export function brushOf(load: Load): readonly [Bristles, ...Bristles[]] {
  const key = JSON.stringify(load)
  const found = made.get(key)
  if (found) return found
  const drags: [Bristles, ...Bristles[]] = [drag(`${key}:0`, load), ...[1, 2, 3].map((i) => drag(`${key}:${i}`, load))]
  made.set(key, drags)
  return drags
}
