import { Plural, Trans } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '#ui/Button.tsx'
import { EmptyState } from '#ui/State.tsx'
import { useFilterNames } from './use-filter-names.ts'
import { countQuery } from './works-query.ts'
import { appliedFilters } from './filters.ts'
import type { WorksSearch } from './works-search.ts'

const offered = 2

/** Nothing matches: names the filters whose removal helps most, with their counts. */
export function NothingFound({ search }: { search: WorksSearch }) {
  const name = useFilterNames(search)
  const filters = appliedFilters(search)
  const counts = useQueries({ queries: filters.map(({ without }) => countQuery(without)) })
  const helpful = filters
    .map((filter, index) => ({ ...filter, count: counts[index]?.data ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, offered)
  return (
    <EmptyState
      title={
        <Plural
          value={filters.length}
          _0="No works yet"
          one="No works match this"
          other="No works match all # filters"
        />
      }
      actions={
        <>
          {helpful.map(({ kind, without }) => (
            <Link key={kind} to="/works" search={without} className={buttonClass({ kind: 'quiet', small: true })}>
              <Trans>Without {name(kind)}</Trans>
            </Link>
          ))}
          <Link to="/works" search={{}} className={buttonClass({ kind: 'quiet', small: true })}>
            <Trans>See all works</Trans>
          </Link>
        </>
      }
    >
      {helpful.map(({ kind, count }) => (
        <span key={kind}>
          <Trans>
            Without <b>{name(kind)}</b> there <Plural value={count} one="is #" other="are #" />.
          </Trans>{' '}
        </span>
      ))}
    </EmptyState>
  )
}
