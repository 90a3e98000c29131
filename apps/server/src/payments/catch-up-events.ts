import type { Deps } from '#context.ts'
import { readJobState, writeJobState } from '#jobs/job-state.service.ts'
import { receiveEvent } from './stripe-events.ts'

const name = 'stripe.events.cursor'
const overlapMs = 3_600_000

/** Fetches the events that no webhook brought: everything since an hour before the last one seen. Returns how many came. */
export async function catchUpEvents(deps: Deps): Promise<number> {
  const seen = await readJobState(deps.db, name)
  const since = new Date((seen ? Date.parse(seen) : deps.clock.now().getTime()) - overlapMs)
  const events = await deps.stripe.listEvents(since)
  for (const event of events) await receiveEvent(deps, event)
  const newest = events.at(-1)?.created
  if (newest) await writeJobState(deps.db, name, newest.toISOString(), deps.clock.now())
  return events.length
}
