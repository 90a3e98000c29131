import type { CartChange } from '@artiqo/contracts/cart'
import type { SignedIn } from '@artiqo/contracts/identity'
import type { Db } from '@artiqo/db/connect'
import type { SessionId, UserId } from '@artiqo/domain/ids'
import type { Ctx } from '#context.ts'
import { sha256 } from '#hashing.ts'
import { signAccessToken } from './access-token.ts'
import { loadMe } from './me.service.ts'
import { signRefreshToken, type Transport } from './refresh-token.ts'
import { tokenEnd } from './session-life.ts'
import { insertSession } from './sessions.queries.ts'

export interface NewSession {
  readonly id: SessionId
  readonly userId: UserId
  readonly transport: Transport
  readonly refreshToken: string
  readonly expiresAt: Date
}

/** Prepares a session: nothing is stored yet. */
export async function prepareSession(ctx: Ctx, userId: UserId, transport: Transport): Promise<NewSession> {
  const now = ctx.clock.now()
  const id = ctx.newId('session')
  const expiresAt = tokenEnd(now, now)
  const refreshToken = await signRefreshToken(ctx, { userId, sessionId: id, expiresAt })
  return { id, userId, transport, refreshToken, expiresAt }
}

export async function storeSession(tx: Db, ctx: Ctx, session: NewSession): Promise<void> {
  const row = {
    id: session.id,
    user_id: session.userId,
    transport: session.transport,
    token_hash: sha256(session.refreshToken),
    user_agent: ctx.request.userAgent.slice(0, 200),
    expires_at: session.expiresAt,
  }
  await insertSession(tx, row, ctx.clock.now())
}

/** The answer to login and register, once the session is stored: tokens on their way, and who one is now. */
export async function answerSignedIn(ctx: Ctx, session: NewSession, cartChanges: CartChange[]): Promise<SignedIn> {
  const user = await loadMe(ctx, session.userId)
  const actor = { userId: session.userId, sessionId: session.id, roles: new Set(user.roles) }
  const access = await signAccessToken(ctx, actor)
  const inCookie = session.transport === 'cookie'
  if (inCookie) ctx.reply.setRefreshCookie(session.refreshToken, session.expiresAt)
  return {
    user,
    accessToken: access.token,
    expiresAt: access.expiresAt.toISOString(),
    refreshToken: inCookie ? null : session.refreshToken,
    cartChanges,
  }
}
