import type { CategoryNode } from '@artiqo/contracts/catalog'
import type { CategoryId } from '@artiqo/domain/ids'
import { trpc } from '#api/client.ts'

interface Flat {
  readonly id: CategoryId
  readonly name: string
  readonly depth: number
}

function flat(nodes: readonly CategoryNode[], depth = 0): Flat[] {
  return nodes.flatMap(({ id, name, children }) => [{ id, name, depth }, ...flat(children, depth + 1)])
}

/** The tree of categories as one list, each behind its parent. */
export function useCategories() {
  const { data } = trpc.catalog.categories.useQuery(undefined, { staleTime: 300_000 })
  const nodes = flat(data?.items ?? [])
  return { nodes, idOf: (value: string) => nodes.find(({ id }) => id === value)?.id ?? null }
}

/** Options of a Select, indented by their depth. */
export function CategoryOptions({ nodes }: { nodes: readonly Flat[] }) {
  return nodes.map(({ id, name, depth }) => (
    <option key={id} value={id}>
      {'\u2003'.repeat(depth) + name}
    </option>
  ))
}
