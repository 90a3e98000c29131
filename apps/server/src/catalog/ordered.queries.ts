import type { Db } from '@artiqo/db/connect'
import type { ArtworkId, UserId } from '@artiqo/domain/ids'

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
