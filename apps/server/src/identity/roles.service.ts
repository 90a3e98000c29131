import type { Role } from '@artiqo/contracts/identity'
import type { Db } from '@artiqo/db/connect'
import type { UserId } from '@artiqo/domain/ids'
import { findRoles } from './roles.queries.ts'

/** What a person may be in the shop, as the database has it now. Somebody who is gone has no role at all but buyer. */
export async function rolesOf(db: Db, userId: UserId): Promise<ReadonlySet<Role>> {
  return (await findRoles(db, [userId])).get(userId) ?? new Set<Role>(['buyer'])
}
