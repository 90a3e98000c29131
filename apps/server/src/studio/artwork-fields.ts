import type { CreateArtworkInput } from '@artiqo/contracts/studio'
import { artworkSlug } from '@artiqo/domain/artwork-slug'
import type { ArtworkId } from '@artiqo/domain/ids'
import type { z } from 'zod'
import type { List } from '#kept/tags.ts'
import type { ArtworkFields } from './own-artworks.queries.ts'

type Input = z.output<typeof CreateArtworkInput>

/** A draft of which nothing has been said yet. */
export const blankFields: Omit<ArtworkFields, 'slug'> = {
  title: '',
  medium: '',
  surface: '',
  category_id: null,
  description: '',
  year: null,
  width_mm: null,
  height_mm: null,
  depth_mm: null,
  frame: 'unframed',
  signed: false,
  condition_note: '',
  provenance: '',
}

/** A work's words after a change: what the input names is new, the rest stays. */
export function fieldsAfter(id: ArtworkId, before: Omit<ArtworkFields, 'slug'>, input: Input): ArtworkFields {
  const title = input.title ?? before.title
  return {
    slug: artworkSlug(title, id),
    title,
    medium: input.medium ?? before.medium,
    surface: input.surface ?? before.surface,
    category_id: input.categoryId === undefined ? before.category_id : input.categoryId,
    description: input.description ?? before.description,
    year: input.year === undefined ? before.year : input.year,
    width_mm: input.widthMm === undefined ? before.width_mm : input.widthMm,
    height_mm: input.heightMm === undefined ? before.height_mm : input.heightMm,
    depth_mm: input.depthMm === undefined ? before.depth_mm : input.depthMm,
    frame: input.frame ?? before.frame,
    signed: input.signed ?? before.signed,
    condition_note: input.condition ?? before.condition_note,
    provenance: input.provenance ?? before.provenance,
  }
}

/** The lists that a change of these words moves a work in. */
export function listsOf(before: Omit<ArtworkFields, 'slug'>, after: ArtworkFields): List[] {
  const moved = before.category_id !== after.category_id || isSized(before) !== isSized(after)
  const reworded = (['title', 'medium', 'surface', 'description', 'category_id'] as const).some(
    (field) => before[field] !== after[field],
  )
  return [...(moved ? (['works'] as const) : []), ...(reworded ? (['words'] as const) : [])]
}

/** Works of unknown size hang in no room that is drawn to scale. */
const isSized = ({ width_mm, height_mm }: Pick<ArtworkFields, 'width_mm' | 'height_mm'>): boolean =>
  width_mm !== null && height_mm !== null
