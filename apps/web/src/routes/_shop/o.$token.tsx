import { createFileRoute } from '@tanstack/react-router'
import { api } from '#api/client.ts'
import { OrderBones } from '#features/orders/OrderBones.tsx'
import { OrderPage } from '#features/orders/OrderPage.tsx'

export const Route = createFileRoute('/_shop/o/$token')({
  loader: ({ params }) => api.orders.get.ensureData({ linkToken: params.token }),
  pendingComponent: OrderBones,
  component: Purchase,
})

function Purchase() {
  return <OrderPage by={{ linkToken: Route.useParams().token }} />
}
