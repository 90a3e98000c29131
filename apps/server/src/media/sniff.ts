import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import type { PictureType } from '#media/picture-limits.ts'
import { PictureRefused } from '#media/picture-refused.ts'

const headBytes = 4100

const allowed: Record<string, PictureType> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

const known: Record<string, string> = {
  'application/pdf': 'a PDF document',
  'application/postscript': 'a PostScript drawing',
  'application/zip': 'a ZIP archive',
  'image/bmp': 'a BMP picture',
  'image/gif': 'a GIF',
  'image/jxl': 'a JPEG XL picture',
  'image/tiff': 'a TIFF picture',
  'image/vnd.adobe.photoshop': 'a Photoshop file',
}

/** Tells by its content what kind of picture a file is. Throws `PictureRefused` for all but the four we take. */
export async function sniffPicture(file: string): Promise<PictureType> {
  const head = await readHead(file)
  if (head.length === 0) throw new PictureRefused('picture_empty')

  const mime = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime
  const type = allowed[mime ?? '']
  if (type) return type
  if (mime?.startsWith('image/hei')) {
    if (brands(head).includes('avif')) return 'avif'
    throw new PictureRefused('picture_heic')
  }
  if (mime === 'image/apng') throw new PictureRefused('picture_animated')
  throw new PictureRefused('picture_type', { kind: (mime && known[mime]) ?? describeText(head) ?? describeMime(mime) })
}

async function readHead(file: string) {
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** All brands of an ISO media file: an AVIF may carry a general major brand and name itself among the others. */
function brands(head: Buffer): string[] {
  const end = Math.min(head.readUInt32BE(0), head.length)
  return head.toString('latin1', 8, end).match(/.{4}/gs) ?? []
}

// file-type knows binary signatures only, so markup is told by its first tag.
function describeText(head: Buffer) {
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase()
  if (!text.startsWith('<')) return null
  if (/<svg[\s>]/.test(text)) return 'an SVG drawing'
  if (/<!doctype html|<html[\s>]|<script|<body|<head/.test(text)) return 'an HTML page'
  return 'an XML or HTML document'
}

function describeMime(mime: string | undefined) {
  if (mime?.startsWith('video/')) return 'a video'
  if (mime?.startsWith('audio/')) return 'a sound recording'
  return undefined
}
