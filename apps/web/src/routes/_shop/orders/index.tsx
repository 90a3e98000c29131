import { createFileRoute } from '@tanstack/react-router'
import { queryClient } from '#api/client.ts'
import { requireSession } from '#api/require-session.ts'
import { OrderBones } from '#features/orders/OrderBones.tsx'
import { ordersQuery } from '#features/orders/orders-query.ts'
import { OrdersPage } from '#features/orders/OrdersPage.tsx'

export const Route = createFileRoute('/_shop/orders/')({
  beforeLoad: ({ location }) => requireSession(location),
  loader: () => queryClient.prefetchInfiniteQuery(ordersQuery()),
  pendingComponent: OrderBones,
  component: OrdersPage,
})
