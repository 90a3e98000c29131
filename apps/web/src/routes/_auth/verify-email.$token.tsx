import { createFileRoute } from '@tanstack/react-router'
import { VerifyEmailPage } from '#features/identity/VerifyEmailPage.tsx'

export const Route = createFileRoute('/_auth/verify-email/$token')({ component: VerifyEmail })

function VerifyEmail() {
  return <VerifyEmailPage token={Route.useParams().token} />
}
