import type { Db } from '@artiqo/db/connect'
import type { ArtworkId } from '@artiqo/domain/ids'
import { sql } from 'kysely'

/** What is shown of a work's first picture, joined as `cover`. */
export const coverColumns = [
  'cover.state as cover_state',
  'cover.hash as cover_hash',
  'cover.width as cover_width',
  'cover.height as cover_height',
  'cover.widths as cover_widths',
  'cover.thumbhash as cover_thumbhash',
  'cover.alt as cover_alt',
] as const

/** The first ready picture of the work that a query reads from `artworks`. */
export function coverId(db: Db) {
  return db
    .selectFrom('images')
    .select('images.id')
    .where('images.artwork_id', '=', sql.ref<ArtworkId>('artworks.id'))
    .where('images.state', '=', 'ready')
    .orderBy('images.position')
    .orderBy('images.id')
    .limit(1)
}
