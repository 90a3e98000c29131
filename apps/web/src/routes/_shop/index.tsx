import { createFileRoute } from '@tanstack/react-router'
import { api } from '#api/client.ts'
import { HomePage } from '#features/catalog/home/HomePage.tsx'

export const Route = createFileRoute('/_shop/')({
  codeSplitGroupings: [['component', 'pendingComponent'], ['errorComponent']],
  loader: () => api.catalog.home.ensureData(),
  component: HomePage,
})
