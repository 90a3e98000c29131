import type { Db } from '@artiqo/db/connect'
import type { ArtworkId, UserId } from '@artiqo/domain/ids'
import { searchText } from '@artiqo/domain/search'
import { findArtworkIdsOf, findSearchedTexts, saveSearchTexts } from './search-text.queries.ts'

const batch = 200

/** Brings what search knows of these works up to what they say now. Whoever changes a work's words calls it. */
export async function refreshSearchText(tx: Db, artworkIds: readonly ArtworkId[]): Promise<void> {
  for (let from = 0; from < artworkIds.length; from += batch) {
    const rows = await findSearchedTexts(tx, artworkIds.slice(from, from + batch))
    const texts = rows.map((row) => ({
      id: row.id,
      text: searchText([
        row.title,
        row.display_name,
        row.made_by,
        row.medium,
        row.surface,
        row.category,
        row.description,
      ]),
    }))
    await saveSearchTexts(tx, texts)
  }
}

/** The same for all works of an artist whose name has changed. */
export async function refreshSearchTextOf(tx: Db, artistId: UserId): Promise<void> {
  await refreshSearchText(tx, await findArtworkIdsOf(tx, artistId))
}
