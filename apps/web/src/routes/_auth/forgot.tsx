import { createFileRoute } from '@tanstack/react-router'
import { ForgotPage } from '#features/identity/ForgotPage.tsx'
import { readNext } from '#features/identity/next-path.ts'

export const Route = createFileRoute('/_auth/forgot')({
  validateSearch: (raw: Record<string, unknown>): { readonly next?: string } => readNext(raw.next),
  component: Forgot,
})

function Forgot() {
  return <ForgotPage next={Route.useSearch().next} />
}
