import { Trans } from '@lingui/react/macro'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { errorSentence } from '#api/error-sentence.ts'
import { Button } from '#ui/Button.tsx'
import { Pager } from '#ui/Pager.tsx'
import { SkeletonRows } from '#ui/Skeleton.tsx'
import { ErrorState } from '#ui/State.tsx'
import { WorkRows } from '../WorkCard.tsx'
import { NothingFound } from './NothingFound.tsx'
import { worksOf, worksQuery } from './works-query.ts'
import { pageSize, type WorksSearch } from './works-search.ts'

const aboveTheFold = 4

export function useWorks(search: WorksSearch) {
  return useInfiniteQuery({ ...worksQuery(search), placeholderData: keepPreviousData })
}

/** The rows, and the way to more of them; what is shown stays when the next page does not come. */
export function Results({ search, onPage }: { search: WorksSearch; onPage: (page: number) => void }) {
  const works = useWorks(search)
  const { data, error } = works
  if (data === undefined)
    return error === null ? (
      <SkeletonRows count={12} height="tall" />
    ) : (
      <ErrorState
        title={<Trans>The works didn’t arrive</Trans>}
        onRetry={() => void works.refetch()}
        busy={works.isFetching}
      >
        {errorSentence(error)}
      </ErrorState>
    )
  const items = worksOf(data)
  const total = data.pages[0]?.total ?? items.length
  if (items.length === 0) return <NothingFound search={search} />

  const more = async () => {
    const next = await works.fetchNextPage()
    if (next.data) onPage(Math.ceil(worksOf(next.data).length / pageSize))
  }
  return (
    <div className="browse-results" aria-busy={works.isPlaceholderData || undefined}>
      <WorkRows works={items} height="tall" eager={aboveTheFold} />
      {works.isFetchNextPageError ? (
        <ErrorState
          title={<Trans>The next works didn’t arrive</Trans>}
          onRetry={() => void more()}
          busy={works.isFetchingNextPage}
        >
          <Trans>What you see is still here.</Trans> {errorSentence(error)}
        </ErrorState>
      ) : (
        <Pager shown={items.length} total={works.hasNextPage ? Math.max(total, items.length + 1) : items.length}>
          <Button kind="quiet" busy={works.isFetchingNextPage} onClick={() => void more()}>
            <Trans>Show {pageSize} more</Trans>
          </Button>
        </Pager>
      )}
    </div>
  )
}
