import { createFileRoute } from '@tanstack/react-router'
import { queryClient } from '#api/client.ts'
import { ArtistPage } from '#features/catalog/artist/ArtistPage.tsx'
import { profileQuery } from '#features/catalog/artist/profile-query.ts'

export const Route = createFileRoute('/_shop/a/$username')({
  codeSplitGroupings: [['component', 'pendingComponent'], ['errorComponent']],
  loader: ({ params }) => queryClient.ensureInfiniteQueryData(profileQuery(params.username)),
  component: Artist,
})

function Artist() {
  const { username } = Route.useParams()
  return <ArtistPage key={username} username={username} />
}
