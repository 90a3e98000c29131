/** A picture on the wire; its variants live at `${url}/${width}.avif` and `.webp` for each of `widths`. */
export interface PictureData {
  readonly url: string
  readonly widths: readonly number[]
  readonly width: number
  readonly height: number
  readonly thumbhash: string | null
  readonly alt: string
}

/** The address of one variant: the narrowest that is at least this wide, else the widest there is. */
export function pictureUrl(picture: PictureData, atLeast: number, format: 'avif' | 'webp' = 'webp'): string {
  const widths = picture.widths.toSorted((a, b) => a - b)
  const width = widths.find((candidate) => candidate >= atLeast) ?? widths.at(-1) ?? atLeast
  return `${picture.url}/${width}.${format}`
}

export function pictureSources(picture: PictureData, format: 'avif' | 'webp'): string {
  return picture.widths.map((width) => `${picture.url}/${width}.${format} ${width}w`).join(', ')
}
