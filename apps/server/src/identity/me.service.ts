import { Role, type Me } from '@artiqo/contracts/identity'
import type { UserId } from '@artiqo/domain/ids'
import { pictureOf } from '#catalog/cards.view.ts'
import type { Deps } from '#context.ts'
import { DomainError } from '#errors.ts'
import { findPhoto } from './photos.queries.ts'
import { rolesOf } from './roles.service.ts'
import { findUser } from './users.queries.ts'

/** A person to themselves. Throws `session_ended` when the account is gone. */
export async function loadMe({ db }: Pick<Deps, 'db'>, userId: UserId): Promise<Me> {
  const [user, roles] = await Promise.all([findUser(db, userId), rolesOf(db, userId)])
  if (!user) throw new DomainError('session_ended', 'This account is no longer there.')
  return {
    id: user.id,
    username: user.username,
    email: user.email,
    emailVerified: user.email_verified_at !== null,
    firstName: user.first_name,
    displayName: user.display_name,
    bio: user.bio,
    place: user.place,
    photo: user.photo_id && pictureOf(await findPhoto(db, user.photo_id)),
    photoId: user.photo_id,
    roles: Role.options.filter((role) => roles.has(role)),
    createdAt: user.created_at.toISOString(),
  }
}
