import { createFileRoute } from '@tanstack/react-router'
import { LoginPage } from '#features/identity/LoginPage.tsx'
import { readNext } from '#features/identity/next-path.ts'
import { skipIfSignedIn } from '#features/identity/skip-if-signed-in.ts'

export interface LoginSearch {
  readonly next?: string
  readonly from?: 'reset'
}

export const Route = createFileRoute('/_auth/login')({
  validateSearch: (raw: Record<string, unknown>): LoginSearch => ({
    ...readNext(raw.next),
    ...(raw.from === 'reset' && { from: 'reset' }),
  }),
  beforeLoad: ({ search, preload }) => skipIfSignedIn(search.next, preload),
  component: Login,
})

function Login() {
  const { next, from } = Route.useSearch()
  return <LoginPage next={next} from={from} />
}
