import type { Db } from '@artiqo/db/connect'
import type { ArtistOrderId, UserId } from '@artiqo/domain/ids'
import { sql } from 'kysely'

/** The artist's parts of orders that are paid and not cancelled: what statistics are made of. */
const paidParts = (db: Db, artistId: UserId) =>
  db
    .selectFrom('artist_orders')
    .innerJoin('orders', 'orders.id', 'artist_orders.order_id')
    .where('artist_orders.artist_id', '=', artistId)
    .where('artist_orders.state', '!=', 'cancelled')
    .where('orders.state', 'in', ['paid', 'completed'])

/** How many paid parts are in each state, and what they earned: in all and since a time. */
export async function findPartTotals(db: Db, artistId: UserId, since: Date) {
  const rows = await paidParts(db, artistId)
    .select('artist_orders.state')
    .select((eb) => [
      eb.fn.countAll<number>().as('parts'),
      eb.fn.sum<string>('artist_orders.artist_amount').as('earned'),
      eb.fn
        .sum<string>(
          eb.case().when('orders.paid_at', '>=', since).then(eb.ref('artist_orders.artist_amount')).else(0).end(),
        )
        .as('earned_since'),
    ])
    .groupBy('artist_orders.state')
    .execute()
  return rows.map((row) => ({ ...row, earned: Number(row.earned), earned_since: Number(row.earned_since) }))
}

/** Copies sold and earnings by week from a Monday on: 0 is that week. Weeks without sales are left out. */
export async function findWeeks(db: Db, artistId: UserId, from: Date) {
  const week = sql<number>`floor(timestampdiff(second, ${from}, orders.paid_at) / 604800)`
  const rows = await paidParts(db, artistId)
    .innerJoin('order_lines', 'order_lines.artist_order_id', 'artist_orders.id')
    .select((eb) => [
      week.as('week'),
      eb.fn.sum<string>('order_lines.quantity').as('sold'),
      eb.fn.sum<string>('order_lines.artist_amount').as('earned'),
    ])
    .where('orders.paid_at', '>=', from)
    .groupBy(week)
    .execute()
  return new Map(rows.map((row) => [Number(row.week), { sold: Number(row.sold), earned: Number(row.earned) }]))
}

/** How many copies were sold in all. */
export async function countSold(db: Db, artistId: UserId): Promise<number> {
  const { sold } = await paidParts(db, artistId)
    .innerJoin('order_lines', 'order_lines.artist_order_id', 'artist_orders.id')
    .select((eb) => eb.fn.sum<string | null>('order_lines.quantity').as('sold'))
    .executeTakeFirstOrThrow()
  return Number(sold ?? 0)
}

/** The parts that were paid last. */
export async function findLatestParts(db: Db, artistId: UserId, limit: number) {
  return paidParts(db, artistId)
    .select(['artist_orders.id as part_id', 'artist_orders.state'])
    .select(['orders.sequence', 'orders.placed_at', 'orders.paid_at'])
    .orderBy('orders.paid_at', 'desc')
    .orderBy('artist_orders.id', 'desc')
    .limit(limit)
    .execute()
}

/** The titles in these parts, in the order of their lines. */
export async function findTitles(db: Db, partIds: readonly ArtistOrderId[]) {
  if (partIds.length === 0) return []
  return db
    .selectFrom('order_lines')
    .select(['artist_order_id', 'title'])
    .where('artist_order_id', 'in', partIds)
    .orderBy('line_no')
    .execute()
}

/** How many works the artist has in each state, and of how many somebody holds a copy. */
export async function countOwnWorks(db: Db, artistId: UserId) {
  return db
    .selectNoFrom((eb) => {
      const works = eb
        .selectFrom('artworks')
        .select((inner) => inner.fn.countAll<number>().as('works'))
        .where('artist_id', '=', artistId)
      const held = eb
        .selectFrom('artworks')
        .innerJoin('editions', 'editions.artwork_id', 'artworks.id')
        .innerJoin('edition_stock', 'edition_stock.edition_id', 'editions.id')
        .select((inner) => inner.fn.count<number>('artworks.id').distinct().as('works'))
        .where('artworks.artist_id', '=', artistId)
        .where('edition_stock.reserved', '>', 0)
      return [
        works.where('state', '=', 'draft').$asScalar().$notNull().as('drafts'),
        works.where('state', '=', 'published').$asScalar().$notNull().as('published'),
        held.$asScalar().$notNull().as('onHold'),
      ]
    })
    .executeTakeFirstOrThrow()
}
