import type { ArtworkId } from './ids.ts'
import { slugify } from './username.ts'

const tailLength = 10

/** A work's piece of URL: its title, and an end of its id that makes it unique and never changes. */
export function artworkSlug(title: string, id: ArtworkId): string {
  return `${slugify(title)}-${id.slice(-tailLength)}`
}

/** The part of a slug that outlives changes of the title; null when the slug does not have one. */
export function slugTail(slug: string): string | null {
  const tail = slug.slice(slug.lastIndexOf('-') + 1)
  return tail.length === tailLength && /^[0-9a-z]+$/.test(tail) ? tail : null
}
