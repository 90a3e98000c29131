import { createFileRoute } from '@tanstack/react-router'
import { api } from '#api/client.ts'
import { TodayPage } from '#features/studio/today/TodayPage.tsx'
import { StudioBones } from '#features/studio/works/WorksBones.tsx'

export const Route = createFileRoute('/studio/')({
  loader: () => api.studio.today.fetch(undefined, { staleTime: 10_000 }),
  pendingComponent: StudioBones,
  component: Today,
})

function Today() {
  return <TodayPage opened={Route.useLoaderData()} />
}
