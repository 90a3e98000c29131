import { stat } from 'node:fs/promises'
import type { Sharp } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { readOptions, sharp } from '#media/codecs.ts'
import type { InspectedPicture } from '#media/picture-jobs.ts'
import { maxPicturePixels, maxPictureRatio } from '#media/picture-limits.ts'
import { PictureRefused } from '#media/picture-refused.ts'
import { sniffPicture } from '#media/sniff.ts'

const patience = { seconds: 10 }

/** Reads a picture's header, then decodes it to its last line. Throws `PictureRefused`. */
export async function inspectPicture(file: string): Promise<InspectedPicture> {
  const { type, width, height, bytes, lastLine } = await readHeader(file)
  // JPEG and PNG come line by line and a small copy needs not all of them; the others decode whole or not at all.
  if (type === 'jpeg' || type === 'png') {
    await decoding(
      sharp(file, { ...readOptions, autoOrient: false })
        .extract(lastLine)
        .timeout(patience)
        .raw()
        .toBuffer(),
    )
  }
  return { type, width, height, bytes, thumbhash: await thumbhashOf(sharp(file, readOptions)) }
}

/** What the first bytes of a file say, checked against every limit. Throws `PictureRefused`. */
export async function readHeader(file: string) {
  const type = await sniffPicture(file)
  // The header alone is small whatever it promises; our own check can say the numbers.
  const header = await decoding(sharp(file, { ...readOptions, limitInputPixels: false }).metadata())
  const { width, height } = header.autoOrient
  if ((header.format === 'heif' ? 'avif' : header.format) !== type) throw new PictureRefused('picture_type')
  if (header.compression === 'hevc') throw new PictureRefused('picture_heic')
  if (width * height > maxPicturePixels) throw new PictureRefused('picture_too_many_pixels', { width, height })
  if (Math.max(width, height) > maxPictureRatio * Math.min(width, height)) {
    throw new PictureRefused('picture_too_long', { width, height })
  }
  if ((header.pages ?? 1) > 1) throw new PictureRefused('picture_animated')
  const lastLine = { left: 0, top: header.height - 1, width: header.width, height: 1 }
  return { type, width, height, bytes: (await stat(file)).size, lastLine }
}

/** About 28 bytes that stand for the picture until it is there, as base64. */
export async function thumbhashOf(picture: Sharp) {
  const { data, info } = await decoding(
    picture
      .resize(100, 100, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .timeout(patience)
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true }),
  )
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}

/** Whatever a decoder stumbles over, the sender needs to hear one thing. */
export async function decoding<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    const slow = error instanceof Error && error.message.includes('timeout')
    throw new PictureRefused(slow ? 'picture_too_heavy' : 'picture_damaged')
  }
}
