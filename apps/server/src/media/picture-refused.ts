import { maxPictureBytes, maxPicturePixels, maxPictureRatio, sharpFrom } from '#media/picture-limits.ts'

export const pictureRefusals = [
  'picture_empty',
  'picture_too_large',
  'picture_too_many_pixels',
  'picture_too_long',
  'picture_type',
  'picture_heic',
  'picture_animated',
  'picture_damaged',
  'picture_too_heavy',
] as const
export type PictureRefusal = (typeof pictureRefusals)[number]

export interface PictureFacts {
  /** What the file is instead, with its article: "an SVG drawing". */
  readonly kind?: string | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
}

/** A picture that cannot be taken, and what its sender can do about it. */
export class PictureRefused extends Error {
  override readonly name = 'PictureRefused'
  readonly code: PictureRefusal
  readonly facts: PictureFacts

  constructor(code: PictureRefusal, facts: PictureFacts = {}) {
    super(sentences[code]('This picture', facts))
    this.code = code
    this.facts = facts
  }

  /** The sentence with the file's own name in it. */
  sentence(fileName: string) {
    return sentences[this.code](plainFileName(fileName) || 'This picture', this.facts)
  }
}

const count = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const megabytes = maxPictureBytes / 1024 / 1024
const megapixels = maxPicturePixels / 1_000_000

const sentences: Record<PictureRefusal, (name: string, facts: PictureFacts) => string> = {
  picture_empty: (name) => `${name} is empty, there is nothing in the file. Choose it again, or export it anew.`,
  picture_too_large: (name) =>
    `${name} is larger than ${megabytes} MB, the most we can take. A JPEG at quality 90 looks the same and is smaller.`,
  picture_too_many_pixels: (name, { width = 0, height = 0 }) =>
    `${name} is ${count.format(width)} × ${count.format(height)} px, ${count.format((width * height) / 1_000_000)} megapixels. ` +
    `${megapixels} is the most we can take; 4,000 px on the longer side is plenty.`,
  picture_too_long: (name, { width = 1, height = 1 }) => {
    const ratio = count.format(Math.max(width, height) / Math.min(width, height))
    const shape = width > height ? 'wide as it is tall' : 'tall as it is wide'
    return `${name} is ${ratio} times as ${shape}. ${maxPictureRatio} times is the most we can hang; try it in parts.`
  },
  picture_type: (name, { kind }) =>
    `${name} is ${kind ?? 'not a picture we know'}. Export it as JPEG, PNG, WebP or AVIF and add it again.`,
  picture_heic: (name) =>
    `${name} is a HEIC photo, which most browsers cannot show. Export it as JPEG: on a Mac in Photos with File, Export; ` +
    'on an iPhone share it to Files with Options, Most Compatible.',
  picture_animated: (name) => `${name} holds more than one picture. Save the one to show as JPEG or PNG.`,
  picture_damaged: (name) => `${name} is damaged or stops before its end. Export it again, or choose another.`,
  picture_too_heavy: (name) => `${name} takes too much work to open. Saved again as a plain JPEG it usually opens.`,
}

export interface PictureNote {
  readonly code: 'picture_too_small'
  readonly message: string
}

/** What to tell about a picture that is taken all the same. */
export function pictureNotes(fileName: string, { width, height }: { width: number; height: number }): PictureNote[] {
  const longer = Math.max(width, height)
  if (longer >= sharpFrom) return []
  const size = `${count.format(longer)} px ${width >= height ? 'wide' : 'tall'}`
  const message = `${plainFileName(fileName) || 'This picture'} is ${size}. ${count.format(sharpFrom)} or more keeps it sharp.`
  return [{ code: 'picture_too_small', message }]
}

/** A sender's file name as it may stand in a sentence: no path, nothing invisible, not endless. */
export function plainFileName(fileName: string) {
  const base = fileName.split(/[\\/]/).at(-1) ?? ''
  const plain = base.replaceAll(/\p{C}/gu, '').replaceAll(/\s+/g, ' ').trim()
  const letters = Array.from(plain)
  return letters.length <= 60 ? plain : `${letters.slice(0, 40).join('')}…${letters.slice(-16).join('')}`
}
