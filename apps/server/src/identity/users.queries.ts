import type { Db } from '@artiqo/db/connect'
import type { UsersTable } from '@artiqo/db/schema/people'
import { assertTransaction } from '@artiqo/db/transaction'
import type { UserId } from '@artiqo/domain/ids'

export type UserRow = UsersTable

export async function insertUser(
  tx: Db,
  user: Pick<UsersTable, 'id' | 'username' | 'email' | 'password_hash' | 'first_name' | 'display_name'>,
  now: Date,
): Promise<void> {
  assertTransaction(tx)
  await tx
    .insertInto('users')
    .values({
      id: user.id,
      username: user.username,
      email: user.email,
      email_verified_at: null,
      password_hash: user.password_hash,
      first_name: user.first_name,
      display_name: user.display_name,
      bio: '',
      place: '',
      photo_id: null,
      created_at: now,
      updated_at: now,
    })
    .execute()
}

/** An artist's delivery as it is before anybody has set it, in minor units. */
export async function insertArtistSettings(
  tx: Db,
  settings: {
    readonly userId: UserId
    readonly homeCountry: string
    readonly home: number | null
    readonly eu: number | null
    readonly world: number | null
    readonly collect: boolean
  },
): Promise<void> {
  assertTransaction(tx)
  await tx
    .insertInto('artist_settings')
    .values({
      user_id: settings.userId,
      home_country: settings.homeCountry,
      delivery_home: settings.home,
      delivery_eu: settings.eu,
      delivery_world: settings.world,
      collect: settings.collect,
      collect_place: '',
    })
    .execute()
}

export async function findUser(db: Db, id: UserId): Promise<UserRow | null> {
  return (await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function findUserByUsername(db: Db, username: string): Promise<UserRow | null> {
  return (await db.selectFrom('users').selectAll().where('username', '=', username).executeTakeFirst()) ?? null
}

export async function findUserByEmail(db: Db, email: string): Promise<UserRow | null> {
  return (await db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst()) ?? null
}

/** Sets a password if the kept one is still `from`. False when it has been changed meanwhile. */
export async function replacePassword(
  tx: Db,
  id: UserId,
  change: { readonly from: string; readonly to: string; readonly now: Date },
): Promise<boolean> {
  assertTransaction(tx)
  const { numUpdatedRows } = await tx
    .updateTable('users')
    .set({ password_hash: change.to, updated_at: change.now })
    .where('id', '=', id)
    .where('password_hash', '=', change.from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function setPassword(tx: Db, id: UserId, to: string, now: Date): Promise<void> {
  assertTransaction(tx)
  await tx.updateTable('users').set({ password_hash: to, updated_at: now }).where('id', '=', id).execute()
}

/** Marks an address as the person's own. False when it was before, or is no longer the one of the account. */
export async function markEmailVerified(tx: Db, id: UserId, email: string, now: Date): Promise<boolean> {
  assertTransaction(tx)
  const { numUpdatedRows } = await tx
    .updateTable('users')
    .set({ email_verified_at: now, updated_at: now })
    .where('id', '=', id)
    .where('email', '=', email)
    .where('email_verified_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function updateUser(
  tx: Db,
  id: UserId,
  change: Partial<Pick<UsersTable, 'display_name' | 'first_name' | 'bio' | 'place' | 'photo_id'>>,
  now: Date,
): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('users')
    .set({ ...change, updated_at: now })
    .where('id', '=', id)
    .execute()
}

export async function findAdmins(db: Db): Promise<Pick<UserRow, 'id' | 'email'>[]> {
  return db
    .selectFrom('users')
    .innerJoin('user_roles', 'user_roles.user_id', 'users.id')
    .where('user_roles.role', '=', 'admin')
    .select(['users.id', 'users.email'])
    .orderBy('users.id')
    .execute()
}

/** One page of all users by id, newest first. */
export async function findUserPage(
  db: Db,
  page: {
    readonly words: string
    readonly role: 'buyer' | 'artist' | 'admin' | null
    readonly after: UserId | null
    readonly limit: number
  },
): Promise<Pick<UserRow, 'id' | 'username' | 'email' | 'display_name' | 'created_at'>[]> {
  const { words, role, after, limit } = page
  let query = db
    .selectFrom('users')
    .select(['id', 'username', 'email', 'display_name', 'created_at'])
    .orderBy('id', 'desc')
    .limit(limit)
  if (after) query = query.where('id', '<', after)
  if (words) {
    const pattern = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    query = query.where((eb) =>
      eb.or([eb('username', 'like', pattern), eb('email', 'like', pattern), eb('display_name', 'like', pattern)]),
    )
  }
  // Everybody is a buyer: that role has no rows to ask for.
  if (role === 'artist' || role === 'admin') {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('user_roles')
          .select('user_roles.role')
          .whereRef('user_roles.user_id', '=', 'users.id')
          .where('user_roles.role', '=', role),
      ),
    )
  }
  return query.execute()
}
