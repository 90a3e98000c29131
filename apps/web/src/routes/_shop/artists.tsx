import { createFileRoute } from '@tanstack/react-router'
import { queryClient } from '#api/client.ts'
import { ArtistsBones } from '#features/catalog/artist/ArtistBones.tsx'
import { ArtistsPage } from '#features/catalog/artist/ArtistsPage.tsx'
import { artistsQuery } from '#features/catalog/artist/artists-query.ts'

export const Route = createFileRoute('/_shop/artists')({
  loader: () => queryClient.ensureInfiniteQueryData(artistsQuery()),
  pendingComponent: ArtistsBones,
  component: ArtistsPage,
})
