import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '#api/client.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { Button } from '#ui/Button.tsx'
import { Chip } from '#ui/Chip.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Note } from '#ui/Note.tsx'
import { AppliedFilters } from './Applied.tsx'
import { CategoryCrumbs } from './CategoryCrumbs.tsx'
import { Facets } from './Facets.tsx'
import { Results, useWorks } from './Results.tsx'
import { findCategory } from './use-filter-names.ts'
import { appliedFilters, leftOut } from './filters.ts'
import type { Sort, WorksSearch } from './works-search.ts'
import './browse.css'

/** Counted no further than this by the server. */
const countedTo = 1000

/** `raw` is what the address says, before what it does not mean was left out. */
export function BrowsePage({ search, raw }: { search: WorksSearch; raw: object }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [filtering, setFiltering] = useState(false)
  const heading = useHeading(search)
  useTitle(heading)

  const go = (next: WorksSearch) => void navigate({ to: '/works', search: next, resetScroll: false })
  const change = (changes: { [K in keyof WorksSearch]: WorksSearch[K] | undefined }) => {
    const entries = Object.entries({ ...search, ...changes, page: undefined })
    go(Object.fromEntries(entries.filter(([, value]) => value !== undefined)))
  }
  const count = appliedFilters(search).length
  return (
    <div className="page">
      <CategoryCrumbs slug={search.category} />
      <div className="browse-top">
        <h1 className="display">{heading}</h1>
        <Count search={search} />
      </div>
      <div className="browse">
        <aside className="facets hide-small" aria-label={t`Filters`}>
          <Facets search={search} onChange={change} />
        </aside>
        <div>
          <div className="browse-bar">
            <fieldset className="chips browse-promo" aria-label={t`Popular filters`}>
              <Chip
                pressed={search.max === 200 && !search.min}
                onClick={() => change({ min: undefined, max: search.max === 200 ? undefined : 200 })}
              >
                <Trans>Under €200</Trans>
              </Chip>
              <Chip pressed={search.free ?? false} onClick={() => change({ free: search.free ? undefined : true })}>
                <Trans>To buy now</Trans>
              </Chip>
            </fieldset>
            <SortChoice sort={search.sort} onSort={(sort) => change({ sort })} />
          </div>
          {leftOut(raw, search) && (
            <div className="browse-note">
              <Note>
                <Trans>Part of this link isn’t known here any more, so we left it out.</Trans>
              </Note>
            </div>
          )}
          <AppliedFilters search={search} onGo={go} />
          <Results
            search={search}
            onPage={(page) =>
              void navigate({ to: '/works', search: { ...search, page }, replace: true, resetScroll: false })
            }
          />
          <div className="filter-bar only-small">
            <Button aria-haspopup="dialog" onClick={() => setFiltering(true)}>
              <Trans>Filters</Trans> {count > 0 && <span className="num">{count}</span>}
            </Button>
          </div>
          <Dialog open={filtering} onClose={() => setFiltering(false)} title={<Trans>Filters</Trans>} sheet>
            <div className="facets">
              <Facets search={search} onChange={change} />
            </div>
            <p className="buttons">
              <Button wide onClick={() => setFiltering(false)}>
                <Trans>Show the works</Trans>
              </Button>
            </p>
          </Dialog>
        </div>
      </div>
    </div>
  )
}

function useHeading(search: WorksSearch): string {
  const { t } = useLingui()
  const categories = trpc.catalog.categories.useQuery(undefined, { staleTime: 300_000 })
  if (search.q !== undefined) return t`Works for “${search.q}”`
  return findCategory(categories.data?.items ?? [], search.category)?.name ?? t`Artworks`
}

function Count({ search }: { search: WorksSearch }) {
  const { data } = useWorks(search)
  const total = data?.pages[0]?.total
  return (
    <output className="small soft">
      {total == null ? null : total >= countedTo ? (
        <Trans>More than 1,000 works</Trans>
      ) : (
        <Plural value={total} _0="No works" one="# work" other="# works" />
      )}
    </output>
  )
}

function SortChoice({ sort = 'newest', onSort }: { sort: Sort | undefined; onSort: (sort: Sort | undefined) => void }) {
  const { t } = useLingui()
  const names: Record<Sort, string> = {
    newest: t`Newest`,
    price_up: t`Price, low to high`,
    price_down: t`Price, high to low`,
  }
  const choose = (value: string) => onSort(value === 'price_up' || value === 'price_down' ? value : undefined)
  return (
    <label className="browse-sort">
      <Trans>Sort</Trans>{' '}
      <select value={sort} onChange={(event) => choose(event.target.value)}>
        {Object.entries(names).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
