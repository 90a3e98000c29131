import type { Rgb } from '../kit/colour.ts'
import { clamp, smoothstep } from '../kit/colour.ts'
import type { Frame } from '../kit/frame.ts'
import { cloudTile, sample, speckTile } from '../kit/noise.ts'
import type { Picture } from '../kit/picture.ts'
import type { Form, FormName } from './forms.ts'
import { forms, steps, turned } from './forms.ts'
import type { Glaze, GlazeName, Mixing, Spot } from './glazes.ts'
import { glazes, tint } from './glazes.ts'

/** A pot on the table, in units: the middle of its foot, its height, and which side is turned to us. */
export type Pot = {
  readonly form: FormName
  readonly glaze: GlazeName
  readonly x: number
  readonly y: number
  readonly tall: number
  readonly turn: number
  readonly offset: number
  /** How far from above we look: 0 level, 0.4 well above. */
  readonly tilt: number
}

const lamp = [-0.62, 0.5, 0.6] as const

/** Light on a surface that faces (nx, up, towards us): daylight from a window on the left, a little coming back from the right. */
function lit(nx: number, ny: number, nz: number): number {
  const key = Math.max(0, (nx * lamp[0] + ny * lamp[1] + nz * lamp[2] + 0.22) / 1.22)
  const back = Math.max(0, nx * 0.8 - nz * 0.25) * 0.1
  return Math.min(1.13, 0.25 + 0.9 * key ** 1.15 + 0.1 * (0.5 + 0.5 * ny) + back)
}

function gleam(nx: number, ny: number, nz: number, shine: number): number {
  const [hx, hy, hz] = [-0.4, 0.38, 0.83]
  const h = Math.max(0, nx * hx + ny * hy + nz * hz)
  return shine * (h ** 60 * 150 + h ** 14 * 26)
}

export function radiusOf(pot: Pot): number {
  return forms[pot.form].girth * pot.tall
}

const colour: Mixing = new Float32Array(3)
const spot: Spot = { x: 0, y: 0, up: 0, facing: 0, offset: 0 }
const soot: Rgb = [30, 24, 20]
const damp: Rgb = [60, 44, 36]

function put(picture: Picture, p: number, light: number, shine: number, cover: number): void {
  const { data } = picture
  const i = p * 3
  for (let k = 0; k < 3; k++)
    data[i + k] = (data[i + k] ?? 0) * (1 - cover) + ((colour[k] ?? 0) * light + shine) * cover
}

/** Draws one pot: what is seen of its inside, and its outside. */
export function throwPot(picture: Picture, frame: Frame, pot: Pot): void {
  const form: Form = forms[pot.form]
  const glaze: Glaze = glazes[pot.glaze]
  const { radius, slope } = turned(pot.form)
  const s = frame.scale
  const tall = pot.tall * s
  const wide = radiusOf(pot)
  const girth = wide * s
  const cx = (pot.x - frame.x) * s
  const base = (pot.y - frame.y) * s
  const mouth = (radius[steps - 1] ?? 0) * girth
  const top = base - tall
  const from = Math.max(0, Math.floor(top - mouth * pot.tilt - 2))
  const to = Math.min(frame.height - 1, Math.ceil(base + girth * pot.tilt + 2))
  const left = Math.max(0, Math.floor(cx - girth - 2))
  const right = Math.min(frame.width - 1, Math.ceil(cx + girth + 2))
  const rings = cloudTile()
  const specks = speckTile()
  spot.offset = pot.offset
  for (let x = left; x <= right; x++) {
    let up = 1
    for (let y = from; y <= to; y++) {
      const dx = x - cx
      const p = y * frame.width + x
      const across = dx / mouth
      const deep = (y - top) / Math.max(1e-6, mouth * pot.tilt)
      const inMouth = !form.lid && across * across + deep * deep < 1
      if (inMouth && across * across + deep * deep < 0.86) {
        spot.x = across * wide * 0.6 + 200
        spot.y = pot.tall * 0.9 + deep * 40
        spot.up = 0.9
        spot.facing = 0
        glaze.mix(colour, spot)
        const wall = clamp(0.5 - deep * 0.5)
        put(
          picture,
          p,
          (0.24 + 0.5 * clamp(across * 0.8 + 0.3) * wall) * (0.5 + 0.5 * smoothstep(-1, 0.6, -deep)),
          0,
          1,
        )
        continue
      }
      let r = 0
      for (let k = 0; k < 3; k++) {
        r = (radius[Math.round(clamp(up) * (steps - 1))] ?? 0) * girth
        up = (base - y + pot.tilt * Math.sqrt(Math.max(0, r * r - dx * dx))) / tall
      }
      if (inMouth) up = 1
      if (up < -0.004 || up > 1.004) continue
      const cover = inMouth ? 1 : clamp(r - Math.abs(dx) + 0.5)
      if (cover <= 0) continue
      const k = Math.round(clamp(up) * (steps - 1))
      const side = clamp(dx / Math.max(1, r), -1, 1)
      spot.x = (Math.asin(side) + pot.turn * Math.PI * 2) * wide
      spot.y = up * pot.tall
      spot.up = clamp(up)
      const ridge =
        0.1 * sample(rings, spot.x * 0.02 + pot.offset, spot.y * 1.6) + 0.05 * sample(specks, spot.x, spot.y)
      const lean = (-(slope[k] ?? 0) * girth) / tall + ridge
      const long = Math.hypot(1, lean)
      const [nx, ny, nz] = [side / long, (inMouth ? 0.9 : lean) / long, Math.sqrt(1 - side * side) / long]
      spot.facing = ny
      const end = up + 0.04 * sample(rings, spot.x * 1.1 + pot.offset, 12)
      const glazed = glaze.stop === 0 ? 1 : smoothstep(glaze.stop - 0.006, glaze.stop + 0.006, end)
      if (glazed > 0) {
        glaze.mix(colour, spot)
        if (glaze.stop > 0) tint(colour, soot, 0.35 * smoothstep(glaze.stop + 0.03, glaze.stop, end))
      }
      if (glazed < 1) tint(colour, glaze.clay, 1 - glazed)
      if (glazed < 1) tint(colour, damp, (1 - glazed) * (0.25 + 0.4 * sample(rings, spot.x * 0.5, spot.y * 0.6)))
      put(
        picture,
        p,
        lit(nx, ny, nz) * (0.62 + 0.38 * smoothstep(-0.02, 0.2, up)),
        gleam(nx, ny, nz, glaze.shine * glazed),
        cover,
      )
    }
  }
}
