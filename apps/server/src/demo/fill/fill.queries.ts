import type { Db } from '@artiqo/db/connect'
import type { EditionId, ImageId, UserId } from '@artiqo/domain/ids'

export async function anybodyThere(db: Db): Promise<boolean> {
  return (await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined
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
