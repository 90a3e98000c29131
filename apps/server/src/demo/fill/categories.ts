import type { CategoryId } from '@artiqo/domain/ids'
import { createCategory } from '#catalog/categories.service.ts'
import type { Deps } from '#context.ts'
import type { DemoCategory } from '../types.ts'
import { findCategoryIds } from './fill.queries.ts'

/** Makes the tree of categories, around those that are there; answers their ids by slug. */
export async function plantCategories(
  deps: Deps,
  categories: readonly DemoCategory[],
  parentId?: CategoryId,
): Promise<Map<string, CategoryId>> {
  const ids = new Map<string, CategoryId>()
  const there = await findCategoryIds(deps.db)
  for (const { name, slug, children } of categories) {
    const known = there.get(slug)
    const id = known ?? (await createCategory(deps, { name, slug, ...(parentId && { parentId }) })).id
    ids.set(slug, id)
    for (const [childSlug, childId] of await plantCategories(deps, children, id)) ids.set(childSlug, childId)
  }
  return ids
}
