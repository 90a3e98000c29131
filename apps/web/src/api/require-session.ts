import type { Me } from '@artiqo/contracts/identity'
import { redirect } from '@tanstack/react-router'
import { session } from './browser-session.ts'
import { api } from './client.ts'

/** For `beforeLoad`: the signed-in person, or off to sign in and back to where one was going. */
export async function requireSession(location: { href: string }): Promise<Me> {
  if ((await session.bearer()) === null) throw toLogin(location.href)
  return api.identity.me.ensureData(undefined, { staleTime: 300_000 })
}

function toLogin(next: string) {
  return redirect({ href: `/login?next=${encodeURIComponent(next)}` })
}
