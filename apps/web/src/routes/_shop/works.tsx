import { createFileRoute } from '@tanstack/react-router'
import { api } from '#api/client.ts'
import { BrowseBones } from '#features/catalog/browse/BrowseBones.tsx'
import { BrowsePage } from '#features/catalog/browse/BrowsePage.tsx'
import { loadWorks } from '#features/catalog/browse/works-query.ts'
import { readWorksSearch } from '#features/catalog/browse/works-search.ts'

export const Route = createFileRoute('/_shop/works')({
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
  // The router hands on what it did not understand, too.
  const raw = Route.useSearch()
  return <BrowsePage search={readWorksSearch(raw)} raw={raw} />
}
