import type { Canvas } from '../kit/canvas.ts'
import { canvasOf, light, strike } from '../kit/canvas.ts'
import type { Load } from '../kit/bristles.ts'
import { brushOf } from '../kit/bristles.ts'
import type { Rgb } from '../kit/colour.ts'
import { blend, clamp, rgb } from '../kit/colour.ts'
import type { Frame, Sheet } from '../kit/frame.ts'
import type { Noise } from '../kit/noise.ts'
import { noiseFrom } from '../kit/noise.ts'
import type { Picture } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import { lay, mottle } from '../kit/surface.ts'
import type { PaletteName } from './palettes.ts'
import { palettes } from './palettes.ts'
import type { Block, PlanName } from './plans.ts'
import { plans } from './plans.ts'

/** Oil and wax on linen: blocks of one colour, breathing at their edges. */
export type Oil = { readonly hand: 'oil'; readonly plan: PlanName; readonly palette: PaletteName }

const full: Load = { dry: 0.3, ragged: 0.6, streak: 0.6, broad: true }
const dry: Load = { dry: 0.75, ragged: 0.9, streak: 0.7, broad: true }
const knife: Load = { dry: 0.6, ragged: 0.5, streak: 0.3, broad: true }

/** One going-over of a block. Lengths are in units; `turn` is how far strokes stray from straight. */
type Scrub = {
  readonly paint: Rgb
  readonly other: Rgb
  readonly opacity: number
  readonly wide: number
  readonly long: number
  readonly turn: number
  readonly share: number
  readonly brush: Load
}

/** Covers a block with strokes, one colour drifting into its neighbour. */
function scrub(canvas: Canvas, sheet: Sheet, block: Block, paint: Scrub, noise: Noise, random: Random): void {
  const [x, y] = [block.x * sheet.width, block.y * sheet.height]
  const [w, h] = [block.w * sheet.width, block.h * sheet.height]
  const upright = block.upright ?? false
  const [along, across] = upright ? [h, w] : [w, h]
  const wide = Math.min(paint.wide, across)
  const rows = Math.max(1, Math.round(across / (wide * 0.58)))
  const pieces = Math.max(1, Math.round(along / paint.long))
  const places = Array.from({ length: rows * pieces }, (_, i) => ({ row: Math.floor(i / pieces), piece: i % pieces }))
  for (const { row, piece } of random.shuffle(places)) {
    const skip = !random.chance(paint.share)
    const at = rows === 1 ? 0.5 : row / (rows - 1)
    const long = (along / pieces) * (pieces > 1 ? random.range(1.05, 1.7) : 1.02)
    const turn = random.bell() * paint.turn * Math.min(1, (2 * across) / long)
    const room = wide / 2 + Math.abs(Math.sin(turn)) * long * 0.5
    const side = clamp(
      wide / 2 + (across - wide) * at + random.bell() * wide * 0.2,
      Math.min(room, across / 2),
      Math.max(across - room, across / 2),
    )
    const centre =
      clamp((along * (piece + random.range(0.2, 0.8))) / pieces, long / 2, along - long / 2) + random.bell() * 12
    const [cx, cy] = upright ? [x + side, y + centre] : [x + centre, y + side]
    const drift = noise(cx / 300, cy / 240, 3) * 2.2 - 0.8 + random.bell() * 0.2
    const flip = random.chance(0.5) ? Math.PI : 0
    const drag = random.pick(brushOf(paint.brush))
    const bend = random.bell() * wide * 0.2
    const size = wide * random.range(0.6, 1.15)
    if (skip) continue
    const colour = blend(paint.paint, paint.other, clamp(drift * 0.5, 0, 0.6))
    strike(canvas, drag, {
      x: cx,
      y: cy,
      angle: (upright ? Math.PI / 2 : 0) + flip + turn,
      length: long,
      width: size,
      bend,
      colour,
      opacity: paint.opacity,
      streak: 10,
      body: 0.8,
    })
  }
}

/** Where the knife took paint off again. */
function scrape(canvas: Canvas, sheet: Sheet, block: Block, colour: Rgb, random: Random): void {
  const count = random.int(0, 2)
  for (let i = 0; i < count; i++) {
    const y = (block.y + block.h * random.range(0.1, 0.9)) * sheet.height
    const long = block.w * sheet.width * random.range(0.3, 0.8)
    const x = block.x * sheet.width + long / 2 + random.next() * (block.w * sheet.width - long)
    const width = random.range(8, 26)
    strike(canvas, random.pick(brushOf(knife)), {
      x,
      y,
      angle: random.bell() * 0.03,
      length: long,
      width,
      colour,
      opacity: random.range(0.2, 0.45),
      streak: 6,
      body: 0.2,
    })
  }
}

export async function drawOil(work: Oil, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  const [ground, ...paints] = palettes[work.palette]
  const noise = noiseFrom(random.fork('noise'))
  const under = rgb(ground)
  const canvas = canvasOf(frame, blend(under, rgb(paints[2]), 0.25))
  const hand = random.fork('hand')
  const all: Block = { x: -0.05, y: -0.05, w: 1.1, h: 1.1, paint: 1, upright: hand.chance(0.4) }
  scrub(
    canvas,
    sheet,
    all,
    { paint: under, other: rgb(paints[3]), opacity: 0.85, wide: 130, long: 420, turn: 0.5, share: 1, brush: full },
    noise,
    hand,
  )
  for (const block of plans[work.plan](random.fork('plan'))) {
    const paint = rgb(paints[block.paint - 1] ?? paints[0])
    const other = rgb(paints[block.paint % 4] ?? paints[0])
    const open = 1 - (block.thin ?? 0)
    const wide = clamp(block.h * sheet.height * 0.45, 12, 110)
    const base = { wide, long: 360, turn: 0.12, share: 1, brush: dry, opacity: 0.8 * open }
    scrub(canvas, sheet, block, { ...base, paint: blend(paint, under, 0.35), other: under }, noise, hand)
    scrub(
      canvas,
      sheet,
      block,
      { ...base, paint, other: blend(paint, other, 0.55), wide: wide * 0.8, brush: full },
      noise,
      hand,
    )
    const veil = { paint: blend(paint, rgb('#fff3de'), 0.16), other: blend(paint, other, 0.5), opacity: 0.5 * open }
    scrub(canvas, sheet, block, { ...base, ...veil, wide: wide * 0.7, long: 260, turn: 0.5, share: 0.5 }, noise, hand)
    scrape(canvas, sheet, block, blend(under, paint, 0.35), hand)
  }
  mottle(light(canvas, 24), frame, 15, random.range(0, 500))
  return lay(canvas.picture, frame, 'linen', 0.06)
}
