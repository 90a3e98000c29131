import { transact } from '@artiqo/db/transaction'
import type { Deps } from '#context.ts'
import { attempt } from './attempt.ts'
import { claimJobs, type ClaimedJob } from './outbox.queries.ts'
import type { Topics } from './topics.ts'

export interface Try {
  readonly id: number
  /** Whether the job is given up for good if this fails. */
  readonly last: boolean
}

export type Handlers = {
  readonly [T in keyof Topics]: (deps: Deps, payload: Topics[T], job: Try) => Promise<void>
}

const batch = 20
const maxAttempts = 12

/** Does what is due of some topics and returns how many jobs it took. Each is done at least once. */
export async function runDueJobs(
  deps: Deps,
  handlers: Handlers,
  topics: readonly (keyof Topics)[] = Object.keys(handlers).filter((topic) => isTopic(handlers, topic)),
): Promise<number> {
  const jobs = await transact(deps.db, (tx) => claimJobs(tx, topics, deps.clock.now(), batch))
  await Promise.all(
    jobs.map((job) =>
      attempt(deps, 'outbox', { id: job.id, attempts: job.attempts }, maxAttempts, () => handle(deps, handlers, job)),
    ),
  )
  return jobs.length
}

async function handle(deps: Deps, handlers: Handlers, job: ClaimedJob): Promise<void> {
  if (!isTopic(handlers, job.topic)) throw new Error(`No handler for ${job.topic}`)
  // The payload was written by `enqueue`, which takes only what the topic is typed with.
  const handler: (deps: Deps, payload: never, job: Try) => Promise<void> = handlers[job.topic]
  await handler(deps, JSON.parse(job.payload) as never, { id: job.id, last: job.attempts >= maxAttempts })
}

function isTopic(handlers: Handlers, topic: string): topic is keyof Topics {
  return Object.hasOwn(handlers, topic)
}
