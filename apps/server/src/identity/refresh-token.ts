import { SessionId } from '@artiqo/contracts/ids'
import type { SessionId as SessionIdType, UserId } from '@artiqo/domain/ids'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Ctx, Deps } from '#context.ts'
import { readToken, signToken } from './signed-token.ts'

const Claims = z.object({ jti: SessionId })

/** How a refresh token travels: in a cookie that no script can read, or in the answer. */
export type Transport = 'cookie' | 'token'

/** A token for a session. No two are the same, also within one second. */
export async function signRefreshToken(
  deps: Pick<Deps, 'secret' | 'clock'>,
  session: { readonly userId: UserId; readonly sessionId: SessionIdType; readonly expiresAt: Date },
): Promise<string> {
  const claims = { sub: session.userId, jti: session.sessionId, nonce: randomBytes(16).toString('base64url') }
  return signToken(deps, 'rt', claims, session.expiresAt)
}

/** The session that a refresh token belongs to, or null when it is over or not ours. Asks no database. */
export async function readRefreshToken(
  deps: Pick<Deps, 'secret' | 'clock'>,
  token: string,
): Promise<SessionIdType | null> {
  const claims = Claims.safeParse(await readToken(deps, 'rt', token))
  return claims.success ? claims.data.jti : null
}

/** The refresh token that came with a call, and how it came. One in the input is meant before one in the cookie. */
export function presentedToken(
  ctx: Pick<Ctx, 'request'>,
  input: { readonly refreshToken?: string | undefined },
): { token: string; transport: Transport } | null {
  if (input.refreshToken !== undefined) return { token: input.refreshToken, transport: 'token' }
  const { refreshCookie } = ctx.request
  return refreshCookie === null ? null : { token: refreshCookie, transport: 'cookie' }
}
