export const maxPictureBytes = 30 * 1024 * 1024
export const maxPicturePixels = 50_000_000
/** Longer side over shorter side. A scroll hangs, a thread does not. */
export const maxPictureRatio = 20
/** Below this on the longer side a picture is taken with a note. */
export const sharpFrom = 1600

export const pictureTypes = ['jpeg', 'png', 'webp', 'avif'] as const
export type PictureType = (typeof pictureTypes)[number]

/** A work is never cropped; an avatar is a square from the middle. */
export const picturePurposes = ['artwork', 'avatar'] as const
export type PicturePurpose = (typeof picturePurposes)[number]

const widthsFor: Record<PicturePurpose, readonly [number, ...number[]]> = {
  artwork: [320, 640, 1280, 2048],
  avatar: [96, 192, 384],
}
// What one encoder call may need: AVIF takes about 60 bytes a pixel, and WebP ends at 16,383.
const maxVariantPixels = 12_000_000
const maxVariantHeight = 16_383

/** The widths that a picture is made in: never enlarged, and at least one. */
export function variantWidths(purpose: PicturePurpose, width: number, height: number): number[] {
  const ladder = widthsFor[purpose]
  const fits = (candidate: number) => {
    const tall = (candidate * height) / width
    return tall <= maxVariantHeight && candidate * tall <= maxVariantPixels
  }
  const widths = ladder.filter((candidate) => candidate <= width && fits(candidate))
  return widths.length > 0 ? widths : [Math.min(width, ladder[0])]
}
