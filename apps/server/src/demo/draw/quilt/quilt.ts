import { mix } from '../kit/colour.ts'
import type { Frame, Sheet } from '../kit/frame.ts'
import { cloudTile, lumpTile, sample, speckTile } from '../kit/noise.ts'
import { f, fill, pen } from '../kit/path.ts'
import type { Picture } from '../kit/picture.ts'
import { maskShapes, paintShapes, plate, softShapes } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import { reliefOf } from '../kit/surface.ts'
import type { ClothName } from './cloths.ts'
import { cloths } from './cloths.ts'
import type { LayoutName } from './layouts.ts'
import { layouts } from './layouts.ts'

/** A quilt: pieced tops of six cloths, stitched through by hand. */
export type Quilt = {
  readonly hand: 'quilt'
  readonly layout: LayoutName
  readonly cloths: ClothName
  readonly stitching: 'rows' | 'fans' | 'diagonal' | 'waves'
}

/** A woven or printed pattern: how much lighter or darker the cloth is at a place, in units. */
type Print = (x: number, y: number) => number

function print(random: Random): Print {
  const turn = (random.int(0, 3) * Math.PI) / 4
  const [c, n] = [Math.cos(turn), Math.sin(turn)]
  const depth = random.pick([-26, 22, -20])
  const kind = random.int(0, 3)
  const size = random.range(9, 19)
  return (x, y) => {
    const u = (((x * c + y * n) % size) + size) % size
    const v = (((y * c - x * n) % size) + size) % size
    if (kind === 0) return u < size * 0.3 ? depth : 0
    if (kind === 1) return (u < size / 2 ? depth * 0.55 : 0) + (v < size / 2 ? depth * 0.55 : 0)
    if (kind === 2) return (u - size / 2) ** 2 + (v - size / 2) ** 2 < 7 ? Math.abs(depth) * 1.3 : 0
    return u < 1.8 || v < 1.8 ? depth : 0
  }
}

/** Lines along which the layers are held together. */
function stitches(kind: Quilt['stitching'], sheet: Sheet, random: Random): string {
  let d = ''
  const gap = random.range(40, 56)
  if (kind === 'rows')
    for (let y = gap / 2; y < sheet.height; y += gap)
      d += `M0 ${f(y + random.bell() * 4)}Q${f(sheet.width / 2)} ${f(y + random.bell() * 14)} ${f(sheet.width)} ${f(y + random.bell() * 4)}`
  if (kind === 'diagonal')
    for (let x = -sheet.height; x < sheet.width; x += gap) d += `M${f(x)} 0L${f(x + sheet.height)} ${f(sheet.height)}`
  if (kind === 'waves')
    for (let y = 0; y < sheet.height + gap; y += gap) {
      d += `M0 ${f(y)}`
      for (let x = 0; x < sheet.width; x += 120) d += `q30 ${f(-gap * 0.5)} 60 0t60 0`
    }
  if (kind === 'fans')
    for (let row = 0; row * gap * 2 < sheet.height + gap * 3; row++)
      for (let x = row % 2 ? 0 : -gap * 2; x < sheet.width + gap * 4; x += gap * 4)
        for (let k = 1; k <= 4; k++)
          d += `M${f(x - k * gap * 0.5)} ${f(row * gap * 2)}a${f(k * gap * 0.5)} ${f(k * gap * 0.5)} 0 0 1 ${f(k * gap)} 0`
  return d
}

export async function drawQuilt(work: Quilt, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  const colours = cloths[work.cloths]
  const plan = random.fork('plan')
  const patches = layouts[work.layout]({ sheet, random: plan })
  const dye = random.fork('dye')
  const prints = Array.from({ length: 6 }, () => print(dye))
  let cut = ''
  let printed = ''
  for (const { d, cloth } of patches) {
    const colour = colours[cloth] ?? colours[0]
    cut += fill(d, mix(colour, dye.pick(['#000000', '#ffffff', '#8a6a3a']), dye.range(0, 0.09)))
    const level = dye.chance(0.34) ? 255 - (cloth + 1) * 30 : 255
    printed += fill(d, `rgb(${level},${level},${level})`)
  }
  const bind = `M0 0H${sheet.width}V${sheet.height}H0ZM9 9V${sheet.height - 9}H${sheet.width - 9}V9Z`
  const picture = await paintShapes(frame, cut + fill(bind, colours[5], 'fill-rule="evenodd"'), colours[0])
  const printOf = await plate(frame, `<g shape-rendering="crispEdges">${printed}</g>`)
  const lines = stitches(work.stitching, sheet, plan.fork('stitches'))
  const joins = `${pen(patches.map(({ d }) => d).join(''), '#000', 3.4)}${pen(`M9 9H${sheet.width - 9}V${sheet.height - 9}H9Z`, '#000', 5)}`
  const seam = await softShapes(frame, joins, 2.6 * frame.scale)
  const pull = await softShapes(frame, pen(lines, '#000', 5), 6 * frame.scale)
  const thread = await maskShapes(
    frame,
    lines
      .split(/(?=M)/)
      .map((d) => `<path d="${d}" fill="none" stroke="#000" stroke-width="2" stroke-dasharray="6 5"/>`)
      .join(''),
  )
  const weave = reliefOf('linen')
  const [clouds, lumps, specks] = [cloudTile(), lumpTile(), speckTile()]
  const { width, height, data } = picture
  const lit = Number.parseInt(colours[0].slice(1, 3), 16)
  for (let y = 0, p = 0; y < height; y++) {
    const uy = y / frame.scale + frame.y
    for (let x = 0; x < width; x++, p++) {
      const ux = x / frame.scale + frame.x
      const back = p - width - 1 < 0 ? p : p - width - 1
      const fall = (seam.data[back] ?? 0) - (seam.data[p] ?? 0) + 0.85 * ((pull.data[back] ?? 0) - (pull.data[p] ?? 0))
      const hollow = (seam.data[p] ?? 0) * 0.16 + (pull.data[p] ?? 0) * 0.13
      const soft = 9 * sample(clouds, ux * 0.9, uy * 0.9) + 5 * sample(lumps, ux * 0.5, uy * 0.5)
      const k = 1 + 0.075 * sample(weave, ux * 1.6, uy * 1.6) + 0.035 * sample(specks, ux * 1.1, uy * 1.1)
      const pattern = prints[Math.round((printOf.data[p] ?? 0) / 30) - 1]
      const tone = pattern ? pattern(ux, uy) : 0
      const shift = (fall * 0.95) / Math.max(1, frame.scale / 1.6) - hollow * 0.4 + soft + tone
      const sewn = (thread.data[p] ?? 0) / 255
      const i = p * 3
      data[i] = ((data[i] ?? 0) * k + shift) * (1 - sewn * 0.8) + lit * sewn * 0.8
      data[i + 1] = ((data[i + 1] ?? 0) * k + shift) * (1 - sewn * 0.8) + (lit - 8) * sewn * 0.8
      data[i + 2] = ((data[i + 2] ?? 0) * k + shift) * (1 - sewn * 0.8) + (lit - 24) * sewn * 0.8
    }
  }
  return picture
}
