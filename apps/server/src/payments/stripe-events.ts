import { transact } from '@artiqo/db/transaction'
import type { Deps } from '#context.ts'
import { atFaultPoint } from '#fault-points.ts'
import { attempt } from '#jobs/attempt.ts'
import { settlePayment } from '#orders/settle-payment.ts'
import { refreshRefund } from './refunds.service.ts'
import { claimEvents, insertEvent, type ClaimedEvent } from './stripe-events.queries.ts'
import type { VerifiedEvent } from './stripe-gateway.ts'

const maxAttempts = 10

/** Takes an event into the inbox; heard of twice, it is kept once. */
export async function receiveEvent(deps: Pick<Deps, 'db' | 'clock'>, event: VerifiedEvent): Promise<void> {
  await insertEvent(deps.db, event, deps.clock.now())
}

/** Works on what is due in the inbox and returns how many events it took. */
export async function runDueEvents(deps: Deps, limit = 20): Promise<number> {
  const events = await transact(deps.db, (tx) => claimEvents(tx, deps.clock.now(), limit))
  await Promise.all(
    events.map((event) =>
      attempt(deps, 'stripe_events', { id: event.id, attempts: event.attempts }, maxAttempts, async () => {
        await atFaultPoint('in_event_worker')
        await applyEvent(deps, event)
      }),
    ),
  )
  return events.length
}

/** An event only says where to look: what counts is the object as Stripe has it now. */
async function applyEvent(deps: Deps, { type, object_id }: ClaimedEvent): Promise<void> {
  if (type.startsWith('payment_intent.')) {
    if (!(await settlePayment(deps, object_id))) throw new Error(`Intent ${object_id} belongs to no order known here`)
    return
  }
  if (type.startsWith('refund.') && !(await refreshRefund(deps, object_id)))
    throw new Error(`Refund ${object_id} is not known here`)
}
