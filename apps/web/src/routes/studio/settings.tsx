import { createFileRoute } from '@tanstack/react-router'
import { api } from '#api/client.ts'
import { DeliveryPage } from '#features/studio/delivery/DeliveryPage.tsx'
import { StudioBones } from '#features/studio/works/WorksBones.tsx'

export const Route = createFileRoute('/studio/settings')({
  loader: () => api.studio.delivery.get.fetch(),
  pendingComponent: StudioBones,
  component: Settings,
})

function Settings() {
  return <DeliveryPage opened={Route.useLoaderData()} />
}
