import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { errorSentence } from '#api/error-sentence.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { EmptyState, ErrorState } from '#ui/State.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import { WorksBones } from './WorksBones.tsx'
import { ownWorksQuery } from './own-works-query.ts'
import { useStateName } from './StateBadge.tsx'
import { WorkRow } from './WorkRow.tsx'
import { WorksSearchField } from './WorksSearchField.tsx'
import { shownStates, type ShownState, type StudioWorksSearch } from './works-search.ts'
import './works.css'

/** Everything the artist has begun, hung or put away. */
export function WorksPage({ search }: { search: StudioWorksSearch }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const nameOf = useStateName()
  useTitle(t`Your works. Artiqo studio`)
  const go = (next: StudioWorksSearch) =>
    void navigate({ to: '/studio/works', search: next, replace: next.q !== search.q, resetScroll: false })
  const words = (q: string | undefined) => (q === undefined ? {} : { q })
  return (
    <div className="studio-page">
      <header className="studio-head">
        <h1 className="h1">
          <Trans>Your works</Trans>
        </h1>
        <Link to="/studio/works/$id" params={{ id: 'new' }} className={buttonClass()}>
          <Icon name="plus" small />
          <Trans>Add a work</Trans>
        </Link>
      </header>
      <WorksSearchField
        q={search.q}
        onSearch={(q) => go({ ...words(q), ...(search.state && { state: search.state }) })}
      />
      <Tabs<ShownState | 'all'>
        label={t`State`}
        value={search.state ?? 'all'}
        onChange={(value) => go({ ...words(search.q), ...(value !== 'all' && { state: value }) })}
        tabs={[
          { value: 'all', label: t`All` },
          ...shownStates.map((state) => ({ value: state, label: state === 'draft' ? t`Drafts` : nameOf(state) })),
        ]}
      >
        <List search={search} />
      </Tabs>
    </div>
  )
}

function List({ search }: { search: StudioWorksSearch }) {
  const { t } = useLingui()
  const { data, error, ...list } = useInfiniteQuery({ ...ownWorksQuery(search), placeholderData: keepPreviousData })
  if (data === undefined)
    return error === null ? (
      <WorksBones />
    ) : (
      <ErrorState
        title={<Trans>Your works didn’t arrive</Trans>}
        onRetry={() => void list.refetch()}
        busy={list.isFetching}
      >
        {errorSentence(error)}
      </ErrorState>
    )
  const works = data.pages.flatMap((page) => page.items)
  if (works.length === 0) return <Nothing search={search} />
  const more = () => void list.fetchNextPage()
  return (
    <div aria-busy={list.isPlaceholderData || undefined}>
      <ul className="works" aria-label={t`Your works`}>
        {works.map((work) => (
          <WorkRow key={work.id} work={work} />
        ))}
      </ul>
      {list.isFetchNextPageError && (
        <ErrorState title={<Trans>The next works didn’t arrive</Trans>} onRetry={more} busy={list.isFetchingNextPage}>
          {errorSentence(error)}
        </ErrorState>
      )}
      {list.hasNextPage && !list.isFetchNextPageError && (
        <p className="works-more">
          <Button kind="quiet" busy={list.isFetchingNextPage} onClick={more}>
            <Trans>Show more</Trans>
          </Button>
        </p>
      )}
    </div>
  )
}

function Nothing({ search }: { search: StudioWorksSearch }) {
  const nameOf = useStateName()
  if (search.q !== undefined)
    return (
      <EmptyState
        title={<Trans>None of your works is called “{search.q}”</Trans>}
        actions={
          <Link
            to="/studio/works"
            search={search.state ? { state: search.state } : {}}
            className={buttonClass({ kind: 'quiet', small: true })}
          >
            <Trans>Show all of them</Trans>
          </Link>
        }
      />
    )
  if (search.state !== undefined)
    return (
      <EmptyState
        title={<Trans>Nothing here: {nameOf(search.state)}</Trans>}
        actions={
          <Link to="/studio/works" search={{}} className={buttonClass({ kind: 'quiet', small: true })}>
            <Trans>Show all your works</Trans>
          </Link>
        }
      />
    )
  return (
    <EmptyState
      title={<Trans>Your wall is empty. Hang the first one.</Trans>}
      actions={
        <Link to="/studio/works/$id" params={{ id: 'new' }} className={buttonClass({ kind: 'quiet' })}>
          <Trans>Add a work</Trans>
        </Link>
      }
    >
      <Trans>Three photos, a title, a size and a price. Most people are done in three minutes.</Trans>
    </EmptyState>
  )
}
