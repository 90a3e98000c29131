import type { LogoutInput, Refreshed as RefreshedContract, RefreshInput } from '@artiqo/contracts/identity'
import type { SessionsTable } from '@artiqo/db/schema/people'
import { transact } from '@artiqo/db/transaction'
import type { z } from 'zod'
import type { Ctx, SignedInCtx } from '#context.ts'
import { DomainError } from '#errors.ts'
import { sha256 } from '#hashing.ts'
import { enqueueMail } from '#notifications/mail-job.ts'
import { signAccessToken } from './access-token.ts'
import { presentedToken, readRefreshToken, signRefreshToken } from './refresh-token.ts'
import { rolesOf } from './roles.service.ts'
import { logSecurity } from './security-event.ts'
import { judgeRefresh } from './session-life.ts'
import { findSession, revokeSessions, rotateSession, touchSession } from './sessions.queries.ts'

type Refreshed = z.output<typeof RefreshedContract>

/** `last_used_at` is exact to this: a refresh seldom writes. */
const touchEveryMs = 3_600_000

/**
 * Answers with a new access token, and with the same refresh token until that has less than two days to live; then it
 * is replaced. Throws `refresh_raced` when another tab has just replaced it (try again with the new one) and
 * `session_ended`. A token that was replaced 20 s ago or more ends its session: it was copied.
 */
export async function refresh(ctx: Ctx, input: z.output<typeof RefreshInput>): Promise<Refreshed> {
  const presented = presentedToken(ctx, input)
  const sessionId = presented && (await readRefreshToken(ctx, presented.token))
  const session = sessionId && (await findSession(ctx.db, sessionId))
  // A token that was made for one way of travelling is not taken by the other.
  if (!presented || !session || session.transport !== presented.transport) throw ended(ctx)
  const verdict = judgeRefresh(session, sha256(presented.token), ctx.clock.now())
  switch (verdict.kind) {
    case 'keep':
      await touch(ctx, session)
      return answerRefreshed(ctx, session, presented.token)
    case 'rotate': {
      const token = await rotate(ctx, session, presented.token, verdict.expiresAt)
      if (session.transport === 'cookie') ctx.reply.setRefreshCookie(token, verdict.expiresAt)
      return answerRefreshed(ctx, session, token)
    }
    case 'raced':
      throw raced()
    case 'replayed':
      await endCopied(ctx, session)
      throw ended(ctx)
    case 'over':
      throw ended(ctx)
  }
}

/** Ends the session of the refresh token, and that of the access token, whichever there is. Twice is once. */
export async function logout(ctx: Ctx, input: z.output<typeof LogoutInput>): Promise<{ done: true }> {
  const presented = presentedToken(ctx, input)
  const presentedId = presented && (await readRefreshToken(ctx, presented.token))
  const ids = [presentedId, ctx.actor?.sessionId].filter((id) => id !== null && id !== undefined)
  await transact(ctx.db, (tx) => revokeSessions(tx, ids, ctx.clock.now()))
  ctx.reply.clearRefreshCookie()
  return { done: true }
}

/** Refuses a caller whose session was ended while the access token still has minutes to live. */
export async function requireLiveSession(ctx: SignedInCtx): Promise<void> {
  const session = await findSession(ctx.db, ctx.actor.sessionId)
  if (!session || session.revoked_at || session.user_id !== ctx.actor.userId) throw ended(ctx)
}

async function rotate(ctx: Ctx, session: SessionsTable, token: string, expiresAt: Date): Promise<string> {
  const next = await signRefreshToken(ctx, { userId: session.user_id, sessionId: session.id, expiresAt })
  const change = { from: sha256(token), to: sha256(next), expiresAt, now: ctx.clock.now() }
  if (!(await transact(ctx.db, (tx) => rotateSession(tx, session.id, change)))) throw raced()
  return next
}

async function touch(ctx: Ctx, session: SessionsTable): Promise<void> {
  const now = ctx.clock.now()
  if (now.getTime() - session.last_used_at.getTime() < touchEveryMs) return
  await transact(ctx.db, (tx) => touchSession(tx, session.id, now))
}

async function endCopied(ctx: Ctx, session: SessionsTable): Promise<void> {
  const now = ctx.clock.now()
  await transact(ctx.db, async (tx) => {
    const revoked = await revokeSessions(tx, [session.id], now)
    if (revoked > 0) await enqueueMail(tx, now, { kind: 'session_reused', userId: session.user_id })
  })
  const facts = { userId: session.user_id, sessionId: session.id, network: ctx.request.network }
  logSecurity(ctx, 'refresh_replayed', facts)
}

async function answerRefreshed(ctx: Ctx, session: SessionsTable, token: string): Promise<Refreshed> {
  const roles = await rolesOf(ctx.db, session.user_id)
  const access = await signAccessToken(ctx, { userId: session.user_id, sessionId: session.id, roles })
  return {
    accessToken: access.token,
    expiresAt: access.expiresAt.toISOString(),
    refreshToken: session.transport === 'token' ? token : null,
  }
}

function ended(ctx: Ctx): DomainError {
  if (ctx.request.refreshCookie !== null) ctx.reply.clearRefreshCookie()
  return new DomainError('session_ended', 'Your session ended. Sign in again.')
}

function raced(): DomainError {
  return new DomainError('refresh_raced', 'Another tab has just refreshed this session. Try again.')
}
