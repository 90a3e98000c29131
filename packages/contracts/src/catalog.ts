import { editionKinds, frames, attributionClasses, availabilities } from '@artiqo/domain/artwork'
import { z } from 'zod'
import { ArtistRef, ArtworkCard, Cursor, Money, Picture, Size, Time } from './common.ts'
import { ArtworkId, CategoryId, EditionId } from './ids.ts'

export const artworkSorts = ['newest', 'price_up', 'price_down'] as const
const query = z.string().trim().max(200)

const filters = {
  /** Slug of a category; its sub-categories are included. */
  category: z.string().max(80).optional(),
  /** Username of an artist. */
  artist: z.string().max(30).optional(),
  /** Minor units, inclusive. */
  priceMin: z.int().min(0).optional(),
  priceMax: z.int().min(0).optional(),
  /** Leaves out what is sold, held or not for sale. */
  availableOnly: z.boolean().optional(),
}
const paging = {
  sort: z.enum(artworkSorts).default('newest'),
  limit: z.int().min(1).max(240).default(24),
  cursor: Cursor.optional(),
}
export const ListArtworksInput = z.strictObject({ ...filters, ...paging })
export const SearchArtworksInput = z.strictObject({ q: query.min(1), ...filters, ...paging })
export const ArtworkPage = z.object({
  items: z.array(ArtworkCard),
  nextCursor: z.string().nullable(),
  /** How many match in all, counted up to 1,000; null when more pages were read by cursor. */
  total: z.int().nullable(),
})
export type ArtworkPage = z.infer<typeof ArtworkPage>

export const ArtworkRefInput = z.strictObject({
  /** An id (`art_…`) or a slug. */
  artwork: z.string().min(1).max(120),
})

export const Edition = z.object({
  id: EditionId,
  kind: z.enum(editionKinds),
  name: z.string(),
  price: Money,
  /** Copies in all and still free; null for open editions. */
  size: z.int().nullable(),
  available: z.int().nullable(),
  availability: z.enum(availabilities),
  /** When the last hold on it ends, while it is on hold. */
  heldUntil: Time.nullable(),
})
export type Edition = z.infer<typeof Edition>

export const DeliveryOffer = z.object({
  homeCountry: z.string(),
  home: Money.nullable(),
  eu: Money.nullable(),
  world: Money.nullable(),
  collect: z.boolean(),
  collectPlace: z.string(),
})
export type DeliveryOffer = z.infer<typeof DeliveryOffer>

export const Artwork = z.object({
  id: ArtworkId,
  slug: z.string(),
  title: z.string(),
  artist: ArtistRef.extend({ place: z.string(), bio: z.string(), photo: Picture.nullable() }),
  madeBy: z.string().nullable(),
  status: z.enum(['published', 'unlisted', 'archived', 'draft']),
  year: z.int().nullable(),
  medium: z.string(),
  surface: z.string(),
  category: z.object({ id: CategoryId, slug: z.string(), name: z.string() }).nullable(),
  size: Size,
  description: z.string(),
  frame: z.enum(frames),
  signed: z.boolean(),
  condition: z.string(),
  provenance: z.string(),
  attributionClass: z.enum(attributionClasses),
  pictures: z.array(Picture),
  editions: z.array(Edition),
  price: Money.nullable(),
  availability: z.enum(availabilities),
  delivery: DeliveryOffer,
  publishedAt: Time.nullable(),
})
export type Artwork = z.infer<typeof Artwork>

export const SimilarInput = z.strictObject({
  artwork: z.string().min(1).max(120),
  limit: z.int().min(1).max(12).default(6),
})
export const Similar = z.object({ items: z.array(ArtworkCard), moreByArtist: z.array(ArtworkCard) })

export interface CategoryNode {
  id: z.infer<typeof CategoryId>
  slug: string
  name: string
  /** Published works in it and below. */
  works: number
  children: CategoryNode[]
}
export const CategoryNode: z.core.$ZodType<CategoryNode> = z.lazy(() =>
  z.object({ id: CategoryId, slug: z.string(), name: z.string(), works: z.int(), children: z.array(CategoryNode) }),
)
export const Categories = z.object({ items: z.array(CategoryNode) })

export const ArtistsInput = z.strictObject({ limit: z.int().min(1).max(60).default(24), cursor: Cursor.optional() })
export const ArtistEntry = ArtistRef.extend({
  place: z.string(),
  bio: z.string(),
  photo: Picture.nullable(),
  works: z.int(),
  medium: z.string(),
  pictures: z.array(Picture),
})
export type ArtistEntry = z.infer<typeof ArtistEntry>
export const Artists = z.object({ items: z.array(ArtistEntry), nextCursor: z.string().nullable() })

export const Home = z.object({
  /** Works of known size with a picture, hung at true scale. */
  wall: z.array(ArtworkCard),
  newest: z.array(ArtworkCard),
  artists: z.array(ArtistEntry),
  works: z.int(),
})
export type Home = z.infer<typeof Home>
