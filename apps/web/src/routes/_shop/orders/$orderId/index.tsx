import { createFileRoute } from '@tanstack/react-router'
import { api } from '#api/client.ts'
import { requireSession } from '#api/require-session.ts'
import { OrderBones } from '#features/orders/OrderBones.tsx'
import { OrderPage } from '#features/orders/OrderPage.tsx'
import { orderRef } from '#features/orders/order-ref.ts'

export const Route = createFileRoute('/_shop/orders/$orderId/')({
  beforeLoad: ({ location }) => requireSession(location),
  loader: ({ params }) => api.orders.get.ensureData(orderRef(params.orderId)),
  pendingComponent: OrderBones,
  component: Purchase,
})

function Purchase() {
  return <OrderPage by={orderRef(Route.useParams().orderId)} />
}
