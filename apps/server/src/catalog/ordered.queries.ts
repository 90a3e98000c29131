import type { Db } from '@artiqo/db/connect'
import type { ArtworkId, EditionId, UserId } from '@artiqo/domain/ids'

/** True when a work is in any order, paid or not: its page has to last. */
export async function isOrdered(db: Db, artworkId: ArtworkId): Promise<boolean> {
  const line = await db
    .selectFrom('order_lines')
    .select('id')
    .where('artwork_id', '=', artworkId)
    .limit(1)
    .executeTakeFirst()
  return line !== undefined
}

/** Which of these editions are in any order. */
export async function findOrderedEditions(db: Db, editionIds: readonly EditionId[]): Promise<Set<EditionId>> {
  if (editionIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('order_lines')
    .select('edition_id')
    .distinct()
    .where('edition_id', 'in', editionIds)
    .execute()
  return new Set(rows.map((row) => row.edition_id))
}

/** How many copies were paid for of each of these editions: how open editions are counted. */
export async function countPaid(db: Db, editionIds: readonly EditionId[]): Promise<Map<EditionId, number>> {
  if (editionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('order_lines')
    .innerJoin('orders', 'orders.id', 'order_lines.order_id')
    .innerJoin('artist_orders', 'artist_orders.id', 'order_lines.artist_order_id')
    .select('order_lines.edition_id')
    .select((eb) => eb.fn.sum<string>('order_lines.quantity').as('copies'))
    .where('order_lines.edition_id', 'in', editionIds)
    .where('orders.state', 'in', ['paid', 'completed'])
    .where('artist_orders.state', '!=', 'cancelled')
    .groupBy('order_lines.edition_id')
    .execute()
  return new Map(rows.map((row) => [row.edition_id, Number(row.copies)]))
}

/** How many of an artist's published works can be bought, and how many works somebody has paid for. */
export async function countWorks(db: Db, artistId: UserId): Promise<{ forSale: number; sold: number }> {
  return db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('artworks')
        .select((inner) => inner.fn.countAll<number>().as('works'))
        .where('artist_id', '=', artistId)
        .where('state', '=', 'published')
        .where('for_sale', '=', true)
        .$asScalar()
        .$notNull()
        .as('forSale'),
      eb
        .selectFrom('artist_orders')
        .innerJoin('orders', 'orders.id', 'artist_orders.order_id')
        .innerJoin('order_lines', 'order_lines.artist_order_id', 'artist_orders.id')
        .select((inner) => inner.fn.count<number>('order_lines.artwork_id').distinct().as('works'))
        .where('artist_orders.artist_id', '=', artistId)
        .where('artist_orders.state', '!=', 'cancelled')
        .where('orders.state', 'in', ['paid', 'completed'])
        .$asScalar()
        .$notNull()
        .as('sold'),
    ])
    .executeTakeFirstOrThrow()
}
