import { transact } from '@artiqo/db/transaction'
import type { Deps } from '#context.ts'
import { deleteEndedSessions, deleteOldTokens } from './sweep.queries.ts'
import { sweepCounters } from './throttle.ts'

const day = 86_400_000
/** An ended session says for a month where somebody was signed in; then it is nobody's business any more. */
const keepSessionsMs = 30 * day
const atOnce = 1000

/** Deletes sessions, links and counters that are of no use any more. Returns how many sessions and links. */
export async function sweepIdentity(deps: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  const now = deps.clock.now()
  await sweepCounters(deps)
  const sessions = await transact(deps.db, (tx) =>
    deleteEndedSessions(tx, new Date(now.getTime() - keepSessionsMs), atOnce),
  )
  const tokens = await transact(deps.db, (tx) => deleteOldTokens(tx, now, atOnce))
  return sessions + tokens
}
