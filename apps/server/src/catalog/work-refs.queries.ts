import type { Db } from '@artiqo/db/connect'
import type { ArtworkId } from '@artiqo/domain/ids'

/** The slug and the first ready picture of works in any state. */
export async function findWorkRefs(db: Db, ids: readonly ArtworkId[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('artworks')
    .leftJoin('images as cover', (join) =>
      join.on((eb) =>
        eb(
          'cover.id',
          '=',
          eb
            .selectFrom('images')
            .select('images.id')
            .whereRef('images.artwork_id', '=', 'artworks.id')
            .where('images.state', '=', 'ready')
            .orderBy('images.position')
            .orderBy('images.id')
            .limit(1),
        ),
      ),
    )
    .select([
      'artworks.id',
      'artworks.slug',
      'cover.state as cover_state',
      'cover.hash as cover_hash',
      'cover.width as cover_width',
      'cover.height as cover_height',
      'cover.widths as cover_widths',
      'cover.thumbhash as cover_thumbhash',
      'cover.alt as cover_alt',
    ])
    .where('artworks.id', 'in', ids)
    .execute()
}
