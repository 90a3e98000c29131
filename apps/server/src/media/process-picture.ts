import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sharp } from 'sharp'
import { readOptions, sharp } from '#media/codecs.ts'
import { decoding, readHeader, thumbhashOf } from '#media/inspect-picture.ts'
import { type PicturePurpose, variantWidths } from '#media/picture-limits.ts'
import { type ProcessedPicture, variantFile, variantFormats, type VariantFormat } from '#media/picture-jobs.ts'

const encoders: Record<VariantFormat, (picture: Sharp) => Sharp> = {
  // Full chroma: prints and flat colour show the difference.
  avif: (picture) => picture.avif({ quality: 55, effort: 2, chromaSubsampling: '4:4:4' }),
  webp: (picture) => picture.webp({ quality: 80, effort: 4, smartSubsample: true }),
}

/**
 * Makes every variant of a picture and writes them to `directory` as `640.avif` and so on. Nothing of the original's
 * bytes survives: pixels are decoded, turned upright, brought to sRGB and encoded anew. Throws `PictureRefused`.
 */
export async function processPicture(
  file: string,
  directory: string,
  purpose: PicturePurpose,
): Promise<ProcessedPicture> {
  const header = await readHeader(file)
  const side = Math.min(header.width, header.height)
  const { width, height } = purpose === 'avatar' ? { width: side, height: side } : header
  const widths = variantWidths(purpose, width, height)

  // Decoded once: the smaller variants are made from the largest.
  const largest = Math.max(...widths)
  const { data, info } = await decoding(
    sharp(file, readOptions)
      .resize(largest, purpose === 'avatar' ? largest : undefined, { fit: 'cover', position: 'centre' })
      .toColourspace('srgb')
      .timeout({ seconds: 30 })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true }),
  )
  const raw = { width: info.width, height: info.height, channels: info.channels }

  const hash = createHash('sha256')
  const variants = []
  for (const width of widths) {
    for (const format of variantFormats) {
      const encoded = await encoders[format](sharp(data, { raw }).resize(width)).toBuffer()
      hash.update(`${width}.${format}:${encoded.length};`).update(encoded)
      await writeFile(join(directory, variantFile(width, format)), encoded)
      variants.push({ width, format, bytes: encoded.length })
    }
  }
  const thumbhash = await thumbhashOf(sharp(data, { raw }))
  return { hash: hash.digest('hex'), width, height, bytes: header.bytes, thumbhash, variants }
}
