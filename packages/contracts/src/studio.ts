import { artworkStates, availabilities, editionKinds, frames } from '@artiqo/domain/artwork'
import { z } from 'zod'
import { DeliveryOffer } from './catalog.ts'
import { Country, Cursor, line, Money, Picture, prose, Size, Time } from './common.ts'
import { ArtworkId, CategoryId, EditionId, ImageId } from './ids.ts'

const mm = z.int().min(1).max(100_000)
const Price = z.strictObject({ amount: z.int().min(50).max(100_000_000), currency: z.literal('EUR') })

/** An edition as its artist writes it. `original` is one copy; `limited` is numbered 1 to `size`; `open` is made to order. */
export const EditionInput = z.strictObject({
  /** The edition to change; left out for a new one. */
  id: EditionId.optional(),
  kind: z.enum(editionKinds),
  name: line(80, 0).default(''),
  price: Price,
  /** Copies in a limited edition, 2 to 1000. */
  size: z.int().min(2).max(1000).optional(),
})

const fields = {
  title: line(300, 0).optional(),
  medium: line(160, 0).optional(),
  surface: line(160, 0).optional(),
  categoryId: CategoryId.nullable().optional(),
  description: prose(8000).optional(),
  year: z.int().min(1000).max(2200).nullable().optional(),
  widthMm: mm.nullable().optional(),
  heightMm: mm.nullable().optional(),
  depthMm: mm.nullable().optional(),
  frame: z.enum(frames).optional(),
  signed: z.boolean().optional(),
  condition: prose(500).optional(),
  provenance: prose(2000).optional(),
  /** All editions of the work: those left out are taken away, if none of their copies is sold or held. */
  editions: z.array(EditionInput).max(10).optional(),
}
export const CreateArtworkInput = z.strictObject(fields)
export const UpdateArtworkInput = z.strictObject({
  artworkId: ArtworkId,
  ...fields,
  /** The version that was read; a newer one is answered with 409 `version_conflict`. */
  version: z.int().optional(),
})
export const OwnArtworkInput = z.strictObject({ artworkId: ArtworkId })

export const StudioImage = z.object({
  id: ImageId,
  state: z.enum(['processing', 'ready', 'failed']),
  picture: Picture.nullable(),
  alt: z.string(),
  width: z.int(),
  height: z.int(),
  failure: z.string().nullable(),
})
export type StudioImage = z.infer<typeof StudioImage>

export const StudioEdition = z.object({
  id: EditionId,
  kind: z.enum(editionKinds),
  name: z.string(),
  price: Money,
  size: z.int().nullable(),
  available: z.int().nullable(),
  reserved: z.int(),
  sold: z.int(),
})

export const StudioArtwork = z.object({
  id: ArtworkId,
  slug: z.string(),
  version: z.int(),
  state: z.enum(artworkStates),
  title: z.string(),
  medium: z.string(),
  surface: z.string(),
  categoryId: CategoryId.nullable(),
  description: z.string(),
  year: z.int().nullable(),
  size: Size,
  frame: z.enum(frames),
  signed: z.boolean(),
  condition: z.string(),
  provenance: z.string(),
  editions: z.array(StudioEdition),
  /** In order; the first is the cover. */
  images: z.array(StudioImage),
  /** What is still needed before it can be published. */
  missing: z.array(z.enum(['picture', 'title', 'medium', 'category', 'size', 'price'])),
  availability: z.enum(availabilities),
  updatedAt: Time,
})
export type StudioArtwork = z.infer<typeof StudioArtwork>

export const ListStudioArtworksInput = z.strictObject({
  state: z.enum(artworkStates).optional(),
  q: z.string().trim().max(200).optional(),
  limit: z.int().min(1).max(60).default(24),
  cursor: Cursor.optional(),
})
export const StudioArtworkRow = z.object({
  id: ArtworkId,
  slug: z.string(),
  title: z.string(),
  state: z.enum(artworkStates),
  availability: z.enum(availabilities),
  picture: Picture.nullable(),
  price: Money.nullable(),
  available: z.int().nullable(),
  sold: z.int(),
  updatedAt: Time,
})
export const StudioArtworks = z.object({ items: z.array(StudioArtworkRow), nextCursor: z.string().nullable() })

export const ReorderImagesInput = z.strictObject({ artworkId: ArtworkId, imageIds: z.array(ImageId).min(1).max(20) })
export const SetAltInput = z.strictObject({ artworkId: ArtworkId, imageId: ImageId, alt: prose(400) })
export const RemoveImageInput = z.strictObject({ artworkId: ArtworkId, imageId: ImageId })

/** The answer of `POST /upload/pictures`: a work's picture, or the id that one's photo has once it is made. */
export const Uploaded = z.object({ image: StudioImage.nullable(), photoId: ImageId.nullable() })

const Rate = Price.extend({ amount: z.int().min(0).max(1_000_000) }).nullable()
export const UpdateDeliveryInput = z.strictObject({
  homeCountry: Country,
  home: Rate,
  eu: Rate,
  world: Rate,
  collect: z.boolean(),
  collectPlace: line(160, 0).default(''),
})
export const StudioDelivery = DeliveryOffer

export const Today = z.object({
  toAccept: z.int(),
  toShip: z.int(),
  drafts: z.int(),
  published: z.int(),
  onHold: z.int(),
  /** Earnings of paid parts, fee taken off: this calendar month and in all. */
  earnedThisMonth: Money,
  earnedInAll: Money,
  soldInAll: z.int(),
  /** One entry per week, oldest first. */
  weeks: z.array(z.object({ from: Time, sold: z.int(), earned: Money })),
  latest: z.array(
    z.object({ id: z.string(), orderNumber: z.string(), title: z.string(), state: z.string(), paidAt: Time }),
  ),
})
export type Today = z.infer<typeof Today>
