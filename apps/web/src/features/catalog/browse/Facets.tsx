import type { CategoryNode } from '@artiqo/contracts/catalog'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { trpc } from '#api/client.ts'
import { Accordion } from '#ui/Accordion.tsx'
import { Tick } from '#ui/Choice.tsx'
import { Select } from '#ui/TextInput.tsx'
import { PriceFacet } from './PriceFacet.tsx'
import type { WorksSearch } from './works-search.ts'

interface FacetsProps {
  search: WorksSearch
  /** Changes the search and goes back to its first page. */
  onChange: (change: { [K in keyof WorksSearch]: WorksSearch[K] | undefined }) => void
}

/** The ways to narrow the list; every change shows at once and keeps focus where it is. */
export function Facets({ search, onChange }: FacetsProps) {
  const { t } = useLingui()
  const categories = trpc.catalog.categories.useQuery(undefined, { staleTime: 300_000 })
  const artists = trpc.catalog.artists.useQuery({ limit: 60 }, { staleTime: 300_000 })
  return (
    <>
      <Accordion title={<Trans>Price</Trans>} open>
        <PriceFacet search={search} onChange={onChange} />
      </Accordion>
      <Accordion title={<Trans>Category</Trans>} open>
        <fieldset>
          <legend className="visually-hidden">
            <Trans>Category</Trans>
          </legend>
          <CategoryTicks
            nodes={categories.data?.items ?? []}
            chosen={search.category}
            onChoose={(category) => onChange({ category })}
          />
        </fieldset>
      </Accordion>
      <Accordion title={<Trans>Artist</Trans>} open>
        <Select
          aria-label={t`Artist`}
          value={search.artist ?? ''}
          onChange={(event) => onChange({ artist: event.target.value || undefined })}
        >
          <option value="">{t`Any artist`}</option>
          {artists.data?.items.map((artist) => (
            <option key={artist.id} value={artist.username}>
              {artist.name}
            </option>
          ))}
          {search.artist && !artists.data?.items.some((artist) => artist.username === search.artist) && (
            <option value={search.artist}>{search.artist}</option>
          )}
        </Select>
      </Accordion>
      <Tick checked={search.free ?? false} onChange={(event) => onChange({ free: event.target.checked || undefined })}>
        <Trans>Only what I can buy now</Trans>
      </Tick>
    </>
  )
}

interface TicksProps {
  nodes: readonly CategoryNode[]
  chosen: string | undefined
  onChoose: (slug: string | undefined) => void
}

function CategoryTicks({ nodes, chosen, onChoose }: TicksProps) {
  const name = useId()
  const shown = nodes.filter((node) => node.works > 0 || holds(node, chosen))
  const tick = (node: CategoryNode) => (
    <Tick
      type="radio"
      name={name}
      count={node.works}
      checked={node.slug === chosen}
      onChange={() => onChoose(node.slug)}
    >
      {node.name}
    </Tick>
  )
  return (
    <>
      <Tick type="radio" name={name} checked={chosen === undefined} onChange={() => onChoose(undefined)}>
        <Trans>Everything</Trans>
      </Tick>
      {shown.map((node) => (
        <div key={node.id}>
          {tick(node)}
          {holds(node, chosen) && (
            <div className="facet-sub">
              {node.children
                .filter((child) => child.works > 0 || holds(child, chosen))
                .map((child) => (
                  <div key={child.id}>{tick(child)}</div>
                ))}
            </div>
          )}
        </div>
      ))}
    </>
  )
}

/** Whether a category, or one below it, has this slug. */
function holds(node: CategoryNode, slug: string | undefined): boolean {
  return slug !== undefined && (node.slug === slug || node.children.some((child) => holds(child, slug)))
}
