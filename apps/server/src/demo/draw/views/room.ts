import { clamp, mix, rgb, smoothstep } from '../kit/colour.ts'
import type { Frame } from '../kit/frame.ts'
import { cloudTile, sample, speckTile, streakTile } from '../kit/noise.ts'
import { fill, rect, shape } from '../kit/path.ts'
import type { Picture } from '../kit/picture.ts'
import { blank, drawOver, softShapes } from '../kit/picture.ts'
import type { Random } from '../kit/random.ts'
import { darken } from '../kit/studio.ts'
import { lean } from '../kit/warp.ts'
import { bench, corner, desk, sideboard } from './furniture.ts'
import type { Hung } from './hang.ts'
import { corners, fixing, resized, surround } from './hang.ts'

/** Rooms to hang something in, their things at their true size beside the work. */
export const rooms = {
  gallery: { wall: '#f1f0ec', floor: '#b9b6af', skirting: 0 },
  dining: { wall: '#e6ded0', floor: '#9a744e', skirting: 110 },
  study: { wall: '#d5dad6', floor: '#8c7358', skirting: 90 },
  corner: { wall: '#e9e4dc', floor: '#a98863', skirting: 130 },
} as const

export type RoomName = keyof typeof rooms

function build(frame: Frame, floorMm: number, name: RoomName, random: Random): Picture {
  const room = rooms[name]
  const picture = blank(frame.width, frame.height, [0, 0, 0])
  const [wall, floor, skirt] = [rgb(room.wall), rgb(room.floor), rgb(mix(room.wall, '#ffffff', 0.55))]
  const [clouds, specks, streaks] = [cloudTile(), speckTile(), streakTile()]
  const offset = random.range(0, 500)
  for (let y = 0, i = 0; y < frame.height; y++) {
    const my = y / frame.scale + frame.y
    const onFloor = my > floorMm
    const onSkirt = !onFloor && my > floorMm - room.skirting
    for (let x = 0; x < frame.width; x++, i += 3) {
      const mx = x / frame.scale + frame.x
      const across = x / frame.width
      const glow = 1.03 - 0.15 * Math.abs(across - 0.34) - 0.07 * Math.abs(y / frame.height - 0.36)
      let k = glow + 0.012 * sample(clouds, mx * 0.12 + offset, my * 0.12) + 0.008 * sample(specks, x * 0.9, y * 0.9)
      let colour = wall
      if (onSkirt) {
        colour = skirt
        k *= my < floorMm - room.skirting + 8 ? 1.03 : 0.97
      }
      if (onFloor) {
        colour = floor
        const deep = (my - floorMm) / 420
        const board = room.skirting
          ? 0.1 * sample(streaks, mx * 0.06 + Math.floor(deep * 7 + 2) * 71, my * 0.7)
          : 0.03 * sample(clouds, mx * 0.3, my * 0.9)
        k = (0.86 + 0.16 * clamp(deep)) * glow + board
      }
      for (let c = 0; c < 3; c++) picture.data[i + c] = (colour[c] ?? 0) * k
    }
  }
  return picture
}

/** Daylight from a window nobody sees, across the wall. */
async function sunlight(picture: Picture, frame: Frame, floorMm: number, random: Random): Promise<void> {
  const x = (frame.width / frame.scale) * random.range(0.02, 0.2)
  const panes = [0, 1].flatMap((i) =>
    [0, 1].map((j) =>
      fill(
        shape([
          [x + i * 420, floorMm - 1900 + j * 560 + i * 150],
          [x + i * 420 + 380, floorMm - 1770 + j * 560 + i * 150],
          [x + i * 420 + 380, floorMm - 1250 + j * 560 + i * 150],
          [x + i * 420, floorMm - 1380 + j * 560 + i * 150],
        ]),
        '#000',
      ),
    ),
  )
  const mask = await softShapes(frame, panes.join(''), 16 * frame.scale)
  for (let p = 0; p < mask.data.length; p++) {
    const m = (mask.data[p] ?? 0) / 255
    if (m === 0) continue
    picture.data[p * 3] = (picture.data[p * 3] ?? 0) * (1 + 0.09 * m)
    picture.data[p * 3 + 1] = (picture.data[p * 3 + 1] ?? 0) * (1 + 0.075 * m)
    picture.data[p * 3 + 2] = (picture.data[p * 3 + 2] ?? 0) * (1 + 0.03 * m)
  }
}

/** The work on a wall, `width` pixels wide, everything at one scale. */
export async function hangInRoom(
  work: Hung,
  { room: name, close }: { room: RoomName; close: boolean },
  width: number,
  random: Random,
): Promise<Picture> {
  const { reach, body } = surround(work)
  const [w, h] = [work.widthMm + reach * 2, work.heightMm + reach * 2]
  const height = Math.round(width * 0.75)
  const stands = { gallery: 430, dining: 1260, study: 1200, corner: 1110 }[name]
  const withFloor = !close
  const seenMm = Math.max(withFloor ? stands + h + 480 : h * 1.95, ((w * 1.7) / width) * height, 1100)
  const scale = height / seenMm
  const roomMm = width / scale
  const floorMm = withFloor ? seenMm - 230 : seenMm + 700
  const frame: Frame = { width, height, scale, x: 0, y: 0 }
  const picture = build(frame, floorMm, name, random)
  if (name !== 'gallery' && random.chance(0.6)) await sunlight(picture, frame, Math.min(floorMm, seenMm * 1.1), random)
  const things = {
    gallery: () => bench(roomMm * 0.5 - 650 + random.bell() * 300, floorMm + 120, '#b28a5c'),
    dining: () => sideboard(roomMm * 0.5 - 800 + random.bell() * 200, floorMm + 60, '#9b7048', '#6f8a86'),
    study: () => desk(roomMm * 0.5 - 700 + random.bell() * 200, floorMm + 60, '#b89468', '#a33b2a'),
    corner: () => corner(roomMm * 0.3 - 400 + random.bell() * 100, floorMm + 70, '#7d8a83', '#55704f'),
  }[name]()
  const free = withFloor ? floorMm - stands : seenMm
  const centre = free * 0.5 + (withFloor ? 10 : -seenMm * 0.02)
  const [x, y] = [roomMm / 2 - work.widthMm / 2, centre - work.heightMm / 2]
  const outline = rect(x - reach, y - reach, w, h, '#000')
  darken(picture, await softShapes(frame, `<g transform="translate(10 26)">${outline}</g>`, 22 * scale), 0.3)
  darken(picture, await softShapes(frame, `<g transform="translate(4 8)">${outline}</g>`, 6 * scale), 0.3)
  if (reach) await drawOver(picture, frame, body(x, y))
  const art = await resized(work.picture, work.widthMm * scale, work.heightMm * scale)
  lean(picture, art, corners(x * scale, y * scale, work.widthMm * scale, work.heightMm * scale), [1.01, 0.97])
  const held = fixing(work, x, y)
  if (held) await drawOver(picture, frame, held)
  if (floorMm < seenMm) {
    darken(picture, await softShapes(frame, things.shadow, 24 * scale), 0.45)
    await drawOver(picture, frame, things.body)
  }
  return shaded(picture)
}

/** A little less light towards the corners, as a lens gives. */
function shaded(picture: Picture): Picture {
  const { width, height, data } = picture
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 3) {
      const k = 1 - 0.12 * smoothstep(0.3, 0.85, Math.hypot(x / width - 0.5, y / height - 0.5))
      for (let c = 0; c < 3; c++) data[i + c] = (data[i + c] ?? 0) * k
    }
  return picture
}
