import { z } from 'zod'
import { Cursor, line, Time } from './common.ts'
import { Role } from './identity.ts'
import { CategoryId, UserId } from './ids.ts'

export const CreateCategoryInput = z.strictObject({
  name: line(80),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80)
    .optional(),
  parentId: CategoryId.optional(),
})
export const Category = z.object({
  id: CategoryId,
  slug: z.string(),
  name: z.string(),
  parentId: CategoryId.nullable(),
})

export const ListUsersInput = z.strictObject({
  q: z.string().trim().max(200).optional(),
  role: Role.optional(),
  limit: z.int().min(1).max(100).default(50),
  cursor: Cursor.optional(),
})
export const UserList = z.object({
  items: z.array(
    z.object({
      id: UserId,
      username: z.string(),
      email: z.string(),
      displayName: z.string(),
      roles: z.array(Role),
      createdAt: Time,
    }),
  ),
  nextCursor: z.string().nullable(),
})
