import { createFileRoute } from '@tanstack/react-router'
import { api } from '#api/client.ts'
import { BrowseBones } from '#features/catalog/browse/BrowseBones.tsx'
import { BrowsePage } from '#features/catalog/browse/BrowsePage.tsx'
import { loadWorks } from '#features/catalog/browse/works-query.ts'
import { readWorksSearch } from '#features/catalog/browse/works-search.ts'

export const Route = createFileRoute('/_shop/works')({
  codeSplitGroupings: [['component', 'pendingComponent'], ['errorComponent']],
  validateSearch: readWorksSearch,
  loader: async ({ location, cause }) => {
    void api.catalog.categories.prefetch(undefined, { staleTime: 300_000 })
    // A filter that changes shows at once and fetches behind; only arriving waits.
    if (cause !== 'stay') await loadWorks(readWorksSearch(location.search))
  },
  pendingComponent: BrowseBones,
  component: Works,
})

function Works() {
  const raw = Object.fromEntries(new URLSearchParams(window.location.search))
  return <BrowsePage search={Route.useSearch()} raw={raw} />
}
