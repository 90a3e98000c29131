import { rgb } from '../kit/colour.ts'
import type { Frame } from '../kit/frame.ts'
import { cloudTile, sample, speckTile } from '../kit/noise.ts'
import type { Point } from '../kit/path.ts'
import { fill, shape } from '../kit/path.ts'
import type { Picture } from '../kit/picture.ts'
import { blank, softShapes } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import { darken } from '../kit/studio.ts'
import { lean } from '../kit/warp.ts'
import type { Hung } from './hang.ts'
import { resized } from './hang.ts'

/** The outermost strip of a picture, drawn out to be its painted side. */
function side(picture: Picture, atRight: boolean): Picture {
  const data = new Uint8ClampedArray(12 * picture.height * 3)
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < 12; x++) {
      const from = (y * picture.width + (atRight ? picture.width - 1 - x : x)) * 3
      const to = (y * 12 + x) * 3
      for (let c = 0; c < 3; c++) data[to + c] = (picture.data[from + c] ?? 0) * 0.9
    }
  return { width: 12, height: picture.height, data }
}

/** The work seen from the side, so that its edge shows. `deepMm` is how far it stands off the wall. */
export async function seenFromSide(work: Hung, deepMm: number, width: number, random: Random): Promise<Picture> {
  const height = Math.round(width * 0.8)
  const fromRight = random.chance(0.5)
  const wall = rgb(random.pick(['#edebe6', '#e4e2dc', '#e9e6df']))
  const picture = blank(width, height, wall)
  const [clouds, specks] = [cloudTile(), speckTile()]
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 3) {
      const across = fromRight ? 1 - x / width : x / width
      const k = 0.86 + 0.17 * across + 0.014 * sample(clouds, x * 0.3, y * 0.3) + 0.01 * sample(specks, x, y)
      for (let c = 0; c < 3; c++) picture.data[i + c] = (wall[c] ?? 0) * k
    }
  const fit = Math.min((width * 0.74) / (work.widthMm * 0.8), (height * 0.8) / (work.heightMm * 1.06))
  const [w, h] = [work.widthMm * fit * 0.8, work.heightMm * fit]
  const [x0, y0] = [(width - w) / 2, (height - h) / 2]
  const [near, far] = [h * 0.055, h * 0.05]
  const mirror = ([x, y]: Point): Point => (fromRight ? [width - x, y] : [x, y])
  const face = [
    [x0, y0 - near],
    [x0 + w, y0 + far],
    [x0 + w, y0 + h - far],
    [x0, y0 + h + near],
  ].map(([x, y]) => mirror([x ?? 0, y ?? 0]))
  const thick = Math.max(5, deepMm * fit * 0.62)
  const edge = [
    [x0 - thick, y0 - near + thick * 0.28],
    [x0, y0 - near],
    [x0, y0 + h + near],
    [x0 - thick, y0 + h + near - thick * 0.28],
  ].map(([x, y]) => mirror([x ?? 0, y ?? 0]))
  const frame: Frame = { width, height, scale: 1, x: 0, y: 0 }
  const outline = fill(shape(face), '#000') + fill(shape(edge), '#000')
  const away = fromRight ? -1 : 1
  darken(
    picture,
    await softShapes(frame, `<g transform="translate(${away * (14 + thick)} 22)">${outline}</g>`, 20),
    0.34,
  )
  darken(picture, await softShapes(frame, `<g transform="translate(${away * thick * 0.4} 8)">${outline}</g>`, 6), 0.3)
  const art = await resized(work.picture, w * 1.15, h * 1.1)
  const [a, b, c, d] = face
  const [e, f, g, k] = edge
  if (!a || !b || !c || !d || !e || !f || !g || !k) return picture
  lean(picture, side(art, fromRight), fromRight ? [f, e, k, g] : [e, f, g, k], [0.74, 0.8])
  lean(picture, art, fromRight ? [b, a, d, c] : [a, b, c, d], fromRight ? [0.95, 1.02] : [1.02, 0.95])
  return picture
}
