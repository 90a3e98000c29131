import type { Db } from '@artiqo/db/connect'

/** The newest change, or 0. */
export async function findNewestChange(db: Db): Promise<number> {
  const row = await db
    .selectFrom('catalog_changes')
    .select((eb) => eb.fn.max<number | null>('id').as('newest'))
    .executeTakeFirst()
  return row?.newest ?? 0
}

/** Changes after one, and those of the given that are there by now. */
export async function findChanges(db: Db, after: number, missing: readonly number[]) {
  return db
    .selectFrom('catalog_changes')
    .select(['id', 'tag'])
    .where((eb) => eb.or([eb('id', '>', after), ...(missing.length > 0 ? [eb('id', 'in', missing)] : [])]))
    .orderBy('id')
    .execute()
}

/** Forgets the changes before one. */
export async function deleteChangesBefore(db: Db, id: number): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('catalog_changes').where('id', '<', id).executeTakeFirst()
  return Number(numDeletedRows)
}
