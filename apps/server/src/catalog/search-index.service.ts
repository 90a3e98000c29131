import type { Db } from '@artiqo/db/connect'
import type { ArtworkId } from '@artiqo/domain/ids'
import { indexedWords } from '@artiqo/domain/search'
import { countWords, deleteEntries, insertEntries } from './search-index.queries.ts'

/** What search can find a work by, and since when it is published; null while it is not to be found. */
export interface Indexed {
  readonly id: ArtworkId
  readonly text: string
  readonly at: Date | null
}

/**
 * Takes works from what the index knows of them to what it should. The caller has locked them, and notes the outcome in
 * their rows (`search_text`, `indexed_at`).
 */
export async function reindex(
  tx: Db,
  moves: readonly { readonly from: Indexed | null; readonly to: Indexed }[],
): Promise<void> {
  const counts = new Map<string, number>()
  const added = []
  for (const { from, to } of moves) {
    const [old, fresh] = [wordsIn(from), wordsIn(to)]
    const moved = from?.at?.getTime() !== to.at?.getTime()
    const gone = [...old].filter((word) => moved || !fresh.has(word))
    const come = [...fresh].filter((word) => moved || !old.has(word))
    if (from?.at && gone.length > 0) await deleteEntries(tx, { id: from.id, at: from.at }, gone)
    for (const word of gone) counts.set(word, (counts.get(word) ?? 0) - 1)
    for (const word of come) counts.set(word, (counts.get(word) ?? 0) + 1)
    const { id: artwork_id, at: published_at } = to
    if (published_at) added.push(...come.map((word) => ({ word, published_at, artwork_id })))
  }
  await insertEntries(tx, added)
  await countWords(tx, counts)
}

function wordsIn(indexed: Indexed | null): Set<string> {
  return new Set(indexed?.at ? indexedWords(indexed.text) : [])
}
