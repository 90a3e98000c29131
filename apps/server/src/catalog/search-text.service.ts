import type { Db } from '@artiqo/db/connect'
import type { ArtworkId, UserId } from '@artiqo/domain/ids'
import { searchText } from '@artiqo/domain/search'
import { lockIndexed } from './search-index.queries.ts'
import { reindex } from './search-index.service.ts'
import { findArtworkIdsOf, findSearchedTexts, saveSearchTexts } from './search-text.queries.ts'

const batch = 200

interface SearchedTexts {
  readonly title: string
  readonly display_name: string
  readonly made_by: string | null
  readonly medium: string
  readonly surface: string
  readonly category: string | null
  readonly description: string
}

/** Every word that search looks through for a work. */
export function searchedText(work: SearchedTexts): string {
  const { title, display_name, made_by, medium, surface, category, description } = work
  return searchText([title, display_name, made_by, medium, surface, category, description])
}

/**
 * Brings what search knows of these works up to what they say now, and to whether they are published. Whoever changes a
 * work's words or its state calls it.
 */
export async function refreshSearchText(tx: Db, artworkIds: readonly ArtworkId[]): Promise<void> {
  for (let from = 0; from < artworkIds.length; from += batch) {
    const ids = artworkIds.slice(from, from + batch)
    const known = await lockIndexed(tx, ids)
    const texts = new Map((await findSearchedTexts(tx, ids)).map((row) => [row.id, searchedText(row)]))
    const moves = known.map(({ id, state, published_at, search_text, indexed_at }) => ({
      from: { id, text: search_text, at: indexed_at },
      to: { id, text: texts.get(id) ?? '', at: state === 'published' ? published_at : null },
    }))
    await reindex(tx, moves)
    await saveSearchTexts(
      tx,
      moves.map(({ to }) => to),
    )
  }
}

/** The same for all works of an artist whose name has changed. */
export async function refreshSearchTextOf(tx: Db, artistId: UserId): Promise<void> {
  await refreshSearchText(tx, await findArtworkIdsOf(tx, artistId))
}
