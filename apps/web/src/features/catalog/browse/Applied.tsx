import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { AppliedChip } from '#ui/Chip.tsx'
import { useFilterNames } from './use-filter-names.ts'
import { appliedFilters } from './filters.ts'
import type { WorksSearch } from './works-search.ts'

/** The filters in force, each with its way out. */
export function AppliedFilters({ search, onGo }: { search: WorksSearch; onGo: (search: WorksSearch) => void }) {
  const { t } = useLingui()
  const name = useFilterNames(search)
  const filters = appliedFilters(search)
  if (filters.length === 0) return null
  return (
    <fieldset className="applied" aria-label={t`Applied filters`}>
      {filters.map(({ kind, without }) => (
        <AppliedChip key={kind} name={name(kind)} onRemove={() => onGo(without)} />
      ))}
      <Link className="link" to="/works" search={search.sort ? { sort: search.sort } : {}} resetScroll={false}>
        <Trans>Clear all</Trans>
      </Link>
    </fieldset>
  )
}
