import { crc32, deflateSync } from 'node:zlib'

// PNG files by hand, to say things about themselves that no encoder would.
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function pngChunk(type: string, data: Uint8Array) {
  const chunk = Buffer.alloc(12 + data.length)
  chunk.writeUInt32BE(data.length)
  chunk.write(type, 4, 'latin1')
  chunk.set(data, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length)
  return chunk
}

interface Header {
  width: number
  height: number
  bitDepth: number
  /** 0 grey, 2 colour. */
  colourType: 0 | 2
}

function pngHeader({ width, height, bitDepth, colourType }: Header) {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width)
  data.writeUInt32BE(height, 4)
  data.set([bitDepth, colourType], 8)
  return pngChunk('IHDR', data)
}

/** A well-formed black PNG with `extra` chunks before its pixels. */
export function blackPng(width: number, height: number, extra: readonly Uint8Array[] = []) {
  const rows = deflateSync(Buffer.alloc((width * 3 + 1) * height))
  const header = pngHeader({ width, height, bitDepth: 8, colourType: 2 })
  return Buffer.concat([signature, header, ...extra, pngChunk('IDAT', rows), pngChunk('IEND', Buffer.alloc(0))])
}

/** 30 KB that unfold to 256 megapixels. */
export function pixelBomb() {
  const rows = deflateSync(Buffer.alloc((16_000 / 8 + 1) * 16_000))
  const header = pngHeader({ width: 16_000, height: 16_000, bitDepth: 1, colourType: 0 })
  return Buffer.concat([signature, header, pngChunk('IDAT', rows), pngChunk('IEND', Buffer.alloc(0))])
}

/** A small picture with 200 MB of text or colour profile folded into a chunk. */
export function chunkBomb(type: 'iCCP' | 'zTXt') {
  const folded = deflateSync(Buffer.alloc(200_000_000))
  return blackPng(40, 40, [pngChunk(type, Buffer.concat([Buffer.from('bomb\0\0'), folded]))])
}
