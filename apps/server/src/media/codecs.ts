import sharp, { type SharpOptions } from 'sharp'
import { maxPicturePixels } from '#media/picture-limits.ts'

// Loaded by the picture worker alone: from here on this process opens these four kinds of files and nothing else.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegFile',
    'VipsForeignLoadPngFile',
    'VipsForeignLoadWebpFile',
    'VipsForeignLoadHeifFile',
  ],
})
sharp.cache(false)
sharp.concurrency(1)

/** How a stranger's file is opened. */
export const readOptions = {
  autoOrient: true,
  failOn: 'warning',
  limitInputPixels: maxPicturePixels,
  sequentialRead: true,
} satisfies SharpOptions

export { sharp }
