import type { Drawing } from './hands.ts'
import { draw } from './hands.ts'
import { closer, sheetOf, whole } from './kit/frame.ts'
import type { Picture } from './kit/picture.ts'
import { toSharp } from './kit/picture.ts'
import { seeded } from './kit/random.ts'
import { seenFromSide } from './views/angle.ts'
import type { Hanging, Hung } from './views/hang.ts'
import type { RoomName } from './views/room.ts'
import { hangInRoom } from './views/room.ts'
import { onTable } from './views/table.ts'

/** Which look at the work a picture is. `x` and `y` are shares of its width and height. */
export type View =
  | { readonly kind: 'front' }
  | { readonly kind: 'detail'; readonly x: number; readonly y: number; readonly zoom: number }
  | { readonly kind: 'turned'; readonly turn: number }
  /** `close` leaves the floor and the furniture out. */
  | { readonly kind: 'room'; readonly room: RoomName; readonly close: boolean }
  | { readonly kind: 'side'; readonly deepMm: number }
  | { readonly kind: 'table' }

/** All that decides what a picture looks like. Plain data. */
export type PictureSpec = {
  readonly drawing: Drawing
  readonly seed: string
  readonly widthMm: number
  readonly heightMm: number
  readonly hanging: Hanging
  readonly wood: Hung['wood']
  readonly view: View
}

/** Pixels along the longer side of an original. */
const originalPixels = 1600

/** Only what stands on a table can be turned. */
function turned(drawing: Drawing, turn: number): Drawing {
  return drawing.hand === 'stoneware' || drawing.hand === 'bentwood' ? { ...drawing, turn } : drawing
}

async function look(spec: PictureSpec, pixels: number): Promise<Picture> {
  const { view, seed } = spec
  const sheet = sheetOf(spec.widthMm, spec.heightMm)
  const random = () => seeded(`${spec.drawing.hand}:${seed}`)
  if (view.kind === 'front') return draw(spec.drawing, sheet, whole(sheet, pixels), random())
  if (view.kind === 'detail')
    return draw(
      spec.drawing,
      sheet,
      closer(sheet, pixels, view.x * sheet.width, view.y * sheet.height, view.zoom),
      random(),
    )
  if (view.kind === 'turned') return draw(turned(spec.drawing, view.turn), sheet, whole(sheet, pixels), random())
  const picture = await draw(spec.drawing, sheet, whole(sheet, pixels * 0.6), random())
  const hung: Hung = { picture, widthMm: spec.widthMm, heightMm: spec.heightMm, hanging: spec.hanging, wood: spec.wood }
  const around = seeded(`${view.kind}:${seed}`)
  if (view.kind === 'room') return hangInRoom(hung, view, pixels, around)
  if (view.kind === 'side') return seenFromSide(hung, view.deepMm, pixels, around)
  return onTable(hung, pixels, around)
}

/** The picture as a JPEG file, as a camera would have made it. `pixels` is its longer side. */
export async function renderPicture(spec: PictureSpec, pixels = originalPixels): Promise<Buffer> {
  return toSharp(await look(spec, pixels))
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer()
}
