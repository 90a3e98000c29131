import { UserId } from '@artiqo/contracts/ids'
import type { UserId as UserIdType } from '@artiqo/domain/ids'
import { DomainError } from '#errors.ts'

/** Ids are made in the order of time, so the last one of a page says where the next begins. */
export function userCursor(last: UserIdType): string {
  return Buffer.from(last).toString('base64url')
}

/** Throws `invalid_input` for a cursor that this list never gave out. */
export function readUserCursor(cursor: string): UserIdType {
  const id = UserId.safeParse(Buffer.from(cursor, 'base64url').toString())
  if (id.success) return id.data
  const message = 'This list has no such place.'
  throw new DomainError('invalid_input', message, { issues: [{ path: 'cursor', message }] })
}
