import type { Rgb } from '../kit/colour.ts'
import { blend, clamp } from '../kit/colour.ts'
import type { Frame, Sheet } from '../kit/frame.ts'
import { disc, f, pen } from '../kit/path.ts'
import type { Picture } from '../kit/picture.ts'
import { drawOver, softShapes } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import { backdrop, darken } from '../kit/studio.ts'
import type { FormName } from './forms.ts'
import { forms } from './forms.ts'
import type { GlazeName } from './glazes.ts'
import { glazes } from './glazes.ts'
import type { Pot } from './pot.ts'
import { radiusOf, throwPot } from './pot.ts'

/** Pots as they stand in the studio, photographed in daylight. */
export type Stoneware = {
  readonly hand: 'stoneware'
  readonly pots: readonly FormName[]
  readonly glazes: readonly [GlazeName, ...GlazeName[]]
  readonly room: keyof typeof rooms
  /** How far the pots are turned and the camera raised, for a second look at the same pots. */
  readonly turn?: number
}

export const rooms = {
  plaster: { wall: '#dcd7cd', table: '#c4bcae' },
  linen: { wall: '#d5cdbf', table: '#8f7f6c' },
  slate: { wall: '#8d9392', table: '#5d6160' },
  dusk: { wall: '#4b5052', table: '#33373a' },
  sand: { wall: '#dfc9b3', table: '#b08c6d' },
  white: { wall: '#ecebe7', table: '#dcdad4' },
} as const

function shadows(frame: Frame, pots: readonly Pot[]): { body: string; radius: number; strength: number }[] {
  const contact = pots.map(
    (pot) =>
      `<ellipse cx="${f(pot.x + 8)}" cy="${f(pot.y + 2)}" rx="${f(radiusOf(pot) * 0.76)}" ry="${f(radiusOf(pot) * 0.76 * pot.tilt + 4)}" fill="#000"/>`,
  )
  const cast = pots.map((pot) => {
    const r = radiusOf(pot)
    const reach = Math.min(pot.tall * 0.75, 330)
    return `<path d="M${f(pot.x - r * 0.5)} ${f(pot.y - r * pot.tilt * 0.5)}L${f(pot.x + reach)} ${f(pot.y - reach * 0.1 - r * pot.tilt)}Q${f(pot.x + reach + r)} ${f(pot.y)} ${f(pot.x + reach * 0.9)} ${f(pot.y + r * pot.tilt * 0.8)}L${f(pot.x - r * 0.4)} ${f(pot.y + r * pot.tilt)}Z" fill="#000"/>`
  })
  return [
    { body: contact.join(''), radius: 9 * frame.scale, strength: 0.62 },
    { body: cast.join(''), radius: 30 * frame.scale, strength: 0.36 },
  ]
}

/** Handles are pulled, not thrown: a strap from shoulder to belly, lit from the left. */
function handle(pot: Pot): string {
  const { clay, mix } = glazes[pot.glaze]
  const mixed = new Float32Array(3)
  mix(mixed, { x: 30, y: pot.tall * 0.6, up: 0.6, facing: 0, offset: pot.offset })
  const base: Rgb = [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0]
  const r = radiusOf(pot)
  const side = Math.cos(pot.turn * Math.PI * 2) >= 0 ? 1 : -1
  const at = (u: number, v: number) => `${f(pot.x + side * r * u)} ${f(pot.y - pot.tall * v)}`
  const d = `M${at(0.5, 0.86)}C${at(1.35, 0.98)} ${at(1.62, 0.6)} ${at(0.9, 0.3)}`
  const dark = blend(base, clay, 0.2).map((v) => Math.round(clamp(v * 0.5, 0, 255)))
  const mid = base.map((v) => Math.round(v * 0.78))
  const high = base.map((v) => Math.round(clamp(v * 1.1 + 12, 0, 255)))
  const wide = r * 0.17
  return (
    pen(d, `rgb(${dark.join()})`, wide * 1.1) +
    `<g transform="translate(${f(-wide * 0.14)} ${f(-wide * 0.12)})">${pen(d, `rgb(${mid.join()})`, wide * 0.72)}${pen(d, `rgb(${high.join()})`, wide * 0.2)}</g>`
  )
}

export async function drawStoneware(work: Stoneware, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  const plan = random.fork('plan')
  const edge = sheet.height * plan.range(0.56, 0.64)
  const turn = work.turn ?? 0
  const tilt = 0.15 + 0.16 * Math.min(1, turn)
  const order = turn > 0 ? [...work.pots].reverse() : work.pots
  const shares = order.map((name) => forms[name].girth * forms[name].tall)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const highest = Math.max(...order.map((name) => forms[name].tall))
  // On a narrow sheet they stand before and behind each other, else side by side.
  const gap = sheet.height > sheet.width && order.length > 1 ? -0.12 : 0.16
  const unit = Math.min((sheet.height * 0.62) / highest, (sheet.width * 0.84) / (total * 2 + gap * (order.length - 1)))
  let x = sheet.width / 2 - (total + (gap / 2) * (order.length - 1)) * unit
  const pots: Pot[] = order.map((form, i) => {
    const wide = (shares[i] ?? 0) * unit
    x += wide * 2 + gap * unit
    const size = plan.range(0.96, 1.04)
    const glaze = work.glazes[(turn > 0 ? order.length - 1 - i : i) % work.glazes.length] ?? work.glazes[0]
    const y = Math.max(
      edge + 40,
      sheet.height * 0.84 +
        (i % 2 ? 0.5 : -0.5) * plan.range(0.02, gap < 0 ? 0.12 : 0.06) * sheet.height * (order.length > 1 ? 1 : 0),
    )
    return {
      form,
      glaze,
      x: x - wide - gap * unit,
      y,
      tall: forms[form].tall * unit * size,
      turn: turn + plan.next(),
      offset: plan.range(0, 500),
      tilt,
    }
  })
  pots.sort((a, b) => a.y - b.y)
  let picture = backdrop(frame, sheet, rooms[work.room], edge)
  for (const shade of shadows(frame, pots))
    darken(picture, await softShapes(frame, shade.body, shade.radius), shade.strength)
  for (const pot of pots) {
    if ('handle' in forms[pot.form]) picture = await drawOver(picture, frame, handle(pot) + disc(-50, -50, 1, '#000'))
    throwPot(picture, frame, pot)
  }
  return picture
}
