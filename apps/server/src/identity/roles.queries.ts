import type { Role } from '@artiqo/contracts/identity'
import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { UserId } from '@artiqo/domain/ids'

/** The roles of several people. Everybody is a buyer; the others are rows. */
export async function findRoles(db: Db, userIds: readonly UserId[]): Promise<Map<UserId, Set<Role>>> {
  const roles = new Map(userIds.map((id): [UserId, Set<Role>] => [id, new Set<Role>(['buyer'])]))
  if (userIds.length === 0) return roles
  const rows = await db.selectFrom('user_roles').select(['user_id', 'role']).where('user_id', 'in', userIds).execute()
  for (const row of rows) roles.get(row.user_id)?.add(row.role)
  return roles
}

export async function insertRole(
  tx: Db,
  grant: { readonly userId: UserId; readonly role: 'artist' | 'admin'; readonly at: Date },
): Promise<void> {
  assertTransaction(tx)
  await tx.insertInto('user_roles').values({ user_id: grant.userId, role: grant.role, granted_at: grant.at }).execute()
}
