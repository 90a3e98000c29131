import { artistOf, availabilityOf, editionsOf, euros, eurosOrNull, pictureOf, shown, sizeOf } from './cards.ts'
import { type Ask, type Row, marks } from './database.ts'

/** A work by its slug: its row, then its pictures and its editions, then the ends of holds. */
export async function detail(ask: Ask, { artwork }: { artwork: string }) {
  const tail = artwork.slice(artwork.lastIndexOf('-') + 1)
  const [row] = await ask(workSql, [tail, artwork, 1])
  if (!row) return null
  const [pictures, editions] = await Promise.all([
    ask(
      `select state, hash, width, height, widths, thumbhash, alt from images
       where artwork_id = ? and state = ? order by position, id`,
      [row.id, 'ready'],
    ),
    editionsOf(ask, [row.id]),
  ])
  const held = editions.filter((edition) => availabilityOf(edition) === 'on_hold').map((edition): string => edition.id)
  return toDetail(row, pictures, editions, await heldUntil(ask, held))
}

/** When the last hold on each of these editions ends. */
async function heldUntil(ask: Ask, ids: readonly string[]): Promise<Map<string, Date>> {
  if (ids.length === 0) return new Map()
  const rows = await ask(
    `select edition_id, max(expires_at) as until from holds
     where edition_id in (${marks(ids)}) and state in (?, ?) group by edition_id`,
    [...ids, 'live', 'ordered'],
  )
  return new Map(rows.map((row) => [row.edition_id, row.until]))
}

const workSql = `select artworks.id, artworks.slug, artworks.title, artworks.state, artworks.made_by, artworks.year,
  artworks.medium, artworks.surface, artworks.description, artworks.width_mm, artworks.height_mm, artworks.depth_mm,
  artworks.frame, artworks.signed, artworks.condition_note, artworks.provenance, artworks.price_from,
  artworks.published_at, artworks.category_id, categories.slug as category_slug, categories.name as category_name,
  users.id as artist_id, users.username, users.display_name, users.place, users.bio, photo.state as photo_state,
  photo.hash as photo_hash, photo.width as photo_width, photo.height as photo_height, photo.widths as photo_widths,
  photo.thumbhash as photo_thumbhash, photo.alt as photo_alt, artist_settings.home_country,
  artist_settings.delivery_home, artist_settings.delivery_eu, artist_settings.delivery_world,
  artist_settings.collect, artist_settings.collect_place
  from artworks
  inner join users on users.id = artworks.artist_id
  left join images as photo on photo.id = users.photo_id
  left join artist_settings on artist_settings.user_id = users.id
  left join categories on categories.id = artworks.category_id
  where artworks.slug_tail = ? order by artworks.slug = ? desc limit ?`

function toDetail(row: Row, pictures: readonly Row[], editions: readonly Row[], until: ReadonlyMap<string, Date>) {
  const kinds = editions.map((edition) => edition.kind)
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    artist: { ...artistOf(row), place: row.place, bio: row.bio, photo: pictureOf(row, 'photo_') },
    madeBy: row.made_by,
    status: row.state,
    year: row.year,
    medium: row.medium,
    surface: row.surface,
    category:
      row.category_id === null ? null : { id: row.category_id, slug: row.category_slug, name: row.category_name },
    size: sizeOf(row),
    description: row.description,
    frame: row.frame,
    signed: row.signed === 1,
    condition: row.condition_note,
    provenance: row.provenance,
    attributionClass: kinds.includes('original')
      ? 'unique'
      : kinds.includes('limited') || kinds.length === 0
        ? 'limited_edition'
        : 'open_edition',
    pictures: pictures.map((picture) => pictureOf(picture)),
    editions: editions.map((edition) => ({
      id: edition.id,
      kind: edition.kind,
      name: edition.name,
      price: euros(edition.price_amount),
      size: edition.total,
      available: edition.available,
      availability: shown(row.state, [edition]),
      heldUntil: until.get(edition.id)?.toISOString() ?? null,
    })),
    price: eurosOrNull(row.price_from),
    availability: shown(row.state, editions),
    delivery: deliveryOf(row),
    publishedAt: row.published_at?.toISOString() ?? null,
  }
}

export function deliveryOf(row: Row) {
  return {
    homeCountry: row.home_country ?? '',
    home: eurosOrNull(row.delivery_home),
    eu: eurosOrNull(row.delivery_eu),
    world: eurosOrNull(row.delivery_world),
    collect: row.collect === 1,
    collectPlace: row.collect_place ?? '',
  }
}
