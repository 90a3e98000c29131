import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'

/** Deletes sessions that ended before a moment, by their time or by hand. Returns how many. */
export async function deleteEndedSessions(tx: Db, before: Date, limit: number): Promise<number> {
  assertTransaction(tx)
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('expires_at', '<', before), eb('revoked_at', '<', before)]))
    .limit(limit)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function deleteOldTokens(tx: Db, before: Date, limit: number): Promise<number> {
  assertTransaction(tx)
  const { numDeletedRows } = await tx
    .deleteFrom('one_time_tokens')
    .where('expires_at', '<', before)
    .limit(limit)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
