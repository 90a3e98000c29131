import type { Db } from '@artiqo/db/connect'
import type { SessionsTable } from '@artiqo/db/schema/people'
import { assertTransaction } from '@artiqo/db/transaction'
import type { SessionId, UserId } from '@artiqo/domain/ids'

export async function insertSession(
  tx: Db,
  session: Pick<SessionsTable, 'id' | 'user_id' | 'transport' | 'token_hash' | 'user_agent' | 'expires_at'>,
  now: Date,
): Promise<void> {
  assertTransaction(tx)
  await tx
    .insertInto('sessions')
    .values({
      id: session.id,
      user_id: session.user_id,
      transport: session.transport,
      token_hash: session.token_hash,
      previous_hash: null,
      rotated_at: null,
      user_agent: session.user_agent,
      created_at: now,
      last_used_at: now,
      expires_at: session.expires_at,
      revoked_at: null,
    })
    .execute()
}

export async function findSession(db: Db, id: SessionId): Promise<SessionsTable | null> {
  const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** Replaces a session's token if it is still the newest. False when somebody else was faster. */
export async function rotateSession(
  tx: Db,
  id: SessionId,
  change: { readonly from: string; readonly to: string; readonly expiresAt: Date; readonly now: Date },
): Promise<boolean> {
  assertTransaction(tx)
  const { numUpdatedRows } = await tx
    .updateTable('sessions')
    .set({
      token_hash: change.to,
      previous_hash: change.from,
      rotated_at: change.now,
      last_used_at: change.now,
      expires_at: change.expiresAt,
    })
    .where('id', '=', id)
    .where('token_hash', '=', change.from)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function touchSession(tx: Db, id: SessionId, now: Date): Promise<void> {
  assertTransaction(tx)
  await tx.updateTable('sessions').set({ last_used_at: now }).where('id', '=', id).execute()
}

/** Ends sessions at once. Returns how many were still open. */
export async function revokeSessions(tx: Db, ids: readonly SessionId[], now: Date): Promise<number> {
  assertTransaction(tx)
  if (ids.length === 0) return 0
  const { numUpdatedRows } = await tx
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('id', 'in', ids)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Ends every session of a person, but the one to keep. */
export async function revokeSessionsOf(tx: Db, userId: UserId, now: Date, keep: SessionId | null): Promise<void> {
  assertTransaction(tx)
  const query = tx
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
  await (keep === null ? query : query.where('id', '!=', keep)).execute()
}
