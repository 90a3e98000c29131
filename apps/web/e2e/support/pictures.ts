import { crc32, deflateSync } from 'node:zlib'

/** A file as a person picks it. */
export interface PictureFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

type Colour = readonly [red: number, green: number, blue: number]

/** A small PNG in one colour over another, quickly made and quickly processed. */
export function png(name: string, [top, bottom]: readonly [Colour, Colour] = [teal, sand]): PictureFile {
  const [width, height] = [400, 300]
  const row = (colour: Colour) => Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()])
  const rows = Array.from({ length: height }, (_, y) => row(y < height / 2 ? top : bottom))
  return file(name, pngOf({ width, height, depth: 8, colours: 2 }, Buffer.concat(rows)))
}

const teal = [36, 92, 99] as const
const sand = [214, 190, 150] as const
export const ochre = [180, 120, 30] as const
export const plum = [88, 40, 80] as const

/** A grey JPEG of the plainest kind: every block of 8 × 8 pixels is two bits, "as bright as the last" and "nothing more". */
export function jpeg(name: string): PictureFile {
  return file(name, Buffer.concat([jpegHead(), pixels(), Buffer.from([0xff, 0xd9])]))
}

/** The same as a camera writes it, with its name and the place where it stood. */
export function photoWithPlace(name: string): PictureFile {
  const head = jpegHead()
  const [start, rest] = [head.subarray(0, 2), head.subarray(2)]
  const notes = Buffer.concat([Buffer.from('Exif\0\0'), cameraNotes()])
  return file(name, Buffer.concat([start, segment(0xe1, [...notes]), rest, pixels(), Buffer.from([0xff, 0xd9])]))
}

/** What the notes in `photoWithPlace` begin with, and the camera's name in them. */
export const traces = ['Exif', 'Secretcam']

/** Two directories of notes: the camera and, behind a pointer, 51° 3′ 16″ north. */
function cameraNotes(): Buffer {
  const notes = Buffer.alloc(102)
  notes.write('MM\0*', 0, 'latin1')
  notes.writeUInt32BE(8, 4)
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    notes.writeUInt16BE(tag, at)
    notes.writeUInt16BE(type, at + 2)
    notes.writeUInt32BE(count, at + 4)
    notes.writeUInt32BE(value, at + 8)
  }
  notes.writeUInt16BE(2, 8)
  entry(10, 0x010f, 2, 10, 38)
  entry(22, 0x8825, 4, 1, 48)
  notes.write('Secretcam\0', 38, 'latin1')
  notes.writeUInt16BE(2, 48)
  entry(50, 1, 2, 2, 0x4e000000)
  entry(62, 2, 5, 3, 78)
  for (const [index, part] of [51, 1, 3, 1, 16, 1].entries()) notes.writeUInt32BE(part, 78 + index * 4)
  return notes
}

/** A page of another trade with a whole JPEG behind it. */
export function pageWithPicture(name: string): PictureFile {
  const page = Buffer.from('<!doctype html><html><body><script>alert(1)</script></body></html>\n')
  return file(name, Buffer.concat([page, jpeg(name).buffer]))
}

/** A JPEG that is broken off half way. */
export function truncatedJpeg(name: string): PictureFile {
  const whole = pixels()
  return file(name, Buffer.concat([jpegHead(), whole.subarray(0, whole.length / 2)]))
}

const [jpegWidth, jpegHeight] = [640, 480]
const pixels = () => Buffer.alloc(((jpegWidth / 8) * (jpegHeight / 8)) / 4)

function jpegHead(): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16BE(jpegHeight)
  size.writeUInt16BE(jpegWidth, 2)
  const oneCode = [1, ...Array.from({ length: 15 }, () => 0), 0]
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    segment(0xc0, [8, ...size, 1, 1, 0x11, 0]),
    segment(0xc4, [0x00, ...oneCode]),
    segment(0xc4, [0x10, ...oneCode]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
  ])
}

function segment(marker: number, data: readonly number[]): Buffer {
  return Buffer.from([0xff, marker, 0, data.length + 2, ...data])
}

/** A PNG of 30 KB that unfolds to 16,000 × 16,000 pixels. */
export function pixelBomb(name: string): PictureFile {
  const [width, height] = [16_000, 16_000]
  return file(name, pngOf({ width, height, depth: 1, colours: 0 }, Buffer.alloc((width / 8 + 1) * height)))
}

/** A drawing that would run a script, under a picture's name. */
export function disguisedSvg(name: string): PictureFile {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><script>alert(1)</script></svg>'
  return file(name, Buffer.from(drawing))
}

interface Header {
  width: number
  height: number
  depth: 1 | 8
  /** 0 grey, 2 red, green and blue. */
  colours: 0 | 2
}

function pngOf({ width, height, depth, colours }: Header, rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([depth, colours], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')])
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function file(name: string, buffer: Buffer): PictureFile {
  return { name, mimeType: name.endsWith('.png') ? 'image/png' : 'image/jpeg', buffer }
}
