import { createHash } from 'node:crypto'
import { artistOf, availabilityOf, euros, pictureOf } from './cards.ts'
import type { Database, Row, Session } from './database.ts'
import { deliveryOf } from './detail.ts'
import { newId } from './ids.ts'

/** What a cart's line, a checkout and an order need to know of an edition. */
const editionColumns = `editions.id, editions.kind, editions.name, editions.price_amount, editions.currency,
  edition_stock.total, edition_stock.available, edition_stock.reserved, edition_stock.sold,
  artworks.id as artwork_id, artworks.slug, artworks.title, artworks.state, artworks.medium, artworks.version,
  users.id as artist_id, users.username, users.display_name,
  artist_settings.home_country, artist_settings.delivery_home, artist_settings.delivery_eu,
  artist_settings.delivery_world, artist_settings.collect, artist_settings.collect_place,
  cover.state as cover_state, cover.hash as cover_hash, cover.width as cover_width, cover.height as cover_height,
  cover.widths as cover_widths, cover.thumbhash as cover_thumbhash, cover.alt as cover_alt,
  (select count(*) as count from editions as siblings where siblings.artwork_id = artworks.id) as editions,
  case when (edition_stock.available = ? and edition_stock.reserved > ?) then (
    select max(holds.expires_at) as until from holds where holds.edition_id = editions.id and holds.state in (?, ?)
  ) end as held_until`
const editionTables = `from editions
  inner join artworks on artworks.id = editions.artwork_id
  inner join users on users.id = artworks.artist_id
  left join edition_stock on edition_stock.edition_id = editions.id
  left join artist_settings on artist_settings.user_id = users.id
  left join images as cover on cover.id = (
    select images.id from images where images.artwork_id = artworks.id and images.state = ?
    order by images.position, images.id limit ?)`
const editionValues = [0, 0, 'live', 'ordered', 'ready', 1] as const

const inCart = (where: string) => `select ${editionColumns},
  carts.id as cart_id, carts.version as cart_version, cart_lines.quantity, cart_lines.seen_price
  ${editionTables}
  inner join cart_lines on cart_lines.edition_id = editions.id
  inner join carts on carts.id = cart_lines.cart_id
  where ${where} order by cart_lines.added_at, cart_lines.id`
const inCartById = inCart('carts.id = ?')
const inCartByToken = inCart('carts.token_hash = ? and carts.user_id is null')

const claimColumns = `carts.id as cart_id, carts.version as cart_version, checkouts.id as checkout_id,
  checkouts.state as checkout_state, checkouts.expires_at, checkouts.renewals, holds.id as hold_id,
  holds.edition_id, holds.quantity, holds.state as hold_state, orders.id as order_id,
  orders.cart_version as order_version, orders.expires_at as order_expires_at`
const claims = (which: string) => `select ${claimColumns} from carts
  left join checkouts on checkouts.cart_id = carts.id and ${which}
  left join holds on holds.checkout_id = checkouts.id and holds.state in (?, ?)
  left join orders on orders.cart_id = carts.id and concat(orders.state) = ?
  where carts.id = ? order by checkouts.created_at desc, orders.placed_at desc`
export const lockClaims = `${claims('concat(checkouts.state) = ?')} for update`
const allClaims = claims(`(concat(checkouts.state) = ? or (checkouts.state = ? and exists (
  select kept.id from holds as kept where kept.checkout_id = checkouts.id and kept.state = ?)))`)

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The cart that a guest's token opens, with all that is in it. */
export function linesByToken({ ask }: Session, token: string): Promise<Row[]> {
  return ask(inCartByToken, [...editionValues, sha256(token)])
}

