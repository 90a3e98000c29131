import type { OrderId } from '@artiqo/domain/ids'
import type { Ctx } from '#context.ts'
import { notFound } from '#errors.ts'
import { readLinkToken } from './link-token.ts'
import { findOrder, listParts, type OrderRow, type PartRow } from './order-rows.queries.ts'

/** What lets a caller see an order, and which of its parts. */
export type Access =
  | { readonly as: 'buyer' | 'admin'; readonly order: OrderRow; readonly parts: readonly PartRow[] }
  | { readonly as: 'artist'; readonly order: OrderRow; readonly parts: readonly PartRow[] }

/**
 * Opens an order to its buyer, to whoever has its signed link, to its artists (their part, once it is paid) and to
 * admins. Everybody else is told that there is none.
 */
export async function findAccess(
  ctx: Ctx,
  ref: { orderId?: OrderId | undefined; linkToken?: string | undefined },
): Promise<Access> {
  const byLink = ref.linkToken ? readLinkToken(ctx.secret, ref.linkToken) : null
  const orderId = ref.orderId ?? byLink
  const order = orderId && (await findOrder(ctx.db, orderId))
  if (!order) throw notFound('order')
  const parts = await listParts(ctx.db, [order.id])
  if (byLink === order.id) return { as: 'buyer', order, parts }
  const { actor } = ctx
  if (!actor) throw notFound('order')
  if (order.user_id === actor.userId) return { as: 'buyer', order, parts }
  const own = parts.filter((part) => part.artist_id === actor.userId)
  if (own.length > 0 && order.paid_at) return { as: 'artist', order, parts: own }
  if ((await ctx.rolesNow(actor.userId)).has('admin')) return { as: 'admin', order, parts }
  throw notFound('order')
}
