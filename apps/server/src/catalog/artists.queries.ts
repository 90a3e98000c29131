import type { Db } from '@artiqo/db/connect'
import type { UserId } from '@artiqo/domain/ids'

const selectArtists = (db: Db) =>
  db
    .selectFrom('users')
    .leftJoin('images as photo', 'photo.id', 'users.photo_id')
    .select([
      'users.id as artist_id',
      'users.username',
      'users.display_name',
      'users.place',
      'users.bio',
      'photo.state as photo_state',
      'photo.hash as photo_hash',
      'photo.width as photo_width',
      'photo.height as photo_height',
      'photo.widths as photo_widths',
      'photo.thumbhash as photo_thumbhash',
      'photo.alt as photo_alt',
    ])
export type ArtistRow = Awaited<ReturnType<ReturnType<typeof selectArtists>['execute']>>[number]

/** Artists with published works, by name. */
export async function findArtists(
  db: Db,
  after: { name: string; id: UserId } | null,
  limit: number,
): Promise<ArtistRow[]> {
  let query = selectArtists(db).where((eb) =>
    eb.exists(
      eb
        .selectFrom('artworks')
        .select('artworks.id')
        .whereRef('artworks.artist_id', '=', 'users.id')
        .where('artworks.state', '=', 'published'),
    ),
  )
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb('users.display_name', '>', after.name),
        eb.and([eb('users.display_name', '=', after.name), eb('users.id', '>', after.id)]),
      ]),
    )
  return query.orderBy('users.display_name').orderBy('users.id').limit(limit).execute()
}

export async function findArtistsById(db: Db, ids: readonly UserId[]): Promise<ArtistRow[]> {
  return ids.length === 0 ? [] : selectArtists(db).where('users.id', 'in', ids).execute()
}

/** How many published works each of these artists has. */
export async function countPublishedBy(db: Db, artistIds: readonly UserId[]): Promise<Map<UserId, number>> {
  if (artistIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('artworks')
    .select('artist_id')
    .select((eb) => eb.fn.countAll<number>().as('works'))
    .where('artist_id', 'in', artistIds)
    .where('state', '=', 'published')
    .groupBy('artist_id')
    .execute()
  return new Map(rows.map((row) => [row.artist_id, row.works]))
}

/** The newest works of each artist: one short walk down an index per artist, in one statement. */
export async function findNewestOf(db: Db, artistIds: readonly UserId[], each: number) {
  const [first, ...others] = artistIds.map((artistId) =>
    db
      .selectFrom(
        db
          .selectFrom('artworks')
          .select(['id', 'artist_id', 'medium', 'published_at'])
          .where('artist_id', '=', artistId)
          .where('state', '=', 'published')
          .orderBy('published_at', 'desc')
          .orderBy('id', 'desc')
          .limit(each)
          .as('newest'),
      )
      .selectAll(),
  )
  if (!first) return []
  return others
    .reduce((all, next) => all.unionAll(next), first)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
