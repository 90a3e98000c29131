import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { errorSentence } from '#api/error-sentence.ts'
import { announce } from '#ui/announcer.ts'
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
  const { t } = useLingui()
  const works = useWorks(search)
  const { data, error } = works
  const items = data ? worksOf(data) : []
  const { list, goOnFrom } = useFocusOnNew(items.length)

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
  if (items.length === 0) return <NothingFound search={search} />

  const more = async () => {
    goOnFrom(items.length)
    const { data: longer, isError } = await works.fetchNextPage()
    if (isError || longer === undefined) return
    const shown = worksOf(longer).length
    onPage(Math.ceil(shown / pageSize))
    announce(t`${shown} works shown`)
  }
  const total = data.pages[0]?.total ?? items.length
  return (
    <div ref={list} className="browse-results" aria-busy={works.isPlaceholderData || undefined}>
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

/** After "Show more", on to the first of the new works: the button that was pressed may be gone. */
function useFocusOnNew(count: number) {
  const list = useRef<HTMLDivElement>(null)
  const from = useRef<number | null>(null)
  useEffect(() => {
    if (from.current === null || count <= from.current) return
    const item = list.current?.querySelectorAll('li').item(from.current)
    item?.querySelector<HTMLElement>('.label a')?.focus({ preventScroll: true })
    from.current = null
  }, [count])
  const goOnFrom = (shown: number) => {
    from.current = shown
  }
  return { list, goOnFrom }
}
