import type { Db } from '@artiqo/db/connect'
import type { ArtworkId, CategoryId, UserId } from '@artiqo/domain/ids'

/** Published works of an artist but one, newest first. */
export async function findMoreByArtist(db: Db, artistId: UserId, but: ArtworkId, limit: number): Promise<ArtworkId[]> {
  const rows = await db
    .selectFrom('artworks')
    .select('id')
    .where('artist_id', '=', artistId)
    .where('state', '=', 'published')
    .where('id', '!=', but)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** Works by others that can be bought, newest first: within some categories, or of any. */
export async function findForSale(
  db: Db,
  { within, butArtist, limit }: { within: readonly CategoryId[] | null; butArtist: UserId; limit: number },
): Promise<ArtworkId[]> {
  let query = db
    .selectFrom('artworks')
    .select('id')
    .where('state', '=', 'published')
    .where('for_sale', '=', true)
    .where('artist_id', '!=', butArtist)
  if (within) query = query.where('category_id', 'in', within)
  const rows = await query.orderBy('published_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map((row) => row.id)
}

/** The categories beside one and those below it. */
export async function findNearCategories(db: Db, id: CategoryId): Promise<CategoryId[]> {
  const rows = await db
    .selectFrom('categories as own')
    .innerJoin('categories as near', (join) =>
      join.on((eb) =>
        eb.or([eb('near.parent_id', '=', eb.ref('own.parent_id')), eb('near.parent_id', '=', eb.ref('own.id'))]),
      ),
    )
    .select('near.id')
    .where('own.id', '=', id)
    .execute()
  return rows.map((row) => row.id)
}
