import { createFileRoute } from '@tanstack/react-router'
import { queryClient } from '#api/client.ts'
import { StudioBones } from '#features/studio/works/WorksBones.tsx'
import { ownWorksQuery } from '#features/studio/works/own-works-query.ts'
import { WorksPage } from '#features/studio/works/WorksPage.tsx'
import { readStudioWorksSearch } from '#features/studio/works/works-search.ts'

export const Route = createFileRoute('/studio/works/')({
  validateSearch: readStudioWorksSearch,
  loader: ({ location }) => {
    void queryClient.prefetchInfiniteQuery(ownWorksQuery(readStudioWorksSearch(location.search)))
  },
  pendingComponent: StudioBones,
  component: Works,
})

function Works() {
  return <WorksPage search={Route.useSearch()} />
}
