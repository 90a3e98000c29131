import type { OrderId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import { ensureIntent } from '#payments/ensure-intent.ts'
import { findWaitingOrders } from './due-orders.queries.ts'
import { toPayable } from './orders.view.ts'
import { settlePayment } from './settle-payment.ts'

const waitingMs = 90_000
const batch = 50

/** Asks Stripe about every order that has waited for 90 seconds: nothing depends on a webhook arriving. */
export async function reconcileOrders(deps: Deps): Promise<number> {
  const before = new Date(deps.clock.now().getTime() - waitingMs)
  let looked = 0
  let after: OrderId | null = null
  for (;;) {
    const orders = await findWaitingOrders(deps.db, before, after, batch)
    for (const order of orders) {
      try {
        const intent = await ensureIntent(deps, toPayable(order))
        await settlePayment(deps, intent.id)
      } catch (error) {
        deps.log.warn({ err: error, order: order.id }, 'order could not be reconciled')
      }
    }
    looked += orders.length
    after = orders.at(-1)?.id ?? null
    if (orders.length < batch) return looked
  }
}
