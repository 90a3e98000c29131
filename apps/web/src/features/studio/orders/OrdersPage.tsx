import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { errorSentence } from '#api/error-sentence.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState, ErrorState } from '#ui/State.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import { WorksBones } from '../works/WorksBones.tsx'
import { OrderRow } from './OrderRow.tsx'
import { ordersFilters, type OrdersFilter } from './orders-search.ts'
import { byUrgency, statesOf } from './to-do.ts'
import { studioOrdersQuery } from './studio-orders-query.ts'
import '../works/works.css'
import './orders.css'

/** Orders of the artist's works; what waits for the artist first. */
export function OrdersPage({ filter }: { filter: OrdersFilter }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  useTitle(t`Orders. Artiqo studio`)
  const names: Record<OrdersFilter, string> = {
    todo: t`To do`,
    shipped: t`On their way`,
    delivered: t`Delivered`,
    cancelled: t`Cancelled`,
    all: t`All`,
  }
  const go = (state: OrdersFilter) =>
    void navigate({ to: '/studio/orders', search: state === 'todo' ? {} : { state }, resetScroll: false })
  return (
    <div className="studio-page">
      <header className="studio-head">
        <h1 className="h1">
          <Trans>Orders</Trans>
        </h1>
      </header>
      <Tabs
        label={t`Orders by state`}
        value={filter}
        onChange={go}
        tabs={ordersFilters.map((value) => ({ value, label: names[value] }))}
      >
        {filter === 'todo' ? <Todo /> : <Parts filter={filter} />}
      </Tabs>
    </div>
  )
}

type PartsQuery = ReturnType<typeof useParts>
const useParts = (state: Parameters<typeof studioOrdersQuery>[0]) => useInfiniteQuery(studioOrdersQuery(state))

/** To accept, then to send; whoever paid first before the others. */
function Todo() {
  const fresh = useParts('new')
  const accepted = useParts('accepted')
  return (
    <List
      queries={[fresh, accepted]}
      nothing={
        <EmptyState title={<Trans>Nothing is waiting for you</Trans>}>
          <Trans>Go and make something.</Trans>
        </EmptyState>
      }
      sorted
    />
  )
}

function Parts({ filter }: { filter: Exclude<OrdersFilter, 'todo'> }) {
  const [state] = statesOf(filter)
  const parts = useParts(state)
  return (
    <List
      queries={[parts]}
      nothing={
        <EmptyState
          title={filter === 'all' ? <Trans>Nobody has ordered yet</Trans> : <Trans>There are none like this</Trans>}
        >
          {filter === 'all' ? <Trans>Your first order appears here, and we’ll send you a mail.</Trans> : undefined}
        </EmptyState>
      }
    />
  )
}

interface ListProps {
  queries: readonly PartsQuery[]
  nothing: ReactNode
  sorted?: boolean
}

function List({ queries, nothing, sorted = false }: ListProps) {
  const { t } = useLingui()
  const failed = queries.find((query) => query.data === undefined && query.error !== null)
  if (failed)
    return (
      <ErrorState
        title={<Trans>Your orders didn’t arrive</Trans>}
        onRetry={() => void failed.refetch()}
        busy={failed.isFetching}
      >
        {errorSentence(failed.error)}
      </ErrorState>
    )
  if (queries.some((query) => query.data === undefined)) return <WorksBones />
  const parts = queries.flatMap((query) => query.data?.pages.flatMap((page) => page.items) ?? [])
  if (parts.length === 0) return nothing
  const next = queries.find((query) => query.hasNextPage)
  return (
    <>
      <ul className="works" aria-label={t`Orders`}>
        {(sorted ? parts.toSorted(byUrgency) : parts).map((part) => (
          <OrderRow key={part.id} part={part} />
        ))}
      </ul>
      {next && (
        <p className="works-more">
          <Button kind="quiet" busy={next.isFetchingNextPage} onClick={() => void next.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </p>
      )}
    </>
  )
}
