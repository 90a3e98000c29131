import { rgb, smoothstep } from '../kit/colour.ts'
import type { Frame, Sheet } from '../kit/frame.ts'
import { reduced } from '../kit/frame.ts'
import { between, cloudTile, noiseFrom, sample, speckTile } from '../kit/noise.ts'
import type { Picture } from '../kit/picture.ts'
import { blank, softShapes } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import type { SceneName } from './scenes.ts'
import { scenes } from './scenes.ts'

/** How the print was toned: from its blacks over its middle to its whites. */
export const tonings = {
  selenium: ['#141216', '#7d7a7c', '#f3f1ec'],
  cold: ['#0f151c', '#71808c', '#eef2f3'],
  dusk: ['#15131f', '#8a7b8f', '#f6e2cf'],
  moss: ['#0f1712', '#6d8072', '#eef0e2'],
  amber: ['#17110d', '#8f7a63', '#f7ead2'],
  sodium: ['#0a1018', '#4c5a66', '#ffd9a0'],
} as const

/** Pigment prints from film: fog, water, rain on glass. */
export type Photograph = {
  readonly hand: 'photograph'
  readonly scene: SceneName
  readonly toning: keyof typeof tonings
}

function lightAt(stops: readonly (readonly [number, number])[], t: number): number {
  let [below, above] = [stops[0] ?? [0, 0], stops.at(-1) ?? [1, 1]]
  for (const stop of stops) {
    if (stop[0] <= t) below = stop
    if (stop[0] >= t) {
      above = stop
      break
    }
  }
  return above[0] === below[0] ? below[1] : below[1] + (above[1] - below[1]) * smoothstep(below[0], above[0], t)
}

export async function drawPhotograph(work: Photograph, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  const margin = Math.min(sheet.width, sheet.height) * 0.055
  const inner: Sheet = { width: sheet.width - margin * 2, height: sheet.height - margin * 2 }
  const shot = scenes[work.scene](inner, random.fork('plan'), noiseFrom(random.fork('noise')))
  const { width, height, scale } = frame
  const lens: Frame = { ...frame, x: frame.x - margin, y: frame.y - margin }
  // Exposed a little smaller than printed: the grain that comes on top is finer than anything lost.
  const film = reduced(lens, 0.8)
  const value = new Float32Array(film.width * film.height)
  const [clouds, specks] = [cloudTile(), speckTile()]
  const offset = random.range(0, 500)
  for (let y = 0, p = 0; y < film.height; y++) {
    const uy = y / film.scale + film.y
    const base = lightAt(shot.stops, uy / inner.height)
    for (let x = 0; x < film.width; x++, p++)
      value[p] = base + shot.clouds * sample(clouds, (x / film.scale + film.x) * 0.22 + offset, uy * 0.5)
  }
  for (const plane of shot.planes) {
    const mask = await softShapes(film, plane.body, plane.soft * film.scale)
    for (let p = 0; p < value.length; p++) {
      const m = mask.data[p] ?? 0
      if (m === 0) continue
      const k = (m / 255) * plane.solid
      value[p] = (value[p] ?? 0) * (1 - k) + plane.light * k
    }
  }
  const [dark, mid, light] = tonings[work.toning].map(rgb)
  const picture = blank(width, height, rgb('#f8f7f3'))
  if (!dark || !mid || !light) return picture
  for (let y = 0, p = 0; y < height; y++) {
    const uy = y / scale + lens.y
    for (let x = 0; x < width; x++, p++) {
      const ux = x / scale + lens.x
      const inside = Math.min(ux, uy, inner.width - ux, inner.height - uy) * scale
      if (inside < 0) continue
      const corner = ((ux / inner.width - 0.5) ** 2 + (uy / inner.height - 0.5) ** 2) * 0.26
      const grain =
        shot.grain * (sample(specks, ux * 1.5 + offset, uy * 1.5) + 0.6 * sample(specks, ux * 0.8, uy * 0.8 + offset))
      const v = Math.max(
        0,
        Math.min(1, smoothstep(-0.04, 1.04, between(value, film, x, y, width, height) * (1 - corner) + grain)),
      )
      const cover = Math.min(1, inside)
      for (let c = 0; c < 3; c++) {
        const tone =
          v < 0.5
            ? (dark[c] ?? 0) + ((mid[c] ?? 0) - (dark[c] ?? 0)) * v * 2
            : (mid[c] ?? 0) + ((light[c] ?? 0) - (mid[c] ?? 0)) * (v - 0.5) * 2
        picture.data[p * 3 + c] = (picture.data[p * 3 + c] ?? 0) * (1 - cover) + tone * cover
      }
    }
  }
  return picture
}
