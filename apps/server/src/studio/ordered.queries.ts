import type { Db } from '@artiqo/db/connect'
import type { EditionId } from '@artiqo/domain/ids'

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
