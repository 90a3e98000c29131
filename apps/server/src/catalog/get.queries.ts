import { buildOnce, type ValueOf } from '@artiqo/db/build-once'
import type { Db } from '@artiqo/db/connect'
import type { ArtworkId } from '@artiqo/domain/ids'
import { slugTail } from '@artiqo/domain/artwork-slug'

/** What names a work: its id, or a slug of now or of earlier. */
export type ArtworkRef = { readonly id: ArtworkId } | { readonly slug: string }

const works = (db: Db) => db.selectFrom('artworks')

/** What can be told of a work that is not shown: enough to find works like it. */
export async function findArtworkKin(db: Db, ref: ArtworkRef) {
  return named(db, ref).select(['id', 'state', 'artist_id', 'category_id']).limit(1).executeTakeFirst()
}

function named(db: Db, ref: ArtworkRef) {
  if ('id' in ref) return works(db).where('artworks.id', '=', ref.id)
  const tail = slugTail(ref.slug)
  return tail === null
    ? works(db).where('artworks.slug', '=', ref.slug)
    : works(db)
        .where('artworks.slug_tail', '=', tail)
        .orderBy((eb) => eb('artworks.slug', '=', ref.slug), 'desc')
}

/** A work in any state with its artist, the artist's photo and delivery, and its category. */
export async function findArtworkRow(db: Db, ref: ArtworkRef): Promise<ArtworkRow | undefined> {
  if ('id' in ref) return (await byId(db, ref.id)).rows[0]
  const tail = slugTail(ref.slug)
  const { rows } = tail === null ? await bySlug(db, ref.slug) : await byTail(db, { ...ref, tail })
  return rows[0]
}

const byId = buildOnce((db, value: ValueOf<ArtworkId>) =>
  withArtist(
    works(db).where(
      'artworks.id',
      '=',
      value((id) => id),
    ),
  ),
)
const bySlug = buildOnce((db, value: ValueOf<string>) =>
  withArtist(
    works(db).where(
      'artworks.slug',
      '=',
      value((slug) => slug),
    ),
  ),
)
const byTail = buildOnce((db, value: ValueOf<{ slug: string; tail: string }>) =>
  withArtist(
    works(db)
      .where(
        'artworks.slug_tail',
        '=',
        value(({ tail }) => tail),
      )
      .orderBy(
        (eb) =>
          eb(
            'artworks.slug',
            '=',
            value(({ slug }) => slug),
          ),
        'desc',
      ),
  ),
)

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
