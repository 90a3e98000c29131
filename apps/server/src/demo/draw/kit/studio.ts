import { rgb, smoothstep } from './colour.ts'
import type { Frame, Sheet } from './frame.ts'
import { cloudTile, sample, speckTile } from './noise.ts'
import type { Mask, Picture } from './picture.ts'
import { blank } from './picture.ts'

/** A sheet of paper curving from wall to table, daylight from the left. `edge` is where it curves, in units. */
export function backdrop(frame: Frame, sheet: Sheet, room: { wall: string; table: string }, edge: number): Picture {
  const picture = blank(frame.width, frame.height, [0, 0, 0])
  const [wall, table] = [rgb(room.wall), rgb(room.table)]
  const [clouds, specks] = [cloudTile(), speckTile()]
  for (let y = 0, i = 0; y < frame.height; y++) {
    const uy = y / frame.scale + frame.y
    const floor = smoothstep(edge - 26, edge + 30, uy)
    for (let x = 0; x < frame.width; x++, i += 3) {
      const ux = x / frame.scale + frame.x
      const fall = 1.1 - 0.34 * (ux / sheet.width) - 0.14 * Math.abs(uy / sheet.height - 0.4)
      const k =
        fall +
        0.02 * sample(clouds, ux * 0.4, uy * 0.4) +
        0.012 * sample(specks, ux * 1.3, uy * 1.3) +
        floor * 0.03 * sample(clouds, ux * 0.3, uy * 3)
      for (let c = 0; c < 3; c++) picture.data[i + c] = ((wall[c] ?? 0) * (1 - floor) + (table[c] ?? 0) * floor) * k
    }
  }
  return picture
}

/** A shadow over what is there; shadows are a little blue. */
export function darken(picture: Picture, mask: Mask, strength: number): void {
  const { data } = picture
  for (let p = 0; p < mask.data.length; p++) {
    const m = mask.data[p] ?? 0
    if (m === 0) continue
    const k = 1 - (m / 255) * strength
    data[p * 3] = (data[p * 3] ?? 0) * k
    data[p * 3 + 1] = (data[p * 3 + 1] ?? 0) * (k + (1 - k) * 0.04)
    data[p * 3 + 2] = (data[p * 3 + 2] ?? 0) * (k + (1 - k) * 0.1)
  }
}
