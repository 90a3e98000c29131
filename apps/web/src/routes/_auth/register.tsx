import { createFileRoute } from '@tanstack/react-router'
import { skipIfSignedIn } from '#features/identity/skip-if-signed-in.ts'
import { readNext } from '#features/identity/next-path.ts'
import { RegisterPage } from '#features/identity/RegisterPage.tsx'

export interface RegisterSearch {
  readonly next?: string
  /** Known already, as of a guest who has just paid. */
  readonly email?: string
  readonly role?: 'artist'
}

export const Route = createFileRoute('/_auth/register')({
  validateSearch: (raw: Record<string, unknown>): RegisterSearch => ({
    ...readNext(raw.next),
    ...(typeof raw.email === 'string' && raw.email.length <= 254 && { email: raw.email }),
    ...(raw.role === 'artist' && { role: 'artist' }),
  }),
  beforeLoad: ({ search, preload }) => skipIfSignedIn(search.next, preload),
  component: Register,
})

function Register() {
  const { next, email, role = 'buyer' } = Route.useSearch()
  return <RegisterPage next={next} email={email} role={role} />
}
