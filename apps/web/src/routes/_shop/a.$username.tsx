import { createFileRoute } from '@tanstack/react-router'
import { queryClient } from '#api/client.ts'
import { ArtistBones } from '#features/catalog/artist/ArtistBones.tsx'
import { ArtistPage } from '#features/catalog/artist/ArtistPage.tsx'
import { profileQuery } from '#features/catalog/artist/profile-query.ts'

export const Route = createFileRoute('/_shop/a/$username')({
  codeSplitGroupings: [['component', 'pendingComponent'], ['errorComponent']],
  loader: ({ params }) => queryClient.ensureInfiniteQueryData(profileQuery(params.username)),
  pendingComponent: ArtistBones,
  component: Artist,
})

function Artist() {
  const { username } = Route.useParams()
  return <ArtistPage key={username} username={username} />
}
