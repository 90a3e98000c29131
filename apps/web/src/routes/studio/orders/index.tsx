import { createFileRoute } from '@tanstack/react-router'
import { queryClient } from '#api/client.ts'
import { OrdersPage } from '#features/studio/orders/OrdersPage.tsx'
import { readStudioOrdersSearch } from '#features/studio/orders/orders-search.ts'
import { studioOrdersQuery } from '#features/studio/orders/studio-orders-query.ts'
import { statesOf } from '#features/studio/orders/to-do.ts'
import { StudioBones } from '#features/studio/works/WorksBones.tsx'

export const Route = createFileRoute('/studio/orders/')({
  validateSearch: readStudioOrdersSearch,
  loader: ({ location }) => {
    const { state = 'todo' } = readStudioOrdersSearch(location.search)
    for (const each of statesOf(state)) void queryClient.prefetchInfiniteQuery(studioOrdersQuery(each))
  },
  pendingComponent: StudioBones,
  component: Orders,
})

function Orders() {
  const { state = 'todo' } = Route.useSearch()
  return <OrdersPage filter={state} />
}
