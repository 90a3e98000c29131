import { buildOnce, type ValueOf } from '@artiqo/db/build-once'
import type { Db } from '@artiqo/db/connect'
import type { ArtworkId } from '@artiqo/domain/ids'
import { slugTail } from '@artiqo/domain/artwork-slug'
import type { CompiledQuery } from 'kysely'

/** What names a work: its id, or a slug of now or of earlier. */
export type ArtworkRef = { readonly id: ArtworkId } | { readonly slug: string }

const works = (db: Db) => db.selectFrom('artworks')

/** Finds the one work that a ref names: by a query for each way to name it, put together once. */
function finder<R>(finish: (query: ReturnType<typeof works>) => { compile(): CompiledQuery<R> }) {
  const byId = buildOnce((db, value: ValueOf<ArtworkId>) =>
    finish(
      works(db).where(
        'artworks.id',
        '=',
        value((id) => id),
      ),
    ),
  )
  const bySlug = buildOnce((db, value: ValueOf<string>) =>
    finish(
      works(db).where(
        'artworks.slug',
        '=',
        value((slug) => slug),
      ),
    ),
  )
  const byTail = buildOnce((db, value: ValueOf<{ slug: string; tail: string }>) => {
    const slug = value((it) => it.slug)
    const tail = value((it) => it.tail)
    return finish(
      works(db)
        .where('artworks.slug_tail', '=', tail)
        .orderBy((eb) => eb('artworks.slug', '=', slug), 'desc'),
    )
  })
  return async (db: Db, ref: ArtworkRef): Promise<R | undefined> => {
    if ('id' in ref) return (await byId(db, ref.id)).rows[0]
    const tail = slugTail(ref.slug)
    const { rows } = tail === null ? await bySlug(db, ref.slug) : await byTail(db, { slug: ref.slug, tail })
    return rows[0]
  }
}

/** What can be told of a work that is not shown: enough to find works like it. */
export const findArtworkKin = finder((query) => query.select(['id', 'state', 'artist_id', 'category_id']).limit(1))

/** A work in any state with its artist, the artist's photo and delivery, and its category. */
export const findArtworkRow = finder(withArtist)

function withArtist(query: ReturnType<typeof works>) {
  return query
    .innerJoin('users', 'users.id', 'artworks.artist_id')
    .leftJoin('images as photo', 'photo.id', 'users.photo_id')
    .leftJoin('artist_settings', 'artist_settings.user_id', 'users.id')
    .leftJoin('categories', 'categories.id', 'artworks.category_id')
    .select([
      'artworks.id',
      'artworks.slug',
      'artworks.title',
      'artworks.state',
      'artworks.made_by',
      'artworks.year',
      'artworks.medium',
      'artworks.surface',
      'artworks.description',
      'artworks.width_mm',
      'artworks.height_mm',
      'artworks.depth_mm',
      'artworks.frame',
      'artworks.signed',
      'artworks.condition_note',
      'artworks.provenance',
      'artworks.price_from',
      'artworks.published_at',
      'artworks.category_id',
      'categories.slug as category_slug',
      'categories.name as category_name',
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
      'artist_settings.home_country',
      'artist_settings.delivery_home',
      'artist_settings.delivery_eu',
      'artist_settings.delivery_world',
      'artist_settings.collect',
      'artist_settings.collect_place',
    ])
    .limit(1)
}
export type ArtworkRow = Awaited<ReturnType<ReturnType<typeof withArtist>['execute']>>[number]

/** The ready pictures of a work, in their order. */
export async function findPictures(db: Db, artworkId: ArtworkId) {
  return (await pictures(db, artworkId)).rows
}
const pictures = buildOnce((db, value: ValueOf<ArtworkId>) =>
  db
    .selectFrom('images')
    .select(['state', 'hash', 'width', 'height', 'widths', 'thumbhash', 'alt'])
    .where(
      'artwork_id',
      '=',
      value((id) => id),
    )
    .where('state', '=', 'ready')
    .orderBy('position')
    .orderBy('id'),
)
