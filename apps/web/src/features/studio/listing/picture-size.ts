export interface PixelSize {
  readonly width: number
  readonly height: number
}

/** Enough for what cameras write before the size. */
const headBytes = 512 * 1024

/** How large a picture is, read from its first bytes without decoding it; null where they do not say. */
export async function readPixelSize(file: Blob): Promise<PixelSize | null> {
  const head = new DataView(await file.slice(0, headBytes).arrayBuffer())
  try {
    return png(head) ?? jpeg(head) ?? webp(head) ?? avif(head)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function png(head: DataView): PixelSize | null {
  if (text(head, 1, 3) !== 'PNG') return null
  return { width: head.getUint32(16), height: head.getUint32(20) }
}

/** From segment to segment up to the one that begins the frame. */
function jpeg(head: DataView): PixelSize | null {
  if (head.getUint16(0) !== 0xffd8) return null
  for (let at = 2; ; at += 2 + head.getUint16(at + 2)) {
    while (head.getUint8(at + 1) === 0xff) at += 1
    const marker = head.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: head.getUint16(at + 7), height: head.getUint16(at + 5) }
  }
}

function webp(head: DataView): PixelSize | null {
  if (text(head, 0, 4) !== 'RIFF' || text(head, 8, 4) !== 'WEBP') return null
  switch (text(head, 12, 4)) {
    case 'VP8 ':
      return { width: head.getUint16(26, true) & 0x3fff, height: head.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = head.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: (head.getUint32(24, true) & 0xffffff) + 1, height: (head.getUint32(26, true) >>> 8) + 1 }
    default:
      return null
  }
}

/** A picture made of tiles has a size for each: the largest is the whole. */
function avif(head: DataView): PixelSize | null {
  if (text(head, 4, 4) !== 'ftyp') return null
  let largest: PixelSize | null = null
  const bytes = text(head, 0, Math.min(head.byteLength, 16 * 1024))
  for (let at = bytes.indexOf('ispe'); at !== -1; at = bytes.indexOf('ispe', at + 4)) {
    const size = { width: head.getUint32(at + 8), height: head.getUint32(at + 12) }
    if (largest === null || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}

function text(head: DataView, from: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(head.buffer, head.byteOffset + from, length))
}
