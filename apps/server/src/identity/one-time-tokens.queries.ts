import type { Db } from '@artiqo/db/connect'
import type { OneTimeTokensTable } from '@artiqo/db/schema/people'
import { assertTransaction } from '@artiqo/db/transaction'
import type { UserId } from '@artiqo/domain/ids'

export type TokenRow = OneTimeTokensTable
export type TokenPurpose = OneTimeTokensTable['purpose']

export async function insertOneTimeToken(tx: Db, token: Omit<OneTimeTokensTable, 'used_at'>): Promise<void> {
  assertTransaction(tx)
  await tx
    .insertInto('one_time_tokens')
    .values({ ...token, used_at: null })
    .execute()
}

/** A token that can still be used. */
export async function findOneTimeToken(
  db: Db,
  token: { readonly hash: string; readonly purpose: TokenPurpose; readonly now: Date },
): Promise<TokenRow | null> {
  const row = await db
    .selectFrom('one_time_tokens')
    .selectAll()
    .where('token_hash', '=', token.hash)
    .where('purpose', '=', token.purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', token.now)
    .executeTakeFirst()
  return row ?? null
}

/** Uses a token up. False when somebody else did a moment before, or its time ran out. */
export async function spendOneTimeToken(tx: Db, hash: string, now: Date): Promise<boolean> {
  assertTransaction(tx)
  const { numUpdatedRows } = await tx
    .updateTable('one_time_tokens')
    .set({ used_at: now })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Uses up every token of a person for one purpose: older mails open nothing any more. */
export async function spendOneTimeTokensOf(tx: Db, userId: UserId, purpose: TokenPurpose, now: Date): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('one_time_tokens')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .execute()
}
