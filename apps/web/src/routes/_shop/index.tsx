import { createFileRoute } from '@tanstack/react-router'
import { api } from '#api/client.ts'
import { HomeBones } from '#features/catalog/home/HomeBones.tsx'
import { HomePage } from '#features/catalog/home/HomePage.tsx'

export const Route = createFileRoute('/_shop/')({
  codeSplitGroupings: [['component', 'pendingComponent'], ['errorComponent']],
  loader: () => api.catalog.home.ensureData(),
  pendingComponent: HomeBones,
  component: HomePage,
})
