import type { UserId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import { issueOneTimeToken } from './one-time-tokens.ts'
import type { TokenPurpose } from './one-time-tokens.queries.ts'
import { rolesOf } from './roles.service.ts'
import { findAdmins, findUser } from './users.queries.ts'

/** Somebody to write to. */
export interface Addressee {
  readonly id: UserId
  readonly email: string
  readonly emailVerified: boolean
  readonly username: string
  readonly isArtist: boolean
}

/** Who an account's mail goes to, or null when the account is gone. */
export async function findAddressee({ db }: Pick<Deps, 'db'>, userId: UserId): Promise<Addressee | null> {
  const [user, roles] = await Promise.all([findUser(db, userId), rolesOf(db, userId)])
  if (!user) return null
  const { id, email, username } = user
  return { id, email, username, emailVerified: user.email_verified_at !== null, isArtist: roles.has('artist') }
}

/** Everybody who runs the shop. */
export async function listAdminAddressees({ db }: Pick<Deps, 'db'>): Promise<{ id: UserId; email: string }[]> {
  return findAdmins(db)
}

/** A token for the link in a mail that is being sent now. */
export function issueMailToken(
  deps: Pick<Deps, 'db' | 'clock'>,
  to: Pick<Addressee, 'id' | 'email'>,
  purpose: TokenPurpose,
): Promise<string> {
  return issueOneTimeToken(deps, to, purpose)
}
