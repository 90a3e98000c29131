import { ArtistOrderId } from '@artiqo/contracts/ids'
import { createFileRoute, notFound } from '@tanstack/react-router'
import { api } from '#api/client.ts'
import { OrderPage } from '#features/studio/orders/OrderPage.tsx'
import { StudioBones } from '#features/studio/works/WorksBones.tsx'

export const Route = createFileRoute('/studio/orders/$id')({
  loader: ({ params }) => {
    const id = ArtistOrderId.safeParse(params.id)
    if (!id.success) throw notFound()
    return api.studio.orders.get.fetch({ artistOrderId: id.data })
  },
  pendingComponent: StudioBones,
  component: Order,
})

function Order() {
  const part = Route.useLoaderData()
  return <OrderPage key={part.id} opened={part} />
}
