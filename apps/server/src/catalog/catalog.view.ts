import type { ArtistEntry, Artwork, CategoryNode, Edition } from '@artiqo/contracts/catalog'
import type { Picture } from '@artiqo/contracts/common'
import { attributionClassOf, editionAvailability } from '@artiqo/domain/artwork'
import type { CategoryId, EditionId } from '@artiqo/domain/ids'
import { isOnView, shownAvailability } from '@artiqo/domain/listing'
import { money } from '@artiqo/domain/money'
import type { ArtistRow } from './artists.queries.ts'
import type { EditionRow } from './cards.queries.ts'
import { artistOf, pictureOf, sizeOf, type PictureRow } from './cards.view.ts'
import type { CategoryRow } from './categories.queries.ts'
import { deliveryOf } from './editions.view.ts'
import type { ArtworkRow } from './get.queries.ts'

type PhotoColumns = Pick<ArtistRow, Extract<keyof ArtistRow, `photo_${string}`>>

/** The photo that was joined to a person's row. */
function photoOf(row: PhotoColumns): Picture | null {
  const { photo_state: state, photo_hash: hash, photo_thumbhash: thumbhash } = row
  const { photo_width: width, photo_height: height, photo_widths: widths, photo_alt: alt } = row
  if (state === null || width === null || height === null || widths === null || alt === null) return null
  return pictureOf({ state, hash, width, height, widths, thumbhash, alt })
}

export interface ArtworkFacts {
  readonly row: ArtworkRow
  readonly status: Artwork['status']
  readonly pictures: readonly PictureRow[]
  readonly editions: readonly EditionRow[]
  readonly heldUntil: ReadonlyMap<EditionId, Date>
}

export function toArtwork({ row, status, pictures, editions, heldUntil }: ArtworkFacts): Artwork {
  const { category_id: id, category_slug: slug, category_name: name } = row
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    artist: { ...artistOf(row), place: row.place, bio: row.bio, photo: photoOf(row) },
    madeBy: row.made_by,
    status,
    year: row.year,
    medium: row.medium,
    surface: row.surface,
    category: id !== null && slug !== null && name !== null ? { id, slug, name } : null,
    size: sizeOf(row),
    description: row.description,
    frame: row.frame,
    signed: row.signed,
    condition: row.condition_note,
    provenance: row.provenance,
    attributionClass: attributionClassOf(editions.map(({ kind }) => kind)),
    pictures: pictures.flatMap((picture) => pictureOf(picture) ?? []),
    editions: editions.map((edition) => toEdition(edition, status, heldUntil.get(edition.id) ?? null)),
    price: row.price_from === null ? null : money(row.price_from),
    availability: shownAvailability(
      status,
      editions.map(({ stock }) => stock),
    ),
    delivery: deliveryOf(row),
    publishedAt: row.published_at?.toISOString() ?? null,
  }
}

function toEdition(row: EditionRow, status: Artwork['status'], heldUntil: Date | null): Edition {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    price: money(row.price_amount, row.currency),
    size: row.stock?.total ?? null,
    available: isOnView(status) ? (row.stock?.available ?? null) : row.stock && 0,
    availability: shownAvailability(status, [row.stock]),
    heldUntil: heldUntil?.toISOString() ?? null,
  }
}

/** The editions that are on hold: those whose holds' end is worth looking up. */
export function onHold(editions: readonly EditionRow[]): EditionId[] {
  return editions.filter(({ stock }) => editionAvailability(stock) === 'on_hold').map(({ id }) => id)
}

export function toArtistEntry(
  row: ArtistRow,
  works: number,
  newest: { medium: string; pictures: Picture[] },
): ArtistEntry {
  return { ...artistOf(row), place: row.place, bio: row.bio, photo: photoOf(row), works, ...newest }
}

/** Categories as a tree, each with the works in it and below. */
export function toCategoryTree(
  rows: readonly CategoryRow[],
  counts: ReadonlyMap<CategoryId | null, number>,
): CategoryNode[] {
  const below = Map.groupBy(rows, (row) => row.parent_id)
  const toNode = ({ id, slug, name }: CategoryRow): CategoryNode => {
    const children = (below.get(id) ?? []).map(toNode)
    const works = children.reduce((total, child) => total + child.works, counts.get(id) ?? 0)
    return { id, slug, name, works, children }
  }
  return (below.get(null) ?? []).map(toNode)
}
