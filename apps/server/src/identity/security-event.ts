import type { SessionId, UserId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import { sha256 } from '#hashing.ts'

type SecurityEvent =
  | 'registered'
  | 'login_ok'
  | 'login_failed'
  | 'login_throttled'
  | 'refresh_replayed'
  | 'password_changed'
  | 'password_reset'
  | 'password_reset_asked'
  | 'email_verified'

interface Facts {
  readonly userId?: UserId | undefined
  readonly sessionId?: SessionId | undefined
  readonly network?: string
  /** A name or address that was typed: only its hash is written down. */
  readonly typed?: string
}

/** Writes a security event into the log: ids and hashes, never an address, a password or a token. */
export function logSecurity({ log }: Pick<Deps, 'log'>, event: SecurityEvent, { typed, ...facts }: Facts): void {
  const typedHash = typed === undefined ? undefined : sha256(typed).slice(0, 16)
  log.info({ security: event, ...facts, ...(typedHash && { typedHash }) }, 'security event')
}
