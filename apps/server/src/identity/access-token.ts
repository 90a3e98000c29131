import { Role } from '@artiqo/contracts/identity'
import { SessionId, UserId } from '@artiqo/contracts/ids'
import { z } from 'zod'
import type { Actor, Deps } from '#context.ts'
import { readToken, signToken } from './signed-token.ts'

const lifeMs = 10 * 60_000
const Claims = z.object({ sub: UserId, sid: SessionId, roles: z.array(Role) })

/** A token that says for ten minutes who calls; the roles in it are those of the moment it was signed. */
export async function signAccessToken(
  deps: Pick<Deps, 'secret' | 'clock'>,
  { userId, sessionId, roles }: Actor,
): Promise<{ token: string; expiresAt: Date }> {
  const now = deps.clock.now().getTime()
  const expiresAt = new Date(Math.floor((now + lifeMs) / 1000) * 1000)
  const token = await signToken(deps, 'at', { sub: userId, sid: sessionId, roles: [...roles] }, expiresAt)
  return { token, expiresAt }
}

/** Who an access token speaks for, or null when it is over or not ours. Asks no database. */
export async function readAccessToken(deps: Pick<Deps, 'secret' | 'clock'>, token: string): Promise<Actor | null> {
  const claims = Claims.safeParse(await readToken(deps, 'at', token))
  if (!claims.success) return null
  const { sub, sid, roles } = claims.data
  return { userId: sub, sessionId: sid, roles: new Set(roles) }
}
