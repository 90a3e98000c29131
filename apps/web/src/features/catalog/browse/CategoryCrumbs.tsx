import type { CategoryNode } from '@artiqo/contracts/catalog'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { trpc } from '#api/client.ts'

/** The categories above the one that is shown. */
export function CategoryCrumbs({ slug }: { slug: string | undefined }) {
  const { t } = useLingui()
  const { data } = trpc.catalog.categories.useQuery(undefined, { staleTime: 300_000 })
  const path = pathTo(data?.items ?? [], slug)
  if (path.length === 0) return null
  return (
    <nav aria-label={t`Breadcrumb`}>
      <ol className="crumbs">
        <li>
          <Link to="/works">
            <Trans>Artworks</Trans>
          </Link>
        </li>
        {path.map((node) => (
          <li key={node.id} aria-current={node.slug === slug ? 'page' : undefined}>
            {node.slug === slug ? (
              node.name
            ) : (
              <Link to="/works" search={{ category: node.slug }}>
                {node.name}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** From the top of the tree down to the category with this slug. */
function pathTo(nodes: readonly CategoryNode[], slug: string | undefined): CategoryNode[] {
  if (slug === undefined) return []
  for (const node of nodes) {
    if (node.slug === slug) return [node]
    const below = pathTo(node.children, slug)
    if (below.length > 0) return [node, ...below]
  }
  return []
}
