import type { Me, Role } from '@artiqo/contracts/identity'
import { redirect } from '@tanstack/react-router'
import { session } from './browser-session.ts'
import { api } from './client.ts'

/** Thrown before a page that the signed-in person may not see. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

/** For `beforeLoad`: the signed-in person, or off to sign in and back to where one was going. */
export async function requireSession(location: { readonly href: string }): Promise<Me> {
  if ((await session.bearer()) === null) throw redirect({ href: `/login?next=${encodeURIComponent(location.href)}` })
  return api.identity.me.ensureData(undefined, { staleTime: 300_000 })
}

/** For `beforeLoad`: the signed-in person with this role; throws NotAllowed for others. */
export async function requireRole(role: Role, location: { readonly href: string }): Promise<Me> {
  const me = await requireSession(location)
  if (!me.roles.includes(role)) throw new NotAllowed()
  return me
}
