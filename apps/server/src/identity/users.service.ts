import type { ListUsersInput, UserList } from '@artiqo/contracts/admin'
import { Role } from '@artiqo/contracts/identity'
import { UserId } from '@artiqo/contracts/ids'
import type { z } from 'zod'
import { decodeCursor, encodeCursor } from '#catalog/cursor.ts'
import type { Ctx } from '#context.ts'
import { findRoles } from './roles.queries.ts'
import { findUserPage } from './users.queries.ts'

/** Everybody who has an account, newest first; `q` looks in username, e-mail and name. */
export async function listUsers(
  ctx: Ctx,
  { q, role, limit, cursor }: z.output<typeof ListUsersInput>,
): Promise<z.output<typeof UserList>> {
  const after = decodeCursor(cursor, UserId)
  const rows = await findUserPage(ctx.db, { words: q ?? '', role: role ?? null, after, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const roles = await findRoles(
    ctx.db,
    page.map((user) => user.id),
  )
  const last = page.at(-1)
  return {
    items: page.map((user) => ({
      id: user.id,
      username: user.username,
      email: user.email,
      displayName: user.display_name,
      roles: Role.options.filter((name) => roles.get(user.id)?.has(name)),
      createdAt: user.created_at.toISOString(),
    })),
    nextCursor: rows.length > limit && last ? encodeCursor(last.id) : null,
  }
}
