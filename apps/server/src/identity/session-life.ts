import type { SessionsTable } from '@artiqo/db/schema/people'

const day = 86_400_000
/** A refresh token is good for this long; it is never prolonged, only replaced. */
export const tokenLifeMs = 30 * day
/** With less than this to live, a refresh answers with a new token; until then with the same. */
export const rotateBelowMs = 2 * day
/** However often it is refreshed, a session ends this long after the password was given. */
export const sessionLifeMs = 365 * day
/** Two tabs that refresh at the same moment are no theft. */
export const raceMs = 20_000

/** When a token that is issued now ends: after its own life, or with the session. */
export function tokenEnd(now: Date, sessionCreatedAt: Date): Date {
  return new Date(Math.min(now.getTime() + tokenLifeMs, sessionCreatedAt.getTime() + sessionLifeMs))
}

export type RefreshVerdict =
  /** The newest token, far from its end: read only. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'rotate'; readonly expiresAt: Date }
  /** Signed out, ended, or never ours. */
  | { readonly kind: 'over' }
  /** The token before the newest, a moment after it was replaced: another tab was faster. */
  | { readonly kind: 'raced' }
  /** A token that was replaced long ago: somebody kept a copy. */
  | { readonly kind: 'replayed' }

type Session = Pick<
  SessionsTable,
  'token_hash' | 'previous_hash' | 'rotated_at' | 'created_at' | 'expires_at' | 'revoked_at'
>

/** Says what a refresh with a token of this session leads to. The token's signature has been checked. */
export function judgeRefresh(session: Session | null, tokenHash: string, now: Date): RefreshVerdict {
  if (!session || session.revoked_at || session.expires_at <= now) return { kind: 'over' }
  if (session.token_hash !== tokenHash) {
    const age = now.getTime() - (session.rotated_at?.getTime() ?? 0)
    return { kind: session.previous_hash === tokenHash && age < raceMs ? 'raced' : 'replayed' }
  }
  if (session.expires_at.getTime() - now.getTime() >= rotateBelowMs) return { kind: 'keep' }
  const expiresAt = tokenEnd(now, session.created_at)
  // In the last days of the session a new token would end with the old one.
  return expiresAt > session.expires_at ? { kind: 'rotate', expiresAt } : { kind: 'keep' }
}
