import { clamp, rgb } from '../kit/colour.ts'
import type { Rgb } from '../kit/colour.ts'
import type { Frame, Sheet } from '../kit/frame.ts'
import { sample, streakTile } from '../kit/noise.ts'
import type { Point } from '../kit/path.ts'
import { pen, smooth } from '../kit/path.ts'
import type { Picture } from '../kit/picture.ts'
import { softShapes } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import { backdrop, darken } from '../kit/studio.ts'
import type { CurveName, Place } from './curves.ts'
import { curves } from './curves.ts'

export const woods = {
  ash: { wood: '#d9bd94', grain: '#a5814f', end: '#8f6b40' },
  oak: { wood: '#b58a57', grain: '#7a5530', end: '#5f4023' },
  walnut: { wood: '#7a5237', grain: '#3f2617', end: '#2f1c10' },
  charred: { wood: '#2c2a29', grain: '#0f0e0e', end: '#4a453f' },
  'milk paint': { wood: '#e4dfd3', grain: '#c2b8a4', end: '#b58a57' },
  'blue paint': { wood: '#2f4f86', grain: '#1a3058', end: '#b58a57' },
} as const

export const rooms = {
  white: { wall: '#eeedea', table: '#dfddd8' },
  grey: { wall: '#b9bcba', table: '#8f9391' },
  clay: { wall: '#d9c8b6', table: '#b39a82' },
} as const

/** Steamed and bent while it is hot: one length, or a few, glued where they meet. */
export type Bentwood = {
  readonly hand: 'bentwood'
  readonly curve: CurveName
  readonly wood: keyof typeof woods
  readonly room: keyof typeof rooms
  /** Thickness, as a share of the height. */
  readonly thick: number
  /** Seen from further round, for a second look. */
  readonly turn?: number
}

type Bead = {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly r: number
  readonly tx: number
  readonly ty: number
  readonly along: number
  readonly end: boolean
}

/** One slice of a rod, shaded as a round seen from the side. */
function bead(picture: Picture, frame: Frame, b: Bead, wood: readonly [Rgb, Rgb, Rgb]): void {
  const { data, width, height } = picture
  const s = frame.scale
  const [cx, cy, r] = [(b.x - frame.x) * s, (b.y - frame.y) * s, b.r * s]
  const streaks = streakTile()
  const far = 0.82 + 0.18 * clamp(b.z + 0.6)
  const [base, grain, end] = wood
  for (let y = Math.max(0, Math.floor(cy - r)); y <= Math.min(height - 1, Math.ceil(cy + r)); y++)
    for (let x = Math.max(0, Math.floor(cx - r)); x <= Math.min(width - 1, Math.ceil(cx + r)); x++) {
      const [dx, dy] = [(x - cx) / r, (y - cy) / r]
      const d = dx * dx + dy * dy
      if (d > 1) continue
      const cover = clamp((1 - Math.sqrt(d)) * r + 0.3)
      const across = clamp(dx * -b.ty + dy * b.tx, -1, 1)
      const [nx, ny, nz] = [-b.ty * across, b.tx * across, Math.sqrt(1 - across * across)]
      const key = Math.max(0, (-0.55 * nx - 0.62 * ny + 0.56 * nz + 0.2) / 1.2)
      const line = clamp(0.42 + 0.75 * sample(streaks, b.along * 130, across * 24 + 40) + 0.16 * Math.cos(across * 15))
      const light = (0.34 + 0.82 * key) * far
      const gleam = 34 * Math.max(0, -0.42 * nx - 0.5 * ny + 0.76 * nz) ** 22
      const i = (y * width + x) * 3
      for (let c = 0; c < 3; c++) {
        const paint = b.end ? (end[c] ?? 0) : (base[c] ?? 0) + ((grain[c] ?? 0) - (base[c] ?? 0)) * (1 - line) * 0.75
        data[i + c] = (data[i + c] ?? 0) * (1 - cover) + (paint * light + gleam) * cover
      }
    }
}

export async function drawBentwood(work: Bentwood, sheet: Sheet, frame: Frame, random: Random): Promise<Picture> {
  const plan = random.fork('plan')
  const shapes = curves[work.curve](plan)
  const yaw = plan.range(0.35, 0.8) * (plan.chance(0.5) ? 1 : -1) + (work.turn ?? 0) * 2.1
  const pitch = 0.3 + 0.12 * Math.min(1, work.turn ?? 0)
  const [cy, sy, cp, sp] = [Math.cos(yaw), Math.sin(yaw), Math.cos(pitch), Math.sin(pitch)]
  const seen = ([x, y, z]: Place): Place => {
    const [rx, rz] = [x * cy + z * sy, z * cy - x * sy]
    return [rx, y * cp - rz * sp, rz * cp + y * sp]
  }
  const rough = shapes.map((curve) => Array.from({ length: 200 }, (_, i) => curve(i / 199)))
  const lowest = Math.min(...rough.flat().map(([, y]) => y))
  const flat = rough.flat().map(seen)
  const [left, right] = [Math.min(...flat.map(([x]) => x)), Math.max(...flat.map(([x]) => x))]
  const [bottom, top] = [Math.min(...flat.map(([, y]) => y)), Math.max(...flat.map(([, y]) => y))]
  const size = Math.min((sheet.width * 0.7) / (right - left), (sheet.height * 0.66) / (top - bottom))
  const middle = (left + right) / 2
  const foot = sheet.height * 0.84
  const onSheet = (place: Place): Point => {
    const [x, y] = seen(place)
    return [sheet.width / 2 + (x - middle) * size, foot - (y - bottom) * size]
  }
  const r = (work.thick * (top - bottom) * size) / 2
  const edge = sheet.height * plan.range(0.52, 0.6)
  const picture = backdrop(frame, sheet, rooms[work.room], edge)
  const onFloor = rough
    .map((points) =>
      smooth(
        points
          .filter((_, i) => i % 5 === 0 || i === 199)
          .map(([x, y, z]) => onSheet([x + (y - lowest) * 0.35, lowest, z - (y - lowest) * 0.12])),
      ),
    )
    .join('')
  darken(picture, await softShapes(frame, pen(onFloor, '#000', r * 2.1), 7 * frame.scale), 0.26)
  darken(picture, await softShapes(frame, pen(onFloor, '#000', r * 2.6), 22 * frame.scale), 0.3)
  const beads: Bead[] = []
  for (const [n, curve] of shapes.entries()) {
    const length = (rough[n] ?? []).reduce((sum, place, i, all) => {
      const [ax, ay] = onSheet(place)
      const [bx, by] = onSheet(all[Math.max(0, i - 1)] ?? place)
      return sum + Math.hypot(ax - bx, ay - by)
    }, 0)
    const count = Math.min(2600, Math.ceil((length * 1.4) / Math.max(1.2, r * 0.2)))
    for (let i = 0; i <= count; i++) {
      const t = i / count
      const [x, y] = onSheet(curve(t))
      const [ax, ay] = onSheet(curve(t - 0.002))
      const [bx, by] = onSheet(curve(t + 0.002))
      const long = Math.hypot(bx - ax, by - ay) || 1
      beads.push({
        x,
        y,
        z: seen(curve(t))[2],
        r,
        tx: (bx - ax) / long,
        ty: (by - ay) / long,
        along: t * 9 + n * 3.3,
        end: i < 2 || i > count - 2,
      })
    }
  }
  beads.sort((a, b) => a.z - b.z)
  const { wood, grain, end } = woods[work.wood]
  const paints = [rgb(wood), rgb(grain), rgb(end)] as const
  for (const one of beads) bead(picture, frame, one, paints)
  return picture
}
