import type { ListOrdersInput, Order, OrderList, OrderRefInput } from '@artiqo/contracts/orders'
import { OrderId } from '@artiqo/contracts/ids'
import type { UserId } from '@artiqo/domain/ids'
import type { z } from 'zod'
import { decodeCursor, encodeCursor } from '#catalog/cursor.ts'
import type { Ctx, SignedInCtx } from '#context.ts'
import { linkTokenOf } from './link-token.ts'
import { findAccess, type Access } from './order-access.ts'
import { pageOfOrders } from './order-details.queries.ts'
import { loadDetails } from './order-details.service.ts'
import { listParts } from './order-rows.queries.ts'
import { toOrder, toSummary } from './orders.view.ts'

/** One order, to whoever may see it. */
export async function getOrder(ctx: Ctx, ref: z.output<typeof OrderRefInput>): Promise<Order> {
  return show(ctx, await findAccess(ctx, ref))
}

/** An order that the caller has opened already, with its parts as they are now. */
export async function loadOrder(ctx: Ctx, access: Access): Promise<Order> {
  const seen = new Set(access.parts.map((part) => part.id))
  const parts = (await listParts(ctx.db, [access.order.id])).filter((part) => seen.has(part.id))
  return show(ctx, { ...access, parts })
}

async function show(ctx: Ctx, access: Access): Promise<Order> {
  const details = await loadDetails(ctx.db, [access.order.id])
  return toOrder(access, details, linkTokenOf(ctx.secret, access.order.id))
}

/** The caller's own orders, newest first. */
export async function listOrders(ctx: SignedInCtx, input: z.output<typeof ListOrdersInput>): Promise<OrderList> {
  return listFor(ctx, ctx.actor.userId, input)
}

/** Everybody's orders, newest first, for admins. */
export async function listAllOrders(ctx: Ctx, input: z.output<typeof ListOrdersInput>): Promise<OrderList> {
  return listFor(ctx, null, input)
}

async function listFor(ctx: Ctx, userId: UserId | null, input: z.output<typeof ListOrdersInput>): Promise<OrderList> {
  const after = decodeCursor(input.cursor, OrderId)
  const rows = await pageOfOrders(ctx.db, { userId, state: input.state, after, limit: input.limit + 1 })
  const orders = rows.slice(0, input.limit)
  const ids = orders.map((order) => order.id)
  const [parts, details] = await Promise.all([listParts(ctx.db, ids), loadDetails(ctx.db, ids)])
  const partsOf = Map.groupBy(parts, (part) => part.order_id)
  const last = orders.at(-1)
  return {
    items: orders.map((order) => toSummary(order, partsOf.get(order.id) ?? [], details)),
    nextCursor: rows.length > input.limit && last ? encodeCursor(last.id) : null,
  }
}
