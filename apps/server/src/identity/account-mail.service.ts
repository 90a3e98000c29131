import type { UserId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import { issueOneTimeToken } from './one-time-tokens.ts'
import type { TokenPurpose } from './one-time-tokens.queries.ts'
import { findAdmins, findUser } from './users.queries.ts'

/** Somebody to write to. */
export interface Addressee {
  readonly id: UserId
  readonly email: string
  readonly username: string
  /** As they want to be called. */
  readonly name: string
}

/** Who an account's mail goes to, or null when the account is gone. */
export async function findAddressee(deps: Pick<Deps, 'db'>, userId: UserId): Promise<Addressee | null> {
  const user = await findUser(deps.db, userId)
  return user && addressee(user)
}

/** Everybody who runs the shop. */
export async function listAdminAddressees(deps: Pick<Deps, 'db'>): Promise<Addressee[]> {
  return (await findAdmins(deps.db)).map(addressee)
}

/** A token for the link in a mail that is being sent now. */
export function issueMailToken(
  deps: Pick<Deps, 'db' | 'clock'>,
  to: Addressee,
  purpose: TokenPurpose,
): Promise<string> {
  return issueOneTimeToken(deps, to, purpose)
}

function addressee(user: {
  id: UserId
  email: string
  username: string
  first_name: string | null
  display_name: string
}): Addressee {
  return { id: user.id, email: user.email, username: user.username, name: user.first_name ?? user.display_name }
}
