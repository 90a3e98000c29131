import type { Db } from '@artiqo/db/connect'
import type { UserId } from '@artiqo/domain/ids'

const ownPublished = (db: Db) =>
  db.selectFrom('artworks').where('artworks.state', '=', 'published').where('artworks.source_key', 'is', null)

/** The newest works that could hang on the wall: of known size and with a picture, none of them imported. */
export async function findHangable(db: Db, limit: number) {
  return ownPublished(db)
    .select(['artworks.id', 'artworks.artist_id'])
    .where('artworks.width_mm', 'is not', null)
    .where('artworks.height_mm', 'is not', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('images')
          .select('images.id')
          .whereRef('images.artwork_id', '=', 'artworks.id')
          .where('images.state', '=', 'ready'),
      ),
    )
    .orderBy('artworks.published_at', 'desc')
    .orderBy('artworks.id', 'desc')
    .limit(limit)
    .execute()
}

/** The newest works, imported ones left out. */
export async function findNewestOwn(db: Db, limit: number) {
  const rows = await ownPublished(db)
    .select('artworks.id')
    .orderBy('artworks.published_at', 'desc')
    .orderBy('artworks.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** The artists who published last, imported works left out. */
export async function findBusyArtists(db: Db, limit: number): Promise<UserId[]> {
  const rows = await ownPublished(db)
    .select('artworks.artist_id')
    .groupBy('artworks.artist_id')
    .orderBy((eb) => eb.fn.max('artworks.published_at'), 'desc')
    .orderBy('artworks.artist_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.artist_id)
}

export async function countPublished(db: Db): Promise<number> {
  const { works } = await db
    .selectFrom('artworks')
    .select((eb) => eb.fn.countAll<number>().as('works'))
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow()
  return works
}
