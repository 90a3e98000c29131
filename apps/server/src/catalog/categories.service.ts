import type { Category, CreateCategoryInput } from '@artiqo/contracts/admin'
import type { Db } from '@artiqo/db/connect'
import { isDuplicate, transact } from '@artiqo/db/transaction'
import type { CategoryId } from '@artiqo/domain/ids'
import { slugify } from '@artiqo/domain/username'
import type { z } from 'zod'
import type { Deps } from '#context.ts'
import { DomainError, notFound } from '#errors.ts'
import { changed } from '#kept/changed.ts'
import { findCategory, insertCategory } from './categories.queries.ts'

/** Adds a category, below another or at the top. Refuses a slug that is taken. */
export async function createCategory(
  ctx: Pick<Deps, 'db' | 'newId'>,
  input: z.output<typeof CreateCategoryInput>,
): Promise<z.output<typeof Category>> {
  const { name, slug = slugify(name), parentId = null } = input
  const category = { id: ctx.newId('category'), slug, name, parentId }
  try {
    await transact(ctx.db, async (tx) => {
      if (parentId && !(await findCategory(tx, parentId))) throw notFound('category')
      await insertCategory(tx, { id: category.id, parent_id: parentId, slug, name })
      changed(tx, ['works'])
    })
  } catch (error) {
    if (!isDuplicate(error, 'categories_slug')) throw error
    throw new DomainError('category_exists', `There is a category at “${slug}” already.`)
  }
  return category
}

export async function categoryExists(db: Db, id: CategoryId): Promise<boolean> {
  return (await findCategory(db, id)) !== undefined
}
