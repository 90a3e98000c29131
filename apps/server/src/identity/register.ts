import type { RegisterInput, SignedIn } from '@artiqo/contracts/identity'
import type { Db } from '@artiqo/db/connect'
import { isDuplicate, transact } from '@artiqo/db/transaction'
import type { UserId } from '@artiqo/domain/ids'
import { isReservedUsername } from '@artiqo/domain/username'
import type { z } from 'zod'
import { mergeGuestCart } from '#cart/merge-carts.ts'
import type { Ctx } from '#context.ts'
import { DomainError } from '#errors.ts'
import { enqueueMail } from '#notifications/mail-job.ts'
import { requireGoodPassword } from './new-password.ts'
import { hashPassword } from './password-hash.ts'
import { insertRole } from './roles.queries.ts'
import { logSecurity } from './security-event.ts'
import { answerSignedIn, prepareSession, storeSession } from './sign-in.ts'
import { findUserByEmail, findUserByUsername, insertArtistSettings, insertUser } from './users.queries.ts'

type Input = z.output<typeof RegisterInput>

/** What delivery costs until the artist says otherwise: sent within the EU, in minor units. */
const firstDelivery = { homeCountry: 'BE', home: 1500, eu: 2500, world: null, collect: false }

/** Opens an account, signs in, and takes the guest's cart along. Throws `username_taken`, `email_taken`. */
export async function register(ctx: Ctx, input: Input): Promise<SignedIn> {
  requireGoodPassword({ ...input, field: 'password' }, input)
  await refuseTaken(ctx.db, input)
  const passwordHash = await hashPassword(input.password)
  const userId = ctx.newId('user')
  const session = await prepareSession(ctx, userId, input.transport)
  try {
    const cartChanges = await transact(ctx.db, async (tx) => {
      await storeAccount(tx, ctx, { ...input, userId, passwordHash })
      await storeSession(tx, ctx, session)
      await enqueueMail(tx, ctx.clock.now(), { kind: 'welcome', userId })
      return mergeGuestCart(tx, ctx, userId)
    })
    logSecurity(ctx, 'registered', { userId, sessionId: session.id, network: ctx.request.network })
    return await answerSignedIn(ctx, session, cartChanges)
  } catch (error) {
    // Somebody else took it since we looked: the unique key decides.
    if (isDuplicate(error, 'users_username')) throw usernameTaken()
    if (isDuplicate(error, 'users_email')) throw emailTaken()
    throw error
  }
}

async function storeAccount(tx: Db, ctx: Ctx, account: Input & { userId: UserId; passwordHash: string }) {
  const { userId } = account
  const now = ctx.clock.now()
  const user = {
    id: userId,
    username: account.username,
    email: account.email,
    password_hash: account.passwordHash,
    first_name: account.firstName ?? null,
    display_name: account.firstName ?? account.username,
  }
  await insertUser(tx, user, now)
  if (account.role !== 'artist') return
  await insertRole(tx, { userId, role: 'artist', at: now })
  await insertArtistSettings(tx, { userId, ...firstDelivery })
}

/** Spares the work of hashing for names that are known to be taken. */
async function refuseTaken(db: Db, { username, email }: Input) {
  if (isReservedUsername(username)) throw usernameTaken('That name is kept for the shop. Choose another.')
  if (await findUserByUsername(db, username)) throw usernameTaken()
  if (await findUserByEmail(db, email)) throw emailTaken()
}

function usernameTaken(message = 'Somebody has that name already. Choose another.') {
  return new DomainError('username_taken', message, { issues: [{ path: 'username', message }] })
}

function emailTaken() {
  const message = 'There is an account with that address already. Sign in, or reset its password.'
  return new DomainError('email_taken', message, { issues: [{ path: 'email', message }] })
}