/** Puts something in a guest's cart that is there already, and answers with the cart. */
export async function addToCart(database: Database, token: string, input: { editionId: string; quantity?: number }) {
  const { ask, transact } = database
  const [edition] = await ask(`select ${editionColumns} ${editionTables} where editions.id = ?`, [
    ...editionValues,
    input.editionId,
  ])
  if (!edition) return null
  const cartId = await transact(async (tx) => {
    const lines = await tx.ask(
      `select carts.id, carts.user_id, carts.version, cart_lines.edition_id, cart_lines.quantity, cart_lines.seen_price
       from carts left join cart_lines on cart_lines.cart_id = carts.id
       where carts.token_hash = ? and carts.user_id is null
       order by cart_lines.added_at, cart_lines.id for update`,
      [sha256(token)],
    )
    const id: string = lines[0]?.id
    const before = lines.find((line) => line.edition_id === edition.id)?.quantity ?? 0
    const quantity = edition.kind === 'original' ? 1 : before + (input.quantity ?? 1)
    const now = new Date()
    await tx.tell(
      `insert into cart_lines (id, cart_id, edition_id, quantity, seen_price, added_at) values (?, ?, ?, ?, ?, ?)
       on duplicate key update quantity = ?, seen_price = ?`,
      [newId('cln'), id, edition.id, quantity, edition.price_amount, now, quantity, edition.price_amount],
    )
    await tx.tell('update carts set version = version + ?, updated_at = ? where id = ?', [1, now, id])
    return id
  })
  const [lines, claimed] = await Promise.all([
    ask(inCartById, [...editionValues, cartId]),
    ask(allClaims, ['open', 'ordered', 'ordered', 'live', 'ordered', 'awaiting_payment', cartId]),
  ])
  return toCart(lines, claimed, token)
}

function toCart(rows: readonly Row[], claimed: readonly Row[], token: string) {
  const [first] = claimed
  const checkout = claimed.find((row) => row.checkout_state === 'open' && row.expires_at > new Date())
  const held = new Map<string, number>()
  for (const row of new Map(claimed.map((each) => [each.hold_id, each])).values())
    if (row.hold_id !== null) held.set(row.edition_id, (held.get(row.edition_id) ?? 0) + row.quantity)
  const groups = [...Map.groupBy(rows, (row) => row.artist_id).values()]
  const lines = new Map(rows.map((row) => [row, toLine(row, held.get(row.id) ?? 0)]))
  return {
    id: first?.cart_id,
    version: first?.cart_version,
    groups: groups.map((group) => ({
      artist: group[0] && artistOf(group[0]),
      delivery: group[0] && deliveryOf(group[0]),
      lines: group.map((row) => lines.get(row)),
    })),
    count: rows.reduce((count, row) => count + row.quantity, 0),
    items: euros([...lines.values()].reduce((sum, line) => sum + (line.buyable ? line.lineTotal.amount : 0), 0)),
    hold: checkout ? { expiresAt: checkout.expires_at.toISOString(), renewalsLeft: 10 - checkout.renewals } : null,
    openOrder: first?.order_id ? { id: first.order_id, expiresAt: first.order_expires_at.toISOString() } : null,
    cartToken: token,
  }
}

function toLine(row: Row, held: number) {
  const onView = row.state === 'published' || row.state === 'unlisted'
  const available = onView ? (row.total === null ? 99 : Math.min(99, row.available + held)) : 0
  return {
    editionId: row.id,
    artworkId: row.artwork_id,
    slug: row.slug,
    title: row.title,
    artist: artistOf(row),
    medium: row.medium,
    editionName: row.name,
    editionKind: row.kind,
    picture: pictureOf(row, 'cover_'),
    quantity: row.quantity,
    available,
    unitPrice: euros(row.price_amount),
    lineTotal: euros(row.price_amount * row.quantity),
    availability: onView ? availabilityOf(row) : 'not_for_sale',
    heldByYou: held >= row.quantity && row.total !== null,
    heldUntil: held > 0 ? null : (row.held_until?.toISOString() ?? null),
    priceWas: row.seen_price === row.price_amount ? null : euros(row.seen_price),
    buyable: available >= row.quantity,
  }
}
