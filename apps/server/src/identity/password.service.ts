import type {
  ChangePasswordInput,
  ForgotPasswordInput,
  ResetPasswordInput,
  VerifyEmailInput,
} from '@artiqo/contracts/identity'
import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import type { UserId } from '@artiqo/domain/ids'
import type { z } from 'zod'
import type { Ctx, SignedInCtx } from '#context.ts'
import { DomainError } from '#errors.ts'
import { sha256 } from '#hashing.ts'
import { enqueueMail } from '#notifications/mail-job.ts'
import { adoptGuestOrders } from '#orders/adopt-orders.ts'
import { endStreak } from './login-streak.ts'
import { requireGoodPassword } from './new-password.ts'
import { spendOneTimeToken, spendOneTimeTokensOf } from './one-time-tokens.queries.ts'
import { getOneTimeToken, tokenInvalid } from './one-time-tokens.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { logSecurity } from './security-event.ts'
import { revokeSessionsOf } from './sessions.queries.ts'
import { requireLiveSession } from './sessions.service.ts'
import { countCall } from './throttle.ts'
import { findUser, findUserByEmail, markEmailVerified, replacePassword, setPassword } from './users.queries.ts'

type Done = { done: true }
const done: Done = { done: true }
/** Mails to one address, whoever asks for them. */
const mailsPerAddress = { max: 3, windowMs: 3_600_000 }

/**
 * Mails a link to set a new password if there is such an account, and answers the same if there is none: the job is
 * written in both cases, and the one for nobody ends when it is taken up.
 */
export async function forgotPassword(ctx: Ctx, { email }: z.output<typeof ForgotPasswordInput>): Promise<Done> {
  logSecurity(ctx, 'password_reset_asked', { network: ctx.request.network, typed: email })
  if (await isFlooded(ctx, email)) return done
  const user = await findUserByEmail(ctx.db, email)
  const userId = user?.id ?? ctx.newId('user')
  await transact(ctx.db, (tx) => enqueueMail(tx, ctx.clock.now(), { kind: 'reset_password', userId }))
  return done
}

/** Sets a new password with the token of a mail, once, and signs out everywhere. Throws `token_invalid`. */
export async function resetPassword(ctx: Ctx, input: z.output<typeof ResetPasswordInput>): Promise<Done> {
  const token = await getOneTimeToken(ctx, input.token, 'reset_password')
  const user = await findUser(ctx.db, token.user_id)
  if (!user) throw tokenInvalid()
  // A password that is refused leaves the link good for another try.
  requireGoodPassword({ ...input, field: 'password' }, knownBy(user))
  const passwordHash = await hashPassword(input.password)
  const now = ctx.clock.now()
  await transact(ctx.db, async (tx) => {
    if (!(await spendOneTimeToken(tx, token.token_hash, now))) throw tokenInvalid()
    await spendOneTimeTokensOf(tx, user.id, 'reset_password', now)
    await setPassword(tx, user.id, passwordHash, now)
    await revokeSessionsOf(tx, user.id, now, null)
    await endStreak(tx, user.username, user.email)
    // Whoever opened the mail reads that mailbox.
    await verify(tx, user.id, token.email, now)
    await enqueueMail(tx, now, { kind: 'password_changed', userId: user.id })
  })
  logSecurity(ctx, 'password_reset', { userId: user.id, network: ctx.request.network })
  return done
}

/** Replaces the password of who is signed in; this session stays. Throws `wrong_password` for a wrong old one. */
export async function changePassword(ctx: SignedInCtx, input: z.output<typeof ChangePasswordInput>): Promise<Done> {
  await requireLiveSession(ctx)
  const { userId, sessionId } = ctx.actor
  const user = await findUser(ctx.db, userId)
  if (!user || !(await isPassword(user.password_hash, input.oldPassword))) throw wrongPassword()
  const { newPassword, confirmPassword } = input
  requireGoodPassword({ password: newPassword, confirmPassword, field: 'newPassword' }, knownBy(user))
  const to = await hashPassword(newPassword)
  const now = ctx.clock.now()
  await transact(ctx.db, async (tx) => {
    // Set anew by somebody else while we were hashing: then the old one was not the right one any more.
    if (!(await replacePassword(tx, userId, { from: user.password_hash, to, now }))) throw wrongPassword()
    if (input.signOutOthers) await revokeSessionsOf(tx, userId, now, sessionId)
    await spendOneTimeTokensOf(tx, userId, 'reset_password', now)
    await enqueueMail(tx, now, { kind: 'password_changed', userId })
  })
  logSecurity(ctx, 'password_changed', { userId, sessionId, network: ctx.request.network })
  return done
}

/** Confirms the address that a mail was sent to; orders placed with it as a guest become the account's. */
export async function verifyEmail(ctx: Ctx, input: z.output<typeof VerifyEmailInput>): Promise<Done> {
  const token = await getOneTimeToken(ctx, input.token, 'verify_email')
  const now = ctx.clock.now()
  await transact(ctx.db, async (tx) => {
    if (!(await spendOneTimeToken(tx, token.token_hash, now))) throw tokenInvalid()
    await spendOneTimeTokensOf(tx, token.user_id, 'verify_email', now)
    await verify(tx, token.user_id, token.email, now)
  })
  logSecurity(ctx, 'email_verified', { userId: token.user_id, network: ctx.request.network })
  return done
}

async function verify(tx: Db, userId: UserId, email: string, now: Date): Promise<void> {
  const isNew = await markEmailVerified(tx, userId, email, now)
  if (isNew) await adoptGuestOrders(tx, { userId, email })
}

async function isFlooded(ctx: Ctx, email: string): Promise<boolean> {
  try {
    await countCall(ctx, `recovery:${sha256(email)}`, mailsPerAddress)
    return false
  } catch (error) {
    if (error instanceof DomainError && error.reason === 'too_many_requests') return true
    throw error
  }
}

function knownBy(user: { username: string; email: string; first_name: string | null; display_name: string }) {
  return { username: user.username, email: user.email, firstName: user.first_name, displayName: user.display_name }
}

function wrongPassword() {
  const message = 'That is not your password as it is now.'
  return new DomainError('wrong_password', message, { issues: [{ path: 'oldPassword', message }] })
}
