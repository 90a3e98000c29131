import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { given } from '#testing/given.ts'
import { Visitor } from '#trpc/visitor.ts'
import { readAccessToken } from './access-token.ts'
import { freshName, password, registered, tokenMailedTo, withToken } from './testing/accounts.ts'
import { refusal } from './testing/refusal.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop({ LIMIT_LOGIN: '1000/1m' })
})
afterAll(() => shop.close())

const register = (input: { username: string; email: string; password?: string; confirmPassword?: string }) =>
  new Visitor(shop.deps).call.identity.register({ password, ...input })
const countUsers = async () => {
  const row = await shop.deps.db
    .selectFrom('users')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

describe('registering', () => {
  test('opens an account as a buyer, signs in, and keeps the refresh token in the cookie alone', async () => {
    const { signedIn, username, visitor } = await registered(shop, { firstName: 'Wren' })
    expect(signedIn.user).toMatchObject({
      username,
      firstName: 'Wren',
      displayName: 'Wren',
      emailVerified: false,
      roles: ['buyer'],
      photo: null,
      photoId: null,
    })
    expect(signedIn.refreshToken).toBeNull()
    expect(visitor.refreshCookie).not.toBeNull()
    const actor = await readAccessToken(shop.deps, signedIn.accessToken)
    expect(actor?.userId).toBe(signedIn.user.id)
    const me = await (await withToken(shop, visitor, signedIn.accessToken)).call.identity.me()
    expect(me).toEqual(signedIn.user)
  })

  test('of an artist gives them a studio that sends within the EU', async () => {
    const { signedIn } = await registered(shop, { role: 'artist' })
    expect(signedIn.user.roles).toEqual(['buyer', 'artist'])
    const settings = await shop.deps.db
      .selectFrom('artist_settings')
      .selectAll()
      .where('user_id', '=', signedIn.user.id)
      .executeTakeFirstOrThrow()
    expect(settings).toMatchObject({
      home_country: 'BE',
      delivery_home: 1500,
      delivery_eu: 2500,
      delivery_world: null,
      collect: false,
    })
  })

  test('by the API answers the refresh token and sets no cookie', async () => {
    const { signedIn, visitor } = await registered(shop, { transport: 'token' })
    expect(signedIn.refreshToken).toMatch(/^ey/)
    expect(visitor.refreshCookie).toBeNull()
  })

  test('keeps neither the password nor the refresh token', async () => {
    const { signedIn } = await registered(shop, { transport: 'token' })
    const { id } = signedIn.user
    const user = await shop.deps.db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const session = await shop.deps.db
      .selectFrom('sessions')
      .selectAll()
      .where('user_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(user.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,(t=2,p=1|p=1,t=2)\$/)
    expect(JSON.stringify([user, session])).not.toContain(password)
    expect(JSON.stringify(session)).not.toContain(signedIn.refreshToken)
  })

  test('welcomes with a mail that confirms the address', async () => {
    const { email, visitor, signedIn } = await registered(shop)
    const token = await tokenMailedTo(shop, email, 'verify-email')
    expect(await visitor.call.identity.verifyEmail({ token })).toEqual({ done: true })
    const me = await (await withToken(shop, visitor, signedIn.accessToken)).call.identity.me()
    expect(me.emailVerified).toBe(true)
  })

  test('takes what a guest had put into the cart along', async () => {
    const { id } = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: id })
    const guest = new Visitor(shop.deps)
    await guest.call.cart.add({ editionId, quantity: 1 })
    const username = freshName()
    const signedIn = await guest.call.identity.register({ username, email: `${username}@example.org`, password })
    const cart = await (await withToken(shop, guest, signedIn.accessToken)).call.cart.get()
    expect(cart.groups.flatMap((group) => group.lines.map((line) => line.editionId))).toEqual([editionId])
  })

  test('never makes anybody an admin, whatever is asked', async () => {
    const username = freshName()
    const asked = { username, email: `${username}@example.org`, password, role: 'admin', roles: ['admin'] }
    const { reason } = await refusal(new Visitor(shop.deps).call.identity.register(asked as never))
    expect(reason).toBe('invalid_input')
  })
})

describe('a name', () => {
  test('that 20 people ask for at the same moment is given to one of them', async () => {
    const username = freshName()
    const before = await countUsers()
    const refusals = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        refusal(register({ username, email: `${username}-${index}@example.org` })),
      ),
    )
    expect(refusals.filter(({ reason }) => reason === undefined)).toHaveLength(1)
    expect(refusals.filter(({ reason }) => reason === 'username_taken')).toHaveLength(19)
    expect(await countUsers()).toBe(before + 1)
  })

  test('and an address belong to one account, whatever their case', async () => {
    const { username, email } = await registered(shop)
    expect(await refusal(register({ username: username.toUpperCase(), email: 'other@example.org' }))).toMatchObject({
      reason: 'username_taken',
      httpStatus: 409,
      issues: [{ path: 'username' }],
    })
    expect(await refusal(register({ username: freshName(), email: email.toUpperCase() }))).toMatchObject({
      reason: 'email_taken',
      httpStatus: 409,
      issues: [{ path: 'email' }],
    })
  })

  test('that is a path of the shop is kept for it', async () => {
    expect((await refusal(register({ username: 'studio', email: 'studio@example.org' }))).reason).toBe('username_taken')
    const { call } = new Visitor(shop.deps)
    expect(await call.identity.usernameFree({ username: 'studio' })).toEqual({ free: false, reason: 'reserved' })
  })

  test('is said to be free, taken or malformed', async () => {
    const { username } = await registered(shop)
    const { call } = new Visitor(shop.deps)
    expect(await call.identity.usernameFree({ username: ` ${username.toUpperCase()} ` })).toEqual({
      free: false,
      reason: 'taken',
    })
    expect(await call.identity.usernameFree({ username: 'a--b' })).toEqual({ free: false, reason: 'malformed' })
    expect(await call.identity.usernameFree({ username: freshName('new') })).toEqual({ free: true, reason: null })
  })

  test('cannot be asked for without end', async () => {
    const prober = new Visitor(shop.deps, null, '198.51.100.0/24')
    const ask = () => refusal(prober.call.identity.usernameFree({ username: 'wren' }))
    const answers = await Promise.all(Array.from({ length: 110 }, ask))
    expect(answers.filter(({ reason }) => reason === 'too_many_requests')).toHaveLength(10)
  })
})

describe('a password', () => {
  test('that is refused names the field, and nothing is kept of the account', async () => {
    const username = freshName('marlow')
    const account = { username, email: `${username}@example.org` }
    const before = await countUsers()
    expect(await refusal(register({ ...account, password: `${username}12` }))).toMatchObject({
      reason: 'password_too_common',
      httpStatus: 400,
      issues: [{ path: 'password' }],
    })
    expect(await refusal(register({ ...account, confirmPassword: 'quiet harbour at moon' }))).toMatchObject({
      reason: 'passwords_differ',
      issues: [{ path: 'confirmPassword' }],
    })
    expect(await countUsers()).toBe(before)
  })
})
