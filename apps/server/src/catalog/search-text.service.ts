import type { Db } from '@artiqo/db/connect'
import type { ArtworkId, UserId } from '@artiqo/domain/ids'
import { searchText } from '@artiqo/domain/search'
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

/** Brings what search knows of these works up to what they say now. Whoever changes a work's words calls it. */
export async function refreshSearchText(tx: Db, artworkIds: readonly ArtworkId[]): Promise<void> {
  for (let from = 0; from < artworkIds.length; from += batch) {
    const rows = await findSearchedTexts(tx, artworkIds.slice(from, from + batch))
    const texts = rows.map((row) => ({
      id: row.id,
      text: searchedText(row),
    }))
    await saveSearchTexts(tx, texts)
  }
}

/** The same for all works of an artist whose name has changed. */
export async function refreshSearchTextOf(tx: Db, artistId: UserId): Promise<void> {
  await refreshSearchText(tx, await findArtworkIdsOf(tx, artistId))
}
