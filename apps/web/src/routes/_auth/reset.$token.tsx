import { createFileRoute } from '@tanstack/react-router'
import { ResetPage } from '#features/identity/ResetPage.tsx'

export const Route = createFileRoute('/_auth/reset/$token')({ component: Reset })

function Reset() {
  const { token } = Route.useParams()
  return <ResetPage key={token} token={token} />
}
