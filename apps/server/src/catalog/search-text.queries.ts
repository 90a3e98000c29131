import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { ArtworkId, UserId } from '@artiqo/domain/ids'
import { sql } from 'kysely'

/** What search looks through, of the given works. */
export async function findSearchedTexts(db: Db, ids: readonly ArtworkId[]) {
  return db
    .selectFrom('artworks')
    .innerJoin('users', 'users.id', 'artworks.artist_id')
    .leftJoin('categories', 'categories.id', 'artworks.category_id')
    .select([
      'artworks.id',
      'artworks.title',
      'artworks.made_by',
      'artworks.medium',
      'artworks.surface',
      'artworks.description',
      'users.display_name',
      'categories.name as category',
    ])
    .where('artworks.id', 'in', ids)
    .execute()
}

export async function findArtworkIdsOf(db: Db, artistId: UserId): Promise<ArtworkId[]> {
  const rows = await db.selectFrom('artworks').select('id').where('artist_id', '=', artistId).orderBy('id').execute()
  return rows.map((row) => row.id)
}

/** Saves many texts in one statement, with when they were put into the index. */
export async function saveSearchTexts(
  tx: Db,
  texts: readonly { readonly id: ArtworkId; readonly text: string; readonly at: Date | null }[],
): Promise<void> {
  assertTransaction(tx)
  if (texts.length === 0) return
  const words = texts.map(({ id, text }) => sql`when ${id} then ${text}`)
  const times = texts.map(({ id, at }) => sql`when ${id} then ${at}`)
  await tx
    .updateTable('artworks')
    .set({
      search_text: sql<string>`case id ${sql.join(words, sql` `)} end`,
      indexed_at: sql<Date | null>`case id ${sql.join(times, sql` `)} end`,
    })
    .where(
      'id',
      'in',
      texts.map(({ id }) => id),
    )
    .execute()
}
