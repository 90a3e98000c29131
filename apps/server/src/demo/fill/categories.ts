import type { CategoryId } from '@artiqo/domain/ids'
import { createCategory } from '#catalog/categories.service.ts'
import type { Deps } from '#context.ts'
import type { DemoCategory } from '../types.ts'

/** Makes the tree of categories; answers their ids by slug. */
export async function plantCategories(
  deps: Deps,
  categories: readonly DemoCategory[],
  parentId?: CategoryId,
): Promise<Map<string, CategoryId>> {
  const ids = new Map<string, CategoryId>()
  for (const { name, slug, children } of categories) {
    const { id } = await createCategory(deps, { name, slug, ...(parentId && { parentId }) })
    ids.set(slug, id)
    for (const [childSlug, childId] of await plantCategories(deps, children, id)) ids.set(childSlug, childId)
  }
  return ids
}
