import type { Db } from '@artiqo/db/connect'
import { insertRows } from '@artiqo/db/insert-rows'
import type { SearchEntriesTable } from '@artiqo/db/schema/catalog'
import { assertTransaction } from '@artiqo/db/transaction'
import type { ArtworkId } from '@artiqo/domain/ids'
import { sql } from 'kysely'

const rowsAtOnce = 500

/** What search knows of these works, and what decides whether it may know it; locked, so that it is changed in turns. */
export async function lockIndexed(tx: Db, ids: readonly ArtworkId[]) {
  assertTransaction(tx)
  return tx
    .selectFrom('artworks')
    .select(['id', 'state', 'published_at', 'search_text', 'indexed_at'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/**
 * Adds entries, many in a statement; one that is there already is as good. They are sorted, so that two who add never wait
 * for each other in a circle.
 */
export async function insertEntries(tx: Db, entries: readonly SearchEntriesTable[]): Promise<void> {
  assertTransaction(tx)
  const sorted = entries.toSorted((a, b) => compare(a.word, b.word) || compare(a.artwork_id, b.artwork_id))
  for (let from = 0; from < sorted.length; from += rowsAtOnce)
    await insertRows(tx, 'search_entries', sorted.slice(from, from + rowsAtOnce), { ignore: true })
}

/** Takes words of a work out of the index. */
export async function deleteEntries(
  tx: Db,
  work: { readonly id: ArtworkId; readonly at: Date },
  words: readonly string[],
): Promise<void> {
  assertTransaction(tx)
  await tx
    .deleteFrom('search_entries')
    .where('word', 'in', words)
    .where('published_at', '=', work.at)
    .where('artwork_id', '=', work.id)
    .execute()
}

/** Counts works of words up or down. */
export async function countWords(tx: Db, changes: ReadonlyMap<string, number>): Promise<void> {
  assertTransaction(tx)
  const rows = [...changes].filter(([, works]) => works !== 0).map(([word, works]) => ({ word, works }))
  const sorted = rows.toSorted((a, b) => compare(a.word, b.word))
  for (let from = 0; from < sorted.length; from += rowsAtOnce)
    await tx
      .insertInto('search_words')
      .values(sorted.slice(from, from + rowsAtOnce))
      .onDuplicateKeyUpdate({ works: sql<number>`works + values(works)` })
      .execute()
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
