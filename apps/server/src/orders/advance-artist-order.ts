import type { AdvanceArtistOrderInput, StudioOrder } from '@artiqo/contracts/orders'
import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import { judge } from '@artiqo/domain/machine'
import { artistOrderMachine, orderAfterParts, type ArtistOrderState } from '@artiqo/domain/order'
import type { z } from 'zod'
import type { Deps, SignedInCtx } from '#context.ts'
import { DomainError, notFound } from '#errors.ts'
import { enqueueMail } from '#notifications/mail-job.ts'
import {
  addHistory,
  findPart,
  listParts,
  lockOrderRow,
  moveOrder,
  movePart,
  type HistoryEntry,
  type PartRow,
} from './order-rows.queries.ts'
import { getStudioOrder } from './studio-orders.service.ts'

export interface PartStep {
  readonly to: ArtistOrderState
  readonly carrier: string
  readonly trackingNumber: string
  readonly trackingUrl?: string | undefined
  readonly note?: string
}

/** Takes an artist's own part one step on: accepted, shipped (with carrier and tracking), delivered. */
export async function advanceArtistOrder(
  ctx: SignedInCtx,
  input: z.output<typeof AdvanceArtistOrderInput>,
): Promise<StudioOrder> {
  const part = await findPart(ctx.db, input.artistOrderId, ctx.actor.userId)
  if (!part) throw notFound('order')
  await transact(ctx.db, (tx) => advancePart(tx, ctx, part, input, { by: 'artist', actorId: ctx.actor.userId }))
  return getStudioOrder(ctx, input.artistOrderId)
}

/** One step of a part under the order's lock; a repeated step does nothing, an illegal one is refused with the state. */
export async function advancePart(
  tx: Db,
  deps: Pick<Deps, 'clock'>,
  { id, order_id }: PartRow,
  step: PartStep,
  by: Pick<HistoryEntry, 'by' | 'actorId'>,
): Promise<void> {
  const now = deps.clock.now()
  const order = await lockOrderRow(tx, order_id)
  const part = await findPart(tx, id)
  if (!part || !order.paid_at) throw notFound('order')
  const verdict =
    order.state === 'paid' || part.state === step.to ? judge(artistOrderMachine, part.state, step.to) : 'illegal'
  if (verdict === 'same') return
  if (verdict === 'illegal')
    throw new DomainError('illegal_step', `This part is ${part.state}; it cannot become ${step.to}.`, {
      state: part.state,
    })
  const shipping = step.to === 'shipped' && {
    carrier: step.carrier,
    tracking_number: step.trackingNumber,
    tracking_url: step.trackingUrl ?? null,
  }
  await movePart(tx, part.id, part.state, step.to, { updated_at: now, ...shipping })
  const history: HistoryEntry[] = [
    { orderId: order.id, partId: part.id, what: step.to, note: step.note ?? '', at: now, ...by },
  ]
  if (step.to === 'shipped')
    await enqueueMail(tx, now, {
      kind: part.method === 'collect' ? 'order_ready' : 'order_shipped',
      artistOrderId: part.id,
    })
  const parts = await listParts(tx, [order.id])
  if (
    orderAfterParts(
      order.state,
      parts.map((each) => each.state),
    ) === 'completed'
  ) {
    if (await moveOrder(tx, order.id, ['paid'], 'completed'))
      history.push({ orderId: order.id, what: 'completed', by: 'shop', at: now })
  }
  await addHistory(tx, history)
}
