import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '#api/require-session.ts'
import { AccountBones } from '#features/identity/account/AccountBones.tsx'
import { AccountPage } from '#features/identity/account/AccountPage.tsx'

export const Route = createFileRoute('/_shop/account')({
  loader: ({ location }) => requireSession(location),
  pendingComponent: AccountBones,
  component: Account,
})

function Account() {
  const person = Route.useLoaderData()
  return <AccountPage key={person.id} person={person} />
}
