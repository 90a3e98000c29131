import { failWork, finishWork, type WorkQueue } from '@artiqo/db/work-queue'
import type { Deps } from '#context.ts'
import { backoffMs } from './backoff.ts'

export interface Attempted {
  readonly id: string | number
  readonly attempts: number
}

/** Does one piece of claimed work and marks it: done, to be tried again later, or given up after `most` tries. */
export async function attempt(
  deps: Pick<Deps, 'db' | 'clock' | 'log'>,
  queue: WorkQueue,
  work: Attempted,
  most: number,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await act()
    await finishWork(deps.db, queue, work.id, deps.clock.now())
  } catch (error) {
    const now = deps.clock.now()
    const dead = work.attempts >= most ? now : null
    deps.log[dead ? 'error' : 'warn']({ err: error, queue, ...work }, 'work failed')
    await failWork(deps.db, queue, work.id, {
      error: error instanceof Error ? error.message : String(error),
      runAt: new Date(now.getTime() + backoffMs(work.attempts)),
      dead,
    })
  }
}
