import { availabilities } from '@artiqo/domain/artwork'
import { z } from 'zod'
import { ArtworkId, UserId } from './ids.ts'

/** Integer minor units and their currency: `{ amount: 1250, currency: 'EUR' }` is €12.50. */
export const Money = z.object({ amount: z.int(), currency: z.literal('EUR') })
export type Money = z.infer<typeof Money>

/** ISO 8601 in UTC. */
export const Time = z.iso.datetime()

/** Text that a person typed on one line: trimmed, without control characters. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'Use one line of plain text')

/** Longer text that a person typed: trimmed; tabs and line breaks are the only control characters in it. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^(?:[^\p{Cc}]|[\t\n\r])*$/u, 'Use plain text')

export const Email = z.email().max(254).toLowerCase()
export const Country = z.string().regex(/^[A-Z]{2}$/, 'Use a two-letter country code')

/** A position in a list, opaque: pass it back to get what follows. */
export const Cursor = z.string().max(400)

/**
 * A picture with its variants at `${url}/${width}.avif` and `.webp` for each of `widths`.
 * `thumbhash` is base64 and about 28 bytes; it is null while the picture is still being processed.
 */
export const Picture = z.object({
  url: z.string(),
  widths: z.array(z.int()),
  width: z.int(),
  height: z.int(),
  thumbhash: z.string().nullable(),
  alt: z.string(),
})
export type Picture = z.infer<typeof Picture>

/** Millimetres; shown in cm and in. */
export const Size = z.object({ widthMm: z.int().nullable(), heightMm: z.int().nullable(), depthMm: z.int().nullable() })
export type Size = z.infer<typeof Size>

export const ArtistRef = z.object({ id: UserId, username: z.string(), name: z.string() })
export type ArtistRef = z.infer<typeof ArtistRef>

/** What hangs beside a work everywhere: from search to receipt. */
export const ArtworkCard = z.object({
  id: ArtworkId,
  slug: z.string(),
  title: z.string(),
  artist: ArtistRef,
  /** The makers' names where they are not the owner of the page: imported works. */
  madeBy: z.string().nullable(),
  year: z.int().nullable(),
  medium: z.string(),
  size: Size,
  picture: Picture.nullable(),
  price: Money.nullable(),
  /** Copies in the smallest limited edition, null for originals and open editions. */
  editionSize: z.int().nullable(),
  availability: z.enum(availabilities),
})
export type ArtworkCard = z.infer<typeof ArtworkCard>

export const Done = z.object({ done: z.literal(true) })
