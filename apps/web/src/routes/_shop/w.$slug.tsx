import { createFileRoute, type ErrorComponentProps } from '@tanstack/react-router'
import { api } from '#api/client.ts'
import { ArtworkBones } from '#features/catalog/artwork/ArtworkBones.tsx'
import { ArtworkError } from '#features/catalog/artwork/ArtworkError.tsx'
import { likeIt } from '#features/catalog/artwork/like-it.ts'
import { ArtworkPage } from '#features/catalog/artwork/ArtworkPage.tsx'

export const Route = createFileRoute('/_shop/w/$slug')({
  codeSplitGroupings: [['component', 'pendingComponent'], ['errorComponent']],
  loader: ({ params }) => {
    void api.catalog.similar.prefetch(likeIt(params.slug))
    return api.catalog.get.ensureData({ artwork: params.slug })
  },
  pendingComponent: ArtworkBones,
  errorComponent: Missing,
  component: Artwork,
})

function Artwork() {
  return <ArtworkPage slug={Route.useParams().slug} />
}

function Missing(props: ErrorComponentProps) {
  return <ArtworkError {...props} slug={Route.useParams().slug} />
}
