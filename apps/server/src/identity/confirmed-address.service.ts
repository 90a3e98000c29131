import type { Db } from '@artiqo/db/connect'
import type { UserId } from '@artiqo/domain/ids'
import { findUserByEmail } from './users.queries.ts'

/** The account that has proved to own an e-mail address, or null. */
export async function findConfirmedOwner(db: Db, email: string): Promise<UserId | null> {
  const user = await findUserByEmail(db, email)
  return user?.email_verified_at ? user.id : null
}
