import { canvasOf, light as lightOver, strike } from '../kit/canvas.ts'
import { brushOf } from '../kit/bristles.ts'
import { blend, rgb, smoothstep } from '../kit/colour.ts'
import type { Frame, Sheet } from '../kit/frame.ts'
import { whole } from '../kit/frame.ts'
import { cloudTile, noiseFrom, sample } from '../kit/noise.ts'
import { alongEdges, layIn, paintOver } from '../kit/painter.ts'
import { disc } from '../kit/path.ts'
import type { Picture } from '../kit/picture.ts'
import { blank, drawOver } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import { lay } from '../kit/surface.ts'
import type { Light, LightName } from './lights.ts'
import { lights } from './lights.ts'
import type { Site } from './land.ts'
import type { SceneName } from './scenes.ts'
import { scenes } from './scenes.ts'

/** A landscape in gouache: what it shows, in which light, and how much of it is sky. */
export type Gouache = {
  readonly hand: 'gouache'
  readonly scene: SceneName
  readonly light: LightName
  /** The horizon, as a share of the height from the top. */
  readonly horizon: number
  /** The sun or the moon, or neither. */
  readonly disc?: boolean
}

function sky(sheet: Sheet, light: Light, horizon: number, random: Random): Picture {
  const frame = whole(sheet, 800)
  const picture = blank(frame.width, frame.height, rgb(light.low))
  const tile = cloudTile()
  const [top, low, lit, shade] = [rgb(light.top), rgb(light.low), rgb(light.lit), rgb(light.shade)]
  const ox = random.range(0, 512)
  const oy = random.range(0, 512)
  const cover = random.range(-0.16, 0.12)
  const slant = random.range(-0.12, 0.12)
  for (let y = 0; y < frame.height; y++) {
    const t = Math.min(1, y / (frame.height * horizon))
    const base = blend(top, low, t ** 0.85)
    for (let x = 0; x < frame.width; x++) {
      const sx = x * 0.32 + ox
      const sy = (y + x * slant) * (0.7 + t * 1.2) + oy
      const warp = 30 * sample(tile, sx * 0.7 + 90, sy * 0.7)
      const mass = sample(tile, sx + warp, sy) + 0.25 * Math.sin(t * 9 + ox)
      const above = sample(tile, sx + warp - 6, sy - 16) + 0.25 * Math.sin(t * 9 + ox)
      const cloud = smoothstep(-0.02 - cover, 0.34 - cover, mass) * (0.9 - 0.5 * t)
      const sun = smoothstep(-0.16, 0.2, mass - above)
      const colour = blend(base, blend(shade, lit, sun), cloud)
      picture.data.set(colour, (y * frame.width + x) * 3)
    }
  }
  return picture
}

const broad = {
  load: { dry: 0.3, ragged: 0.6, streak: 0.4 },
  width: 46,
  length: 190,
  spacing: 0.72,
  opacity: 0.85,
  jitter: 7,
  streak: 10,
  body: 0.5,
  edge: 60,
}
const lines = {
  load: { dry: 0.5, ragged: 0.7, streak: 0.5 },
  width: 22,
  length: 110,
  spacing: 0.8,
  opacity: 0.9,
  jitter: 11,
  streak: 12,
  body: 0.8,
  edge: 44,
}
const touches = {
  load: { dry: 0.3, ragged: 0.6, streak: 0.4 },
  width: 10,
  length: 46,
  spacing: 0.8,
  opacity: 0.9,
  jitter: 9,
  streak: 8,
  body: 0.8,
  edge: 40,
  onlyDetail: true,
}

/** Matte, opaque paint on panel, laid in from broad to small. */
export async function drawGouache(work: Gouache, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  const light = lights[work.light]
  const horizon = sheet.height * work.horizon
  const plan = random.fork('plan')
  const site: Site = { sheet, light, horizon, random: plan, noise: noiseFrom(random.fork('noise')), dabs: [] }
  const sun = work.disc
    ? disc(sheet.width * plan.range(0.2, 0.8), horizon * plan.range(0.35, 0.7), plan.range(24, 42), light.disc)
    : ''
  const sketch = await drawOver(
    sky(sheet, light, work.horizon, random.fork('sky')),
    whole(sheet, 800),
    sun + scenes[work.scene](site),
  )
  const canvas = canvasOf(frame, rgb(light.low))
  layIn(canvas, sketch, sheet, 5)
  const noise = noiseFrom(random.fork('direction'))
  const drift = (x: number, y: number) => (noise(x / 260, y / 200, 2) - 0.5) * (y < horizon ? 1.5 : 0.7)
  const edges = alongEdges(sketch, sheet, drift)
  const brush = random.fork('brush')
  paintOver(canvas, sketch, sheet, broad, drift, brush)
  paintOver(canvas, sketch, sheet, lines, edges, brush)
  paintOver(canvas, sketch, sheet, touches, edges, brush)
  const drags = brushOf(lines.load)
  for (const dab of site.dabs) strike(canvas, brush.pick(drags), dab)
  for (let i = 0; i < 18; i++) {
    const x = brush.range(0, sheet.width)
    const y = horizon + (sheet.height - horizon) * brush.next()
    const colour = rgb(brush.pick([light.lit, light.glint, light.spark, light.dark]))
    strike(canvas, brush.pick(drags), {
      x,
      y,
      angle: drift(x, y),
      length: brush.range(30, 110),
      width: brush.range(4, 11),
      colour,
      opacity: brush.range(0.12, 0.4),
      body: 0.9,
    })
  }
  return lay(lightOver(canvas, 16), frame, 'linen', 0.035)
}
