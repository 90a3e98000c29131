import sharp from 'sharp'
import type { Frame } from './frame.ts'

/** Red, green, blue for each pixel. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }

/** One value, 0 to 255, for each pixel. */
export type Mask = { readonly width: number; readonly height: number; readonly data: Uint8Array }

export function blank(width: number, height: number, colour: readonly [number, number, number]): Picture {
  const data = new Uint8ClampedArray(width * height * 3)
  for (let i = 0; i < data.length; i += 3) {
    data[i] = colour[0]
    data[i + 1] = colour[1]
    data[i + 2] = colour[2]
  }
  return { width, height, data }
}

function document(frame: Frame, body: string): Buffer {
  const box = [frame.x, frame.y, frame.width / frame.scale, frame.height / frame.scale].join(' ')
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${frame.width}" height="${frame.height}">${body}</svg>`,
  )
}

/** Shapes as opaque pixels; what they leave open is `ground`. */
export async function paintShapes(frame: Frame, body: string, ground = '#ffffff'): Promise<Picture> {
  const { data } = await sharp(document(frame, body))
    .flatten({ background: ground })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return {
    width: frame.width,
    height: frame.height,
    data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length),
  }
}

/** Where the shapes are: 255 inside, 0 outside. Draw them in any opaque colour. */
export async function maskShapes(frame: Frame, body: string): Promise<Mask> {
  const data = await sharp(document(frame, body)).extractChannel(3).raw().toBuffer()
  return { width: frame.width, height: frame.height, data: new Uint8Array(data.buffer, data.byteOffset, data.length) }
}

/** Where the shapes are, with soft edges; `radius` in pixels. Drawn smaller where the softness hides it. */
export async function softShapes(frame: Frame, body: string, radius: number): Promise<Mask> {
  const { width, height } = frame
  const k = Math.max(1, Math.min(8, radius / 1.6))
  const small = { ...frame, width: Math.ceil(width / k), height: Math.ceil(height / k), scale: frame.scale / k }
  const one = { width: small.width, height: small.height, channels: 1 as const }
  const sharpEdged = await sharp(document(small, body)).extractChannel(3).raw().toBuffer()
  const blurred = await sharp(sharpEdged, { raw: one })
    .blur(Math.max(0.3, radius / k))
    .extractChannel(0)
    .raw()
    .toBuffer()
  if (k === 1) return { width, height, data: new Uint8Array(blurred) }
  const data = await sharp(blurred, { raw: one })
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .extractChannel(0)
    .raw()
    .toBuffer()
  return { width, height, data: new Uint8Array(data) }
}

export function toSharp(picture: Picture) {
  const { width, height, data } = picture
  return sharp(Buffer.from(data.buffer, data.byteOffset, data.length), { raw: { width, height, channels: 3 } })
}

/** Shapes drawn over a picture. */
export async function drawOver(picture: Picture, frame: Frame, body: string): Promise<Picture> {
  const over = await sharp(document(frame, body)).ensureAlpha().raw().toBuffer()
  const { data } = picture
  for (let p = 0, i = 0; p < over.length; p += 4, i += 3) {
    const cover = over[p + 3] ?? 0
    if (cover === 0) continue
    const keep = 255 - cover
    data[i] = ((data[i] ?? 0) * keep + (over[p] ?? 0) * cover) / 255
    data[i + 1] = ((data[i + 1] ?? 0) * keep + (over[p + 1] ?? 0) * cover) / 255
    data[i + 2] = ((data[i + 2] ?? 0) * keep + (over[p + 2] ?? 0) * cover) / 255
  }
  return picture
}

/** A printing plate: black is ink, white is cut away. 255 where it prints. */
export async function plate(frame: Frame, body: string): Promise<Mask> {
  const white = '<rect x="-100" y="-100" width="1300" height="1300" fill="#fff"/>'
  const data = await sharp(document(frame, white + body))
    .extractChannel(0)
    .negate()
    .raw()
    .toBuffer()
  return { width: frame.width, height: frame.height, data: new Uint8Array(data.buffer, data.byteOffset, data.length) }
}
