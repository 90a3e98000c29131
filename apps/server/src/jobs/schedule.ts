import type { Deps } from '#context.ts'
import { sweepIdentity } from '#identity/sweep.service.ts'
import { expireDueOrders } from '#orders/expire-orders.ts'
import { purgeOldKeys } from '#orders/idempotency.ts'
import { forgetOldChanges } from '#kept/follow-changes.ts'
import { reconcileOrders } from '#orders/reconcile-orders.ts'
import { catchUpEvents } from '#payments/catch-up-events.ts'
import { runDueEvents } from '#payments/stripe-events.ts'
import { endOverdueCheckouts } from '#stock/checkouts.service.ts'
import { handlers } from './handlers.ts'
import { runDueJobs } from './outbox-worker.ts'

interface Task {
  readonly name: string
  readonly everyMs: number
  /** Returns how much it did: a task that did something runs again at once. */
  readonly run: (deps: Deps) => Promise<number>
}

const tasks: readonly Task[] = [
  { name: 'mail and refunds', everyMs: 500, run: (deps) => runDueJobs(deps, handlers, ['mail', 'refund.send']) },
  // Pictures take long: nobody's mail waits behind them.
  { name: 'pictures', everyMs: 500, run: (deps) => runDueJobs(deps, handlers, ['picture.process', 'picture.delete']) },
  { name: 'stripe events', everyMs: 500, run: (deps) => runDueEvents(deps) },
  { name: 'overdue checkouts', everyMs: 2_000, run: (deps) => endOverdueCheckouts(deps) },
  { name: 'overdue orders', everyMs: 2_000, run: (deps) => expireDueOrders(deps) },
  { name: 'reconcile orders', everyMs: 60_000, run: (deps) => once(reconcileOrders(deps)) },
  { name: 'catch up events', everyMs: 600_000, run: (deps) => once(catchUpEvents(deps)) },
  { name: 'purge keys', everyMs: 3_600_000, run: (deps) => once(purgeOldKeys(deps)) },
  { name: 'forget changes', everyMs: 600_000, run: (deps) => once(forgetOldChanges(deps)) },
  { name: 'sweep sessions', everyMs: 3_600_000, run: (deps) => sweepIdentity(deps) },
]

/** For tasks that look at everything in one go: however much they found, there is nothing to run again for. */
async function once(run: Promise<unknown>): Promise<number> {
  await run
  return 0
}

/**
 * Starts the shop's background work in this process; several processes share it by leases. `stop` waits for what is
 * under way.
 */
export function startJobs(deps: Deps): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const loops = tasks.map((task) => loop(deps, task, stopping.signal))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function loop(deps: Deps, task: Task, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    let did = 0
    try {
      did = await task.run(deps)
    } catch (error) {
      deps.log.error({ err: error, task: task.name }, 'task failed')
    }
    if (did === 0) await pause(task.everyMs, stopping)
  }
}

function pause(ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      stopping.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    stopping.addEventListener('abort', done)
  })
}
