import type { LoginInput, SignedIn } from '@artiqo/contracts/identity'
import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import type { z } from 'zod'
import { mergeGuestCart } from '#cart/merge-carts.ts'
import type { Ctx } from '#context.ts'
import { DomainError } from '#errors.ts'
import { admitTry, endStreak, loginName } from './login-streak.ts'
import { hashPassword, isOutdated, isPassword } from './password-hash.ts'
import { logSecurity } from './security-event.ts'
import { answerSignedIn, prepareSession, storeSession } from './sign-in.ts'
import { countCall } from './throttle.ts'
import { findUserByEmail, findUserByUsername, replacePassword, type UserRow } from './users.queries.ts'

/**
 * Signs in with a username or an e-mail address. Throws `wrong_login`, which is the same, and takes the same work, for
 * a wrong password and for somebody who does not exist; and `too_many_requests`.
 */
export async function login(ctx: Ctx, input: z.output<typeof LoginInput>): Promise<SignedIn> {
  const facts = { network: ctx.request.network, typed: loginName(input.login) }
  try {
    await admit(ctx, input.login)
  } catch (error) {
    logSecurity(ctx, 'login_throttled', facts)
    throw error
  }
  const user = await findAccount(ctx.db, input.login)
  const right = await isPassword(user?.password_hash ?? null, input.password)
  if (!user || !right) {
    logSecurity(ctx, 'login_failed', facts)
    throw new DomainError('wrong_login', 'That name or address and that password do not belong together.')
  }
  const fresher = (await isOutdated(user.password_hash)) ? await hashPassword(input.password) : null
  const session = await prepareSession(ctx, user.id, input.transport)
  const cartChanges = await transact(ctx.db, async (tx) => {
    await endStreak(tx, input.login)
    if (fresher) await replacePassword(tx, user.id, { from: user.password_hash, to: fresher, now: ctx.clock.now() })
    await storeSession(tx, ctx, session)
    return mergeGuestCart(tx, ctx, user.id)
  })
  logSecurity(ctx, 'login_ok', { userId: user.id, sessionId: session.id, network: facts.network })
  return answerSignedIn(ctx, session, cartChanges)
}

/** Three limits: for the shop as a whole, for where the call comes from, and for the account that is tried. */
async function admit(ctx: Ctx, login: string): Promise<void> {
  await countCall(ctx, 'login:everybody', ctx.settings.LIMIT_LOGIN_ALL)
  await countCall(ctx, `login:network:${ctx.request.network}`, ctx.settings.LIMIT_LOGIN_ADDRESS)
  await admitTry(ctx, login, ctx.settings.LIMIT_LOGIN)
}

function findAccount(db: Db, login: string): Promise<UserRow | null> {
  const name = loginName(login)
  return name.includes('@') ? findUserByEmail(db, name) : findUserByUsername(db, name)
}
