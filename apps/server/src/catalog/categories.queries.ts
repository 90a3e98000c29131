import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { CategoryId } from '@artiqo/domain/ids'

export interface CategoryRow {
  readonly id: CategoryId
  readonly parent_id: CategoryId | null
  readonly slug: string
  readonly name: string
}

export async function findCategories(db: Db): Promise<CategoryRow[]> {
  return db
    .selectFrom('categories')
    .select(['id', 'parent_id', 'slug', 'name'])
    .orderBy('position')
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** How many published works hang in each category itself. */
export async function countByCategory(db: Db): Promise<Map<CategoryId | null, number>> {
  const rows = await db
    .selectFrom('artworks')
    .select('category_id')
    .select((eb) => eb.fn.countAll<number>().as('works'))
    .where('state', '=', 'published')
    .where('category_id', 'is not', null)
    .groupBy('category_id')
    .execute()
  return new Map(rows.map((row) => [row.category_id, row.works]))
}

export async function findCategory(db: Db, id: CategoryId): Promise<CategoryRow | undefined> {
  return db.selectFrom('categories').select(['id', 'parent_id', 'slug', 'name']).where('id', '=', id).executeTakeFirst()
}

/** Adds a category after those that are there. */
export async function insertCategory(tx: Db, category: CategoryRow): Promise<void> {
  assertTransaction(tx)
  const { last } = await tx
    .selectFrom('categories')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('categories')
    .values({ ...category, position: (last ?? 0) + 1 })
    .execute()
}
