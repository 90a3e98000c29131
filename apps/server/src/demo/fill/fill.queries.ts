import type { Db } from '@artiqo/db/connect'
import type { ArtworkId, CategoryId, EditionId, ImageId, UserId } from '@artiqo/domain/ids'
import { museumMail } from '#museum/museum-id.ts'
import { keyOf } from '../hang.ts'
import type { Person } from './shopkeeper.ts'

/** Artists of imported works are nobody: a museum may be in the shop before its doors have ever opened. */
export async function anybodyThere(db: Db): Promise<boolean> {
  const anybody = db.selectFrom('users').select('id').where('email', 'not like', `%${museumMail}`)
  return (await anybody.limit(1).executeTakeFirst()) !== undefined
}

/** Makes somebody an admin: nobody can ask for that at the door. */
export async function grantAdmin(db: Db, userId: UserId, now: Date): Promise<void> {
  await db.insertInto('user_roles').values({ user_id: userId, role: 'admin', granted_at: now }).execute()
}

/** Demo people have shown that their addresses are theirs. */
export async function confirmAddresses(db: Db, now: Date): Promise<void> {
  await db.updateTable('users').set({ email_verified_at: now }).where('email_verified_at', 'is', null).execute()
}

export async function pictureState(db: Db, imageId: ImageId): Promise<'processing' | 'ready' | 'failed' | null> {
  const row = await db.selectFrom('images').select('state').where('id', '=', imageId).executeTakeFirst()
  return row?.state ?? null
}

/** The first copies of an edition went before it came to this shop: they are counted as sold and have no number here. */
export async function sellBefore(tx: Db, editionId: EditionId, copies: number): Promise<void> {
  await tx
    .updateTable('edition_stock')
    .set((eb) => ({ available: eb('available', '-', copies), sold: eb('sold', '+', copies) }))
    .where('edition_id', '=', editionId)
    .execute()
  await tx.deleteFrom('copies').where('edition_id', '=', editionId).where('number', '<=', copies).execute()
}

export interface HungWork {
  readonly artworkId: ArtworkId
  readonly pictures: number
}

/** The demo works that hang, by key, with how many pictures each has. */
export async function findHung(db: Db): Promise<Map<string, HungWork>> {
  const rows = await db
    .selectFrom('artworks')
    .innerJoin('users', 'users.id', 'artworks.artist_id')
    .leftJoin('images', 'images.artwork_id', 'artworks.id')
    .select(['artworks.id', 'artworks.title', 'users.username'])
    .select((eb) => eb.fn.count<number>('images.id').as('pictures'))
    .groupBy(['artworks.id', 'artworks.title', 'users.username'])
    .execute()
  return new Map(
    rows.map((row) => [keyOf(row.username, row.title), { artworkId: row.id, pictures: Number(row.pictures) }]),
  )
}

export async function findStudios(db: Db, usernames: readonly string[]): Promise<Map<string, Person>> {
  const rows = await db.selectFrom('users').select(['id', 'username']).where('username', 'in', usernames).execute()
  return new Map(rows.map((row) => [row.username, { id: row.id, roles: ['buyer', 'artist'] }]))
}

export async function findCategoryIds(db: Db): Promise<Map<string, CategoryId>> {
  const rows = await db.selectFrom('categories').select(['id', 'slug']).execute()
  return new Map(rows.map((row) => [row.slug, row.id]))
}

export async function hasPhoto(db: Db, userId: UserId): Promise<boolean> {
  const row = await db
    .selectFrom('images')
    .select('id')
    .where('owner_id', '=', userId)
    .where('purpose', '=', 'avatar')
    .executeTakeFirst()
  return row !== undefined
}
