import type { ArtistRef, ArtworkCard, Picture, Size } from '@artiqo/contracts/common'
import type { UserId } from '@artiqo/domain/ids'
import { shownAvailability } from '@artiqo/domain/listing'
import { money } from '@artiqo/domain/money'
import type { CardRow, EditionRow } from './cards.queries.ts'

export interface PictureRow {
  readonly state: 'processing' | 'ready' | 'failed'
  readonly hash: string | null
  readonly width: number
  readonly height: number
  readonly widths: string
  readonly thumbhash: string | null
  readonly alt: string
}

/** An image row as its picture; null while there is nothing ready to show. */
export function pictureOf(row: PictureRow | null | undefined): Picture | null {
  if (row?.state !== 'ready' || row.hash === null) return null
  return {
    url: `/media/${row.hash}`,
    widths: row.widths.split(',').map(Number),
    width: row.width,
    height: row.height,
    thumbhash: row.thumbhash,
    alt: row.alt,
  }
}

type Joined<Row, Prefix extends string> = { readonly [K in keyof Row & string as `${Prefix}_${K}`]: Row[K] | null }

/** The same of the cover that was joined to a work's row, if it has one. */
export function coverOf(row: Joined<PictureRow, 'cover'>): Picture | null {
  const { cover_state: state, cover_hash: hash, cover_thumbhash: thumbhash } = row
  const { cover_width: width, cover_height: height, cover_widths: widths, cover_alt: alt } = row
  if (state === null || width === null || height === null || widths === null || alt === null) return null
  return pictureOf({ state, hash, width, height, widths, thumbhash, alt })
}

export function artistOf(row: { artist_id: UserId; username: string; display_name: string }): ArtistRef {
  return { id: row.artist_id, username: row.username, name: row.display_name }
}

export function sizeOf(row: { width_mm: number | null; height_mm: number | null; depth_mm: number | null }): Size {
  return { widthMm: row.width_mm, heightMm: row.height_mm, depthMm: row.depth_mm }
}

/** What hangs beside a work, of its row, its cover and its editions. */
export function toCard(row: CardRow, cover: Picture | null, editions: readonly EditionRow[]): ArtworkCard {
  const limited = editions.flatMap(({ kind, stock }) => (kind === 'limited' && stock ? [stock.total] : []))
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    artist: artistOf(row),
    madeBy: row.made_by,
    year: row.year,
    medium: row.medium,
    size: sizeOf(row),
    picture: cover,
    price: row.price_from === null ? null : money(row.price_from),
    editionSize: limited.length > 0 ? Math.min(...limited) : null,
    availability: shownAvailability(
      row.state,
      editions.map(({ stock }) => stock),
    ),
  }
}
