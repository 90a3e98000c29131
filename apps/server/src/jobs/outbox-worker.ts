import { transact } from '@artiqo/db/transaction'
import type { Deps } from '#context.ts'
import { claimJobs, markJobDone, markJobFailed, maxAttempts, type ClaimedJob } from './outbox.queries.ts'
import type { Topics } from './topics.ts'
import { backoffMs } from './backoff.ts'

export type Handlers = {
  readonly [T in keyof Topics]: (deps: Deps, payload: Topics[T], job: { id: number }) => Promise<void>
}

const batch = 20

/** Does what is due of some topics and returns how many jobs it took. Each is done at least once. */
export async function runDueJobs(
  deps: Deps,
  handlers: Handlers,
  topics: readonly (keyof Topics)[] = Object.keys(handlers).filter((topic) => isTopic(handlers, topic)),
): Promise<number> {
  const jobs = await transact(deps.db, (tx) => claimJobs(tx, topics, deps.clock.now(), batch))
  await Promise.all(jobs.map((job) => runJob(deps, handlers, job)))
  return jobs.length
}

async function runJob(deps: Deps, handlers: Handlers, job: ClaimedJob): Promise<void> {
  try {
    await handle(deps, handlers, job)
    await markJobDone(deps.db, job.id, deps.clock.now())
  } catch (error) {
    const dead = job.attempts >= maxAttempts
    deps.log[dead ? 'error' : 'warn'](
      { err: error, job: job.id, topic: job.topic, attempts: job.attempts },
      'job failed',
    )
    const now = deps.clock.now()
    await markJobFailed(deps.db, job.id, {
      error: error instanceof Error ? error.message : String(error),
      runAt: new Date(now.getTime() + backoffMs(job.attempts)),
      dead: dead ? now : null,
    })
  }
}

async function handle(deps: Deps, handlers: Handlers, job: ClaimedJob): Promise<void> {
  if (!isTopic(handlers, job.topic)) throw new Error(`No handler for ${job.topic}`)
  // The payload was written by `enqueue`, which takes only what the topic is typed with.
  const handler: (deps: Deps, payload: never, job: { id: number }) => Promise<void> = handlers[job.topic]
  await handler(deps, JSON.parse(job.payload) as never, { id: job.id })
}

function isTopic(handlers: Handlers, topic: string): topic is keyof Topics {
  return Object.hasOwn(handlers, topic)
}
