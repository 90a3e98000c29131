import type { Picture } from '@artiqo/contracts/common'
import type { StudioArtwork, StudioArtworkRow, StudioImage } from '@artiqo/contracts/studio'
import { missingForPublishing, type EditionKind, type Missing, type Stock } from '@artiqo/domain/artwork'
import type { EditionId } from '@artiqo/domain/ids'
import { shownAvailability } from '@artiqo/domain/listing'
import { money, type Currency } from '@artiqo/domain/money'
import type { z } from 'zod'
import { pictureOf, sizeOf } from '#catalog/cards.view.ts'
import type { ImageRow } from './images.queries.ts'
import type { findOwnWorks } from './list-works.queries.ts'
import type { ArtworkFields, OwnArtworkRow } from './own-artworks.queries.ts'

interface EditionRow {
  readonly id: EditionId
  readonly kind: EditionKind
  readonly name: string
  readonly price_amount: number
  readonly currency: Currency
  readonly stock: Stock | null
}

function toStudioImage(row: Omit<ImageRow, 'position' | 'original_key'>): StudioImage {
  return {
    id: row.id,
    state: row.state,
    picture: pictureOf(row),
    alt: row.alt,
    width: row.width,
    height: row.height,
    failure: row.failure,
  }
}

/** What a work still needs before it can hang. */
export function missingOf(
  row: Pick<ArtworkFields, 'title' | 'medium' | 'category_id' | 'width_mm' | 'height_mm'>,
  readyPictures: number,
  editions: number,
): Missing[] {
  const { title, medium, category_id: categoryId, width_mm: widthMm, height_mm: heightMm } = row
  return missingForPublishing({ title, medium, categoryId, widthMm, heightMm, readyPictures, editions })
}

export function countReady(images: readonly Pick<ImageRow, 'state'>[]): number {
  return images.filter((image) => image.state === 'ready').length
}

export interface StudioFacts {
  readonly row: OwnArtworkRow
  readonly images: readonly ImageRow[]
  readonly editions: readonly EditionRow[]
  /** Copies paid for, of open editions. */
  readonly paid: ReadonlyMap<EditionId, number>
}

/** A work as its artist sees it. */
export function toStudioArtwork({ row, images, editions, paid }: StudioFacts): z.output<typeof StudioArtwork> {
  return {
    id: row.id,
    slug: row.slug,
    version: row.version,
    state: row.state,
    title: row.title,
    medium: row.medium,
    surface: row.surface,
    categoryId: row.category_id,
    description: row.description,
    year: row.year,
    size: sizeOf(row),
    frame: row.frame,
    signed: row.signed,
    condition: row.condition_note,
    provenance: row.provenance,
    editions: editions.map(({ id, kind, name, price_amount, currency, stock }) => ({
      id,
      kind,
      name,
      price: money(price_amount, currency),
      size: stock?.total ?? null,
      available: stock?.available ?? null,
      reserved: stock?.reserved ?? 0,
      sold: stock?.sold ?? paid.get(id) ?? 0,
    })),
    images: images.map(toStudioImage),
    missing: missingOf(row, countReady(images), editions.length),
    availability: shownAvailability(
      row.state,
      editions.map(({ stock }) => stock),
    ),
    updatedAt: row.updated_at.toISOString(),
  }
}

/** A work as a line of the studio's list; `available` is null where an edition is made to order. */
export function toStudioRow(
  row: Awaited<ReturnType<typeof findOwnWorks>>[number],
  picture: Picture | null,
  editions: readonly EditionRow[],
  paid: ReadonlyMap<EditionId, number>,
): z.output<typeof StudioArtworkRow> {
  const stocks = editions.map(({ stock }) => stock)
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    state: row.state,
    availability: shownAvailability(row.state, stocks),
    picture,
    price: row.price_from === null ? null : money(row.price_from),
    available: stocks.includes(null) ? null : stocks.reduce((total, stock) => total + (stock?.available ?? 0), 0),
    sold: editions.reduce((total, { id, stock }) => total + (stock?.sold ?? paid.get(id) ?? 0), 0),
    updatedAt: row.updated_at.toISOString(),
  }
}
