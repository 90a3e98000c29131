import { ArtistOrderId } from '@artiqo/contracts/ids'
import type { ListStudioOrdersInput, StudioOrder, StudioOrders } from '@artiqo/contracts/orders'
import type { z } from 'zod'
import { decodeCursor, encodeCursor } from '#catalog/cursor.ts'
import type { SignedInCtx } from '#context.ts'
import { notFound } from '#errors.ts'
import { pageOfParts } from './order-details.queries.ts'
import { loadDetails } from './order-details.service.ts'
import { findPart, getOrderRow, listOrderRows, type PartRow } from './order-rows.queries.ts'
import { toStudioOrder } from './orders.view.ts'

/** The caller's parts of paid orders, newest first. */
export async function listStudioOrders(
  ctx: SignedInCtx,
  input: z.output<typeof ListStudioOrdersInput>,
): Promise<StudioOrders> {
  const after = decodeCursor(input.cursor, ArtistOrderId)
  const rows = await pageOfParts(ctx.db, {
    artistId: ctx.actor.userId,
    state: input.state,
    after,
    limit: input.limit + 1,
  })
  const parts = rows.slice(0, input.limit)
  const ids = parts.map((part) => part.order_id)
  const [orders, details] = await Promise.all([listOrderRows(ctx.db, ids), loadDetails(ctx.db, ids)])
  const last = parts.at(-1)
  return {
    items: parts.flatMap((part) => {
      const order = orders.get(part.order_id)
      return order ? [toStudioOrder(part, order, details)] : []
    }),
    nextCursor: rows.length > input.limit && last ? encodeCursor(last.id) : null,
  }
}

/** One part, to its artist. */
export async function getStudioOrder(ctx: SignedInCtx, partId: PartRow['id']): Promise<StudioOrder> {
  const part = await findPart(ctx.db, partId, ctx.actor.userId)
  const order = part && (await getOrderRow(ctx.db, part.order_id))
  if (!part || !order?.paid_at) throw notFound('order')
  return toStudioOrder(part, order, await loadDetails(ctx.db, [order.id]))
}
