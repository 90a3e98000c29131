import { transact } from '@artiqo/db/transaction'
import type { UserId } from '@artiqo/domain/ids'
import { randomBytes } from 'node:crypto'
import type { Deps } from '#context.ts'
import { DomainError } from '#errors.ts'
import { sha256 } from '#hashing.ts'
import { findOneTimeToken, insertOneTimeToken, type TokenPurpose, type TokenRow } from './one-time-tokens.queries.ts'

const minute = 60_000
/** A reset link opens the account, so it is short-lived; a verify link confirms an address and opens nothing. */
const tokenLivesMs: Readonly<Record<TokenPurpose, number>> = {
  reset_password: 30 * minute,
  verify_email: 7 * 24 * 60 * minute,
}

/**
 * Makes a token of 256 random bits for a link in a mail. It is made when the mail is sent, and only its hash is kept:
 * neither the outbox nor the database ever holds what opens an account.
 */
export async function issueOneTimeToken(
  deps: Pick<Deps, 'db' | 'clock'>,
  user: { readonly id: UserId; readonly email: string },
  purpose: TokenPurpose,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = deps.clock.now()
  const row = {
    token_hash: sha256(token),
    user_id: user.id,
    purpose,
    email: user.email,
    created_at: now,
    expires_at: new Date(now.getTime() + tokenLivesMs[purpose]),
  }
  await transact(deps.db, (tx) => insertOneTimeToken(tx, row))
  return token
}

/** The kept half of a token that can still be used. Throws `token_invalid`. */
export async function getOneTimeToken(
  deps: Pick<Deps, 'db' | 'clock'>,
  token: string,
  purpose: TokenPurpose,
): Promise<TokenRow> {
  const row = await findOneTimeToken(deps.db, { hash: sha256(token), purpose, now: deps.clock.now() })
  if (!row) throw tokenInvalid()
  return row
}

/** Used, too old, or never ours: one answer. */
export function tokenInvalid(): DomainError {
  return new DomainError('token_invalid', 'This link has been used, or its time is over. Ask for a new one.')
}
