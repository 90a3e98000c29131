import type { ArtworkState, EditionKind, Frame } from '@artiqo/domain/artwork'
import type { ArtworkId, CategoryId, EditionId, ImageId, OrderLineId, UserId } from '@artiqo/domain/ids'
import type { GeneratedAlways } from 'kysely'

export interface ArtworksTable {
  id: ArtworkId
  artist_id: UserId
  slug: string
  /** What follows the last hyphen of the slug. */
  slug_tail: GeneratedAlways<string>
  state: ArtworkState
  title: string
  /** Names of the makers where they are not the owner of the page: imported works. */
  made_by: string | null
  medium: string
  surface: string
  category_id: CategoryId | null
  description: string
  year: number | null
  width_mm: number | null
  height_mm: number | null
  depth_mm: number | null
  frame: Frame
  signed: boolean
  /** Condition and provenance as the artist words them. */
  condition_note: string
  provenance: string
  /** Lowest price of its editions, for sorting and filtering; null when nothing is sold of it. */
  price_from: number | null
  /** True while some edition can be bought; kept by every change of stock. */
  for_sale: boolean
  /** Everything that search looks through: its words, each once. */
  search_text: string
  /** The `published_at` under which those words are in `search_entries`; null while they are not. */
  indexed_at: Date | null
  /** The key that an import knows the work by. */
  source_key: string | null
  published_at: Date | null
  created_at: Date
  updated_at: Date
  version: number
}

/** Every word that is in the text of a published work, with how many works have it. */
export interface SearchWordsTable {
  word: string
  works: number
}

/** The published works of each word, in the order of publishing. */
export interface SearchEntriesTable {
  word: string
  published_at: Date
  artwork_id: ArtworkId
}

/** Pictures of works (in order; the first is the cover) and profile photos. */
export interface ImagesTable {
  id: ImageId
  owner_id: UserId
  artwork_id: ArtworkId | null
  purpose: 'artwork' | 'avatar'
  position: number
  alt: string
  state: 'processing' | 'ready' | 'failed'
  failure: string | null
  /** Key of the private original in the object store. */
  original_key: string
  /** Content hash of the processed picture: the folder of its variants. */
  hash: string | null
  width: number
  height: number
  /** Comma-separated widths of the variants. */
  widths: string
  thumbhash: string | null
  created_at: Date
}

export interface EditionsTable {
  id: EditionId
  artwork_id: ArtworkId
  kind: EditionKind
  name: string
  price_amount: number
  currency: 'EUR'
  position: number
  created_at: Date
  updated_at: Date
}

/** Counted stock; open editions have no row. `available + reserved + sold = total` is a CHECK. */
export interface EditionStockTable {
  edition_id: EditionId
  total: number
  available: number
  reserved: number
  sold: number
}

/** One row per numbered copy of a limited edition, and one for an original; handed out when the payment settles. */
export interface CopiesTable {
  edition_id: EditionId
  number: number
  order_line_id: OrderLineId | null
}
