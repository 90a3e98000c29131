import { clamp, rgb, smoothstep } from '../kit/colour.ts'
import type { Frame, Sheet } from '../kit/frame.ts'
import { reduced } from '../kit/frame.ts'
import { between, cloudTile, noiseFrom, sample, streakTile, toothTile } from '../kit/noise.ts'
import type { Picture } from '../kit/picture.ts'
import { blank, softShapes } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import type { SceneName } from './scenes.ts'
import { scenes } from './scenes.ts'

export const papers = { warm: '#e2dacb', grey: '#d7d5cf', white: '#efece5', blue: '#cfd5d8' } as const

/** Willow charcoal, rubbed and lifted: the town, mostly after rain. */
export type Charcoal = { readonly hand: 'charcoal'; readonly scene: SceneName; readonly paper: keyof typeof papers }

export async function drawCharcoal(work: Charcoal, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  const workings = scenes[work.scene]({ sheet, random: random.fork('plan'), noise: noiseFrom(random.fork('noise')) })
  const { width, height } = frame
  // Rubbed on a coarser sheet: charcoal is soft, and the tooth of the paper comes on top at full size.
  const rubbedOn = reduced(frame, 0.72)
  const dark = new Float32Array(rubbedOn.width * rubbedOn.height).fill(0.04)
  for (const { body, strength, soft } of workings) {
    const mask = await softShapes(rubbedOn, body, soft * rubbedOn.scale)
    for (let p = 0; p < dark.length; p++) {
      const m = mask.data[p] ?? 0
      if (m === 0) continue
      const d = dark[p] ?? 0
      dark[p] = d + (strength > 0 ? 1 - d : d) * ((strength * m) / 255)
    }
  }
  const picture = blank(width, height, rgb(papers[work.paper]))
  const [tooth, streaks, clouds] = [toothTile(), streakTile(), cloudTile()]
  const lean = random.range(-0.5, -0.2)
  const offset = random.range(0, 500)
  let drift = 0
  for (let y = 0, p = 0; y < height; y++) {
    const uy = y / frame.scale + frame.y
    for (let x = 0; x < width; x++, p++) {
      const ux = x / frame.scale + frame.x
      if ((x & 1) === 0) drift = 0.22 * sample(clouds, ux * 0.5, uy * 0.5 + offset)
      const d = between(dark, rubbedOn, x, y, width, height)
      const rubbed = d * (1 + 0.3 * sample(streaks, (uy + ux * lean) * 0.7 + offset, (ux - uy * lean) * 0.9) + drift)
      const grain = sample(tooth, ux * 1.25, uy * 1.25)
      const onTooth = smoothstep(0.1, 0.95, rubbed + 0.62 * grain * (1 - 0.55 * rubbed) + 0.16)
      const dust = rubbed * 0.42
      const ink = clamp(0.62 * onTooth * Math.min(1, rubbed * 2.4) + dust, 0, 0.96)
      const i = p * 3
      picture.data[i] = (picture.data[i] ?? 0) * (1 - ink) + 22 * ink
      picture.data[i + 1] = (picture.data[i + 1] ?? 0) * (1 - ink) + 21 * ink
      picture.data[i + 2] = (picture.data[i + 2] ?? 0) * (1 - ink) + 22 * ink
    }
  }
  return picture
}
