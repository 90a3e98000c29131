import { rgb } from '../kit/colour.ts'
import type { Frame, Sheet } from '../kit/frame.ts'
import { whole } from '../kit/frame.ts'
import { noiseFrom } from '../kit/noise.ts'
import { disc, f, pen, rect } from '../kit/path.ts'
import { number, signature } from '../kit/pencil.ts'
import type { Mask, Picture } from '../kit/picture.ts'
import { paintShapes, plate, softShapes } from '../kit/picture.ts'
import { press } from '../kit/press.ts'
import type { Random } from '../kit/random.ts'
import { lay } from '../kit/surface.ts'
import type { PlantName } from './plants.ts'
import { plants } from './plants.ts'

export const inks = {
  'night and yellow': ['#1f2c52', '#dd9f2c'],
  'black and red': ['#1c1c1b', '#c23a26'],
  'moss and ochre': ['#2b4633', '#e0a63a'],
  'bottle and rust': ['#182b2a', '#c9582f'],
  'plum and verdigris': ['#4d2233', '#4a8a80'],
  'blue and blush': ['#24406b', '#e6a598'],
  'black alone': ['#20201e', '#20201e'],
} as const

/** Plants nobody planted, cut in lino: one key block, often a second colour under it. */
export type Linocut = {
  readonly hand: 'linocut'
  readonly plants: readonly PlantName[]
  readonly inks: keyof typeof inks
  /** 'night' cuts the plants out of a dark block; 'day' leaves them standing on the paper; 'field' stands them on the second colour. */
  readonly ground: 'night' | 'day' | 'field'
  readonly disc?: boolean
  /** As pencilled in the margin: 7/30. */
  readonly number?: string
}

type Block = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

/** Marks that all lean one way, as a sky cut in one sitting, kept clear of the plants. */
function gouges(block: Block, taken: Mask, scale: number, random: Random, lean: number): string {
  const noise = noiseFrom(random)
  const free = (x: number, y: number) =>
    (taken.data[Math.round(y * scale) * taken.width + Math.round(x * scale)] ?? 0) < 26
  let d = ''
  for (let y = block.y + 9; y < block.y + block.h - 4; y += 14)
    for (let x = block.x + 8; x < block.x + block.w - 4; x += 25) {
      const skip = random.chance(0.16)
      const a = lean + (noise(x / 230, y / 230, 2) - 0.5) * 3
      const long = random.range(8, 19)
      const px = x + random.range(-6, 6)
      const py = y + random.range(-4, 4)
      const ex = px + Math.cos(a) * long
      const ey = py + Math.sin(a) * long
      if (!skip && free(px, py) && free(ex, ey)) d += `M${f(px)} ${f(py)}L${f(ex)} ${f(ey)}`
    }
  return d
}

function growAll(work: Linocut, block: Block, plan: Random, ink: string, cut: string): string {
  const count = work.plants.length
  const order = plan.fork('order').shuffle(work.plants.map((name, i) => ({ name, i })))
  return order
    .map(({ name, i }) => {
      const place = plan.fork(`place ${i}`)
      const room = (block.w / count) * 1.25
      const x = block.x + (block.w * (i + 0.5)) / count + place.range(-0.06, 0.06) * room
      const tall = Math.min(block.h * place.range(0.76, 0.92), room * 3.4)
      const foot = block.y + block.h * place.range(0.98, 1.03)
      return plants[name]({ ink, cut, random: plan.fork(`plant ${i}`) }, x, foot, tall, Math.min(room, 520))
    })
    .join('')
}

export async function drawLinocut(work: Linocut, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  const margin = Math.min(sheet.width, sheet.height) * 0.085
  const block: Block = { x: margin, y: margin * 0.9, w: sheet.width - margin * 2, h: sheet.height - margin * 2.1 }
  const plan = random.fork('plan')
  const night = work.ground === 'night'
  const [plant, back] = night ? ['#fff', '#000'] : ['#000', '#fff']
  const [cx, cy] = [block.x + block.w * plan.range(0.3, 0.7), block.y + block.h * plan.range(0.18, 0.34)]
  const sun = Math.min(block.w, block.h) * plan.range(0.13, 0.19)
  const grown = growAll(work, block, plan, plant, back)
  const small = whole(sheet, 300)
  const taken = await softShapes(small, grown + (work.disc ? disc(cx, cy, sun, '#000') : ''), 1.6)
  const sky = gouges(block, taken, small.scale, random.fork('sky'), plan.range(-0.4, 0.4))
  let key = night ? rect(block.x, block.y, block.w, block.h, '#000') : ''
  key += pen(sky, plant, night ? 2.5 : 1.8)
  if (work.disc) key += disc(cx, cy, sun + (night ? 4 : 10), '#fff')
  key += grown
  let soil = ''
  for (let i = 0; i < 60; i++)
    soil += `M${f(block.x + plan.next() * block.w)} ${f(block.y + block.h * plan.range(0.955, 0.995))}l${f(plan.range(8, 30))} ${f(plan.range(-4, 4))}`
  key += pen(soil, plant, 3)
  const outside = `M-50 -50H1100V1100H-50ZM${f(block.x)} ${f(block.y)}v${f(block.h)}h${f(block.w)}v${f(-block.h)}Z`
  key += `<path d="${outside}" fill="#fff"/>`
  if (!night) key += pen(`M${f(block.x)} ${f(block.y)}h${f(block.w)}v${f(block.h)}h${f(-block.w)}Z`, '#000', 6)
  const shift = plan.range(-2, 2)
  let under = work.ground === 'field' ? rect(block.x + 2, block.y + 2, block.w - 4, block.h - 4, '#000') : ''
  if (work.disc) under += disc(cx + shift, cy + 2, sun, work.ground === 'field' ? '#fff' : '#000')
  if (work.disc && night)
    under += `<clipPath id="moon">${disc(cx + shift, cy + 2, sun, '#000')}</clipPath><g clip-path="url(#moon)">${growAll(work, block, plan, '#fff', '#000')}</g>`
  const [dark, second] = inks[work.inks]
  const pencil = random.fork('pencil')
  const low = sheet.height - margin * 0.62
  const notes =
    (work.number ? number(work.number, block.x + 4, low - 12, 15, pencil) : '') +
    signature('wren halloran', block.x + block.w - 20, low, 17, pencil)
  const paper = await paintShapes(frame, notes, '#f4efe4')
  const how = { rough: 2.6, offset: plan.range(0, 500), glaze: 0.9 }
  if (under) press(paper, frame, await plate(frame, under), { ...how, ink: rgb(second), salt: 0.35 })
  press(paper, frame, await plate(frame, key), { ...how, ink: rgb(dark), salt: 0.5 })
  return lay(paper, frame, 'rag', 0.05)
}
