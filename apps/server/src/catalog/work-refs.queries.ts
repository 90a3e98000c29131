import type { Db } from '@artiqo/db/connect'
import type { ArtworkId } from '@artiqo/domain/ids'
import { coverColumns, coverId } from './cover.queries.ts'

/** The slug and the first ready picture of works in any state. */
export async function findWorkRefs(db: Db, ids: readonly ArtworkId[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('artworks')
    .leftJoin('images as cover', (join) => join.on('cover.id', '=', coverId(db)))
    .select(['artworks.id', 'artworks.slug', ...coverColumns])
    .where('artworks.id', 'in', ids)
    .execute()
}
