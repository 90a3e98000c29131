import { drawBentwood } from './bentwood/bentwood.ts'
import type { Bentwood } from './bentwood/bentwood.ts'
import { drawCharcoal } from './charcoal/charcoal.ts'
import type { Charcoal } from './charcoal/charcoal.ts'
import { drawCutout } from './cutout/cutout.ts'
import type { Cutout } from './cutout/cutout.ts'
import { drawCyanotype } from './cyanotype/cyanotype.ts'
import type { Cyanotype } from './cyanotype/cyanotype.ts'
import { drawGouache } from './gouache/gouache.ts'
import type { Gouache } from './gouache/gouache.ts'
import { drawInk } from './ink/ink.ts'
import type { Ink } from './ink/ink.ts'
import type { Frame, Sheet } from './kit/frame.ts'
import type { Picture } from './kit/picture.ts'
import type { Random } from './kit/random.ts'
import { drawLetterpress } from './letterpress/letterpress.ts'
import type { Letterpress } from './letterpress/letterpress.ts'
import { drawLinocut } from './linocut/linocut.ts'
import type { Linocut } from './linocut/linocut.ts'
import { drawOil } from './oil/oil.ts'
import type { Oil } from './oil/oil.ts'
import { drawPhotograph } from './photograph/photograph.ts'
import type { Photograph } from './photograph/photograph.ts'
import { drawQuilt } from './quilt/quilt.ts'
import type { Quilt } from './quilt/quilt.ts'
import { drawStoneware } from './stoneware/stoneware.ts'
import type { Stoneware } from './stoneware/stoneware.ts'
import { drawWatercolour } from './watercolour/watercolour.ts'
import type { Watercolour } from './watercolour/watercolour.ts'

/** What a picture shows and in whose hand; plain data, so that it can cross to another process. */
export type Drawing =
  | Bentwood
  | Charcoal
  | Cutout
  | Cyanotype
  | Gouache
  | Ink
  | Letterpress
  | Linocut
  | Oil
  | Photograph
  | Quilt
  | Stoneware
  | Watercolour

export const hands = [
  'bentwood',
  'charcoal',
  'cutout',
  'cyanotype',
  'gouache',
  'ink',
  'letterpress',
  'linocut',
  'oil',
  'photograph',
  'quilt',
  'stoneware',
  'watercolour',
] as const satisfies readonly Drawing['hand'][]

export type HandName = Drawing['hand']

/** Draws a work, or the part of it that the frame shows. The same random stream gives the same bytes. */
export function draw(work: Drawing, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  switch (work.hand) {
    case 'bentwood':
      return drawBentwood(work, sheet, frame, random)
    case 'charcoal':
      return drawCharcoal(work, sheet, frame, random)
    case 'cutout':
      return drawCutout(work, sheet, frame, random)
    case 'cyanotype':
      return drawCyanotype(work, sheet, frame, random)
    case 'gouache':
      return drawGouache(work, sheet, frame, random)
    case 'ink':
      return drawInk(work, sheet, frame, random)
    case 'letterpress':
      return drawLetterpress(work, sheet, frame, random)
    case 'linocut':
      return drawLinocut(work, sheet, frame, random)
    case 'oil':
      return drawOil(work, sheet, frame, random)
    case 'photograph':
      return drawPhotograph(work, sheet, frame, random)
    case 'quilt':
      return drawQuilt(work, sheet, frame, random)
    case 'stoneware':
      return drawStoneware(work, sheet, frame, random)
    case 'watercolour':
      return drawWatercolour(work, sheet, frame, random)
  }
}
