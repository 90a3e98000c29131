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

/** Works by others that can be bought, newest first: of one category, or of any. */
export async function findForSale(
  db: Db,
  { categoryId, butArtist, limit }: { categoryId: CategoryId | null; butArtist: UserId; limit: number },
): Promise<ArtworkId[]> {
  let query = db
    .selectFrom('artworks')
    .select('id')
    .where('state', '=', 'published')
    .where('for_sale', '=', true)
    .where('artist_id', '!=', butArtist)
  if (categoryId) query = query.where('category_id', '=', categoryId)
  const rows = await query.orderBy('published_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map((row) => row.id)
}
