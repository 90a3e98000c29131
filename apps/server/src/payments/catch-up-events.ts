import type { Deps } from '#context.ts'
import { readJobState, writeJobState } from '#jobs/job-state.service.ts'
import { receiveEvent } from './stripe-events.ts'

const name = 'stripe.events.cursor'
const overlapMs = 3_600_000

/**
 * Fetches the events that no webhook brought: everything since an hour before the last one seen, or before the first
 * look. Returns how many came.
 */
export async function catchUpEvents(deps: Deps): Promise<number> {
  const now = deps.clock.now()
  const seen = await readJobState(deps.db, name)
  const since = new Date((seen ? Date.parse(seen) : now.getTime()) - overlapMs)
  const events = await deps.stripe.listEvents(since)
  for (const event of events) await receiveEvent(deps, event)
  // The first look is noted even when there was nothing to see: what comes after it may come while nobody looks.
  const newest = events.at(-1)?.created ?? (seen ? null : now)
  if (newest) await writeJobState(deps.db, name, newest.toISOString(), now)
  return events.length
}
