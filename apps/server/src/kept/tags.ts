import type { ArtworkId, CategoryId, EditionId, UserId } from '@artiqo/domain/ids'
import type { priceMoveTag } from './price-move.ts'

/**
 * Lists by what puts a work into them or moves it: which works are shown and where they belong, their prices, whether
 * they can be bought, the words by which they are found, whether they have a picture.
 */
export type List = 'works' | 'prices' | 'for_sale' | 'words' | 'pictures'

/** What an answer shows, and what a write changes. Whatever an answer names by its id, it shows. */
export type Tag = List | ReturnType<typeof priceMoveTag> | ArtworkId | EditionId | UserId | CategoryId

const ids = /"((?:art|edn|usr|cat)_[0-9a-z]{26})"/g

/** The ids that a serialised answer names, as strings of their own: pieces of the text would keep all of it in memory. */
export function idsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(ids), (match) => match[1] ?? ''))].map((id) =>
    Buffer.from(id, 'latin1').toString('latin1'),
  )
}
