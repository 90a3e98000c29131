import { ArtworkId } from '@artiqo/contracts/ids'
import { createFileRoute, notFound, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '#api/client.ts'
import { ListingBones } from '#features/studio/listing/ListingBones.tsx'
import { ListingPage } from '#features/studio/listing/ListingPage.tsx'

/** Young enough to go on with: what was just begun is not asked for again. */
const fresh = 5_000

// `/studio/works/new` is the same page: its first word begins the work, and the address becomes the work's own.
export const Route = createFileRoute('/studio/works/$id')({
  loader: async ({ params }) => {
    if (params.id === 'new') return null
    const id = ArtworkId.safeParse(params.id)
    if (!id.success) throw notFound()
    return api.studio.artworks.get.fetch({ artworkId: id.data }, { staleTime: fresh })
  },
  pendingComponent: ListingBones,
  component: Listing,
})

function Listing() {
  const { id } = Route.useParams()
  const opened = Route.useLoaderData()
  const navigate = useNavigate()
  // A work that was begun on this page goes on in the same editor.
  const [begunHere, setBegunHere] = useState<string | null>(null)
  return (
    <ListingPage
      key={id === begunHere ? 'new' : id}
      opened={opened}
      onCreated={(work) => {
        setBegunHere(work.id)
        void navigate({
          to: '/studio/works/$id',
          params: { id: work.id },
          replace: true,
          resetScroll: false,
          state: { keepFocus: true },
        })
      }}
    />
  )
}
