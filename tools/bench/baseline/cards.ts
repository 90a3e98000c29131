import { type Ask, type Row, marks } from './database.ts'

export const cardColumns = `artworks.id, artworks.slug, artworks.title, artworks.state, artworks.made_by, artworks.year,
  artworks.medium, artworks.width_mm, artworks.height_mm, artworks.depth_mm, artworks.price_from,
  artworks.published_at, users.id as artist_id, users.username, users.display_name`

const pictureColumns = 'artwork_id, state, hash, width, height, widths, thumbhash, alt'

/** The first ready picture of each work, by work. */
async function coversOf(ask: Ask, ids: readonly string[]): Promise<Map<string, Row>> {
  const rows = await ask(
    `select ${pictureColumns} from (
       select ${pictureColumns}, row_number() over(partition by artwork_id order by position, id) as place
       from images where artwork_id in (${marks(ids)}) and state = ?
     ) as ready where place = ?`,
    [...ids, 'ready', 1],
  )
  return new Map(rows.map((row) => [row.artwork_id, row]))
}

/** The editions of each work with their stock. */
export function editionsOf(ask: Ask, ids: readonly string[]): Promise<Row[]> {
  return ask(
    `select editions.id, editions.artwork_id, editions.kind, editions.name, editions.price_amount, editions.currency,
       edition_stock.total, edition_stock.available, edition_stock.reserved, edition_stock.sold
     from editions left join edition_stock on edition_stock.edition_id = editions.id
     where editions.artwork_id in (${marks(ids)})
     order by editions.artwork_id, editions.position, editions.id`,
    ids,
  )
}

export async function cardsOf(ask: Ask, rows: readonly Row[]) {
  if (rows.length === 0) return []
  const ids = rows.map((row): string => row.id)
  const [covers, editions] = await Promise.all([coversOf(ask, ids), editionsOf(ask, ids)])
  const byWork = Map.groupBy(editions, (edition) => edition.artwork_id)
  return rows.map((row) => {
    const own = byWork.get(row.id) ?? []
    const limited = own.filter((edition) => edition.kind === 'limited' && edition.total !== null)
    return {
      id: row.id,
      slug: row.slug,
      title: row.title,
      artist: artistOf(row),
      madeBy: row.made_by,
      year: row.year,
      medium: row.medium,
      size: sizeOf(row),
      picture: pictureOf(covers.get(row.id)),
      price: row.price_from === null ? null : euros(row.price_from),
      editionSize: limited.length > 0 ? Math.min(...limited.map((edition) => edition.total)) : null,
      availability: shown(row.state, own),
    }
  })
}

export const euros = (amount: number) => ({ amount, currency: 'EUR' })
export const eurosOrNull = (amount: number | null) => (amount === null ? null : euros(amount))
export const artistOf = (row: Row) => ({ id: row.artist_id, username: row.username, name: row.display_name })
export const sizeOf = (row: Row) => ({ widthMm: row.width_mm, heightMm: row.height_mm, depthMm: row.depth_mm })

/** The picture in a row's columns, whose names may begin with a word of their own. */
export function pictureOf(row: Row | undefined, prefix = '') {
  if (row?.[`${prefix}state`] !== 'ready' || row[`${prefix}hash`] === null) return null
  return {
    url: `/media/${row[`${prefix}hash`]}`,
    widths: row[`${prefix}widths`].split(',').map(Number),
    width: row[`${prefix}width`],
    height: row[`${prefix}height`],
    thumbhash: row[`${prefix}thumbhash`],
    alt: row[`${prefix}alt`],
  }
}

export function availabilityOf(edition: Row): string {
  if (edition.total === null || edition.available > 0) return 'available'
  return edition.reserved > 0 ? 'on_hold' : 'sold'
}

/** The best that any of the editions offers. */
export function shown(state: string, editions: readonly Row[]): string {
  const all = editions.map(availabilityOf)
  const best = all.includes('available')
    ? 'available'
    : all.includes('on_hold')
      ? 'on_hold'
      : all.length > 0
        ? 'sold'
        : 'not_for_sale'
  return state === 'published' || state === 'unlisted' || best === 'sold' ? best : 'not_for_sale'
}
