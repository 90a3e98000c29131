import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { placed } from '#testing/buying.ts'
import { given } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { Visitor } from '#trpc/visitor.ts'
import { freshName, password, registered, tokenMailedTo, withToken } from './testing/accounts.ts'
import { refusal } from './testing/refusal.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop({ LIMIT_LOGIN: '1000/1m', LIMIT_RECOVERY: '1000/1m' })
})
afterAll(() => shop.close())

const newPassword = 'slow tide under the pier'
const anyone = () => new Visitor(shop.deps)
const login = (name: string, secret: string) => anyone().call.identity.login({ login: name, password: secret })
const forgot = (email: string) => anyone().call.identity.forgotPassword({ email })
const reset = (token: string, secret = newPassword) => anyone().call.identity.resetPassword({ token, password: secret })
async function subjectsTo(email: string): Promise<string[]> {
  await shop.work()
  return shop.mails.filter((mail) => mail.to === email).map((mail) => mail.subject)
}
const outbox = () => shop.deps.db.selectFrom('outbox').select(['payload', 'topic']).orderBy('id', 'desc').execute()

describe('a forgotten password', () => {
  test('is set anew with the link of a mail; every session ends, and a mail says so', async () => {
    const { email, username, visitor } = await registered(shop)
    expect(await forgot(email.toUpperCase())).toEqual({ done: true })
    const token = await tokenMailedTo(shop, email, 'reset')
    expect(await reset(token)).toEqual({ done: true })
    expect((await refusal(visitor.call.identity.refresh({}))).reason).toBe('session_ended')
    expect((await refusal(login(username, password))).reason).toBe('wrong_login')
    expect((await login(username, newPassword)).user.email).toBe(email)
    expect(await subjectsTo(email)).toContain('Your password was changed')
  })

  test('is asked for with the same answer and the same writes, whether there is such an account or not', async () => {
    const { email } = await registered(shop)
    await shop.work()
    // Sweeping out old counters falls to one call in many, and is neither answer's own.
    const chance = vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const writes: string[][] = []
    for (const address of [email, 'nobody@example.org']) {
      shop.statements()
      expect(await forgot(address)).toEqual({ done: true })
      writes.push(shop.statements().filter((sql) => !/rate_counters/.test(sql)))
    }
    chance.mockRestore()
    expect(writes[1]).toEqual(writes[0])
    const before = shop.mails.length
    await shop.work()
    expect(shop.mails.slice(before).map((mail) => mail.to)).toEqual([email])
    const open = await shop.deps.db.selectFrom('outbox').select('id').where('done_at', 'is', null).execute()
    expect(open).toEqual([])
  })

  test('never lies in the outbox, and is kept as a hash alone', async () => {
    const { email } = await registered(shop)
    await forgot(email)
    const token = await tokenMailedTo(shop, email, 'reset')
    const rows = JSON.stringify([
      await outbox(),
      await shop.deps.db.selectFrom('one_time_tokens').selectAll().execute(),
    ])
    expect(token.length).toBeGreaterThanOrEqual(43)
    expect(rows).not.toContain(token)
  })

  test('fills nobody’s mailbox: three mails an hour', async () => {
    const { email } = await registered(shop)
    for (let count = 1; count <= 6; count += 1) expect(await forgot(email)).toEqual({ done: true })
    await shop.work()
    expect(shop.mails.filter((mail) => mail.to === email && mail.text.includes('/reset/'))).toHaveLength(3)
  })

  test('ends a wait that guesses had earned, and proves the address', async () => {
    const { email, visitor, signedIn } = await registered(shop)
    await forgot(email)
    await reset(await tokenMailedTo(shop, email, 'reset'))
    expect((await login(email, newPassword)).user.emailVerified).toBe(true)
    expect(await (await withToken(shop, visitor, signedIn.accessToken)).call.identity.me()).toMatchObject({ email })
  })
})

describe('the link to set a password', () => {
  const linkFor = async () => {
    const account = await registered(shop)
    await forgot(account.email)
    return { ...account, token: await tokenMailedTo(shop, account.email, 'reset') }
  }

  test('works once, also when it is used twice at the same moment', async () => {
    const { token } = await linkFor()
    const answers = await Promise.all(Array.from({ length: 6 }, () => refusal(reset(token))))
    expect(answers.filter(({ reason }) => reason === undefined)).toHaveLength(1)
    expect(answers.filter(({ reason }) => reason === 'token_invalid')).toHaveLength(5)
    expect((await refusal(reset(token))).reason).toBe('token_invalid')
  })

  test('works for 30 minutes', async () => {
    const { token } = await linkFor()
    shop.clock.advance(30 * 60_000)
    expect(await refusal(reset(token))).toMatchObject({ reason: 'token_invalid', httpStatus: 400 })
  })

  test('of an older mail opens nothing once one was used', async () => {
    const { email, token: older } = await linkFor()
    await forgot(email)
    const newer = await tokenMailedTo(shop, email, 'reset')
    expect(newer).not.toBe(older)
    await reset(newer)
    expect((await refusal(reset(older))).reason).toBe('token_invalid')
  })

  test('stays good when the new password is refused', async () => {
    const { token, username } = await linkFor()
    expect((await refusal(reset(token, `${username}12`))).reason).toBe('password_too_common')
    expect(await reset(token)).toEqual({ done: true })
  })

  test('is not the link that confirms an address, nor the other way round', async () => {
    const { email, token } = await linkFor()
    const verify = await tokenMailedTo(shop, email, 'verify-email')
    expect((await refusal(anyone().call.identity.verifyEmail({ token }))).reason).toBe('token_invalid')
    expect((await refusal(reset(verify))).reason).toBe('token_invalid')
  })
})

describe('changing the password', () => {
  test('keeps this session and ends the others', async () => {
    const { visitor, signedIn, username, email } = await registered(shop)
    const other = anyone()
    await other.call.identity.login({ login: username, password })
    const here = await withToken(shop, visitor, signedIn.accessToken)
    await here.call.identity.changePassword({ oldPassword: password, newPassword, confirmPassword: newPassword })
    expect(await refusal(visitor.call.identity.refresh({}))).toEqual({})
    expect((await refusal(other.call.identity.refresh({}))).reason).toBe('session_ended')
    expect((await login(username, newPassword)).user.username).toBe(username)
    expect(await subjectsTo(email)).toContain('Your password was changed')
  })

  test('leaves the other sessions alone if that is wished', async () => {
    const { visitor, signedIn, username } = await registered(shop)
    const other = anyone()
    await other.call.identity.login({ login: username, password })
    const here = await withToken(shop, visitor, signedIn.accessToken)
    await here.call.identity.changePassword({ oldPassword: password, newPassword, signOutOthers: false })
    expect(await refusal(other.call.identity.refresh({}))).toEqual({})
  })

  test('asks for the old one', async () => {
    const { visitor, signedIn, username } = await registered(shop)
    const here = await withToken(shop, visitor, signedIn.accessToken)
    const change = here.call.identity.changePassword({ oldPassword: 'not the right one', newPassword })
    expect(await refusal(change)).toMatchObject({
      reason: 'wrong_password',
      httpStatus: 403,
      issues: [{ path: 'oldPassword' }],
    })
    expect((await login(username, password)).user.username).toBe(username)
  })

  test('is refused for a new one that is easily guessed or not the same twice', async () => {
    const { visitor, signedIn, username } = await registered(shop)
    const { call } = await withToken(shop, visitor, signedIn.accessToken)
    const change = (secret: string, confirmPassword = secret) =>
      refusal(call.identity.changePassword({ oldPassword: password, newPassword: secret, confirmPassword }))
    expect(await change(`${username}12`)).toMatchObject({
      reason: 'password_too_common',
      issues: [{ path: 'newPassword' }],
    })
    expect((await change(newPassword, `${newPassword}.`)).reason).toBe('passwords_differ')
  })

  test('is refused to a session that was ended, though its access token has minutes left', async () => {
    const { visitor, signedIn } = await registered(shop)
    const stolen = await withToken(shop, visitor, signedIn.accessToken)
    await visitor.call.identity.logout({})
    const change = stolen.call.identity.changePassword({ oldPassword: password, newPassword })
    expect((await refusal(change)).reason).toBe('session_ended')
  })

  test('by several at once leaves one of the passwords, not a mixture', async () => {
    const { visitor, signedIn, username } = await registered(shop)
    const { call } = await withToken(shop, visitor, signedIn.accessToken)
    const wishes = Array.from({ length: 5 }, (_, index) => `${newPassword} ${index}`)
    const answers = await Promise.all(
      wishes.map((wish) => refusal(call.identity.changePassword({ oldPassword: password, newPassword: wish }))),
    )
    const won = wishes.filter((_, index) => answers[index]?.reason === undefined)
    expect(won).toHaveLength(1)
    expect((await login(username, won[0] ?? '')).user.username).toBe(username)
  })
})

describe('the link that confirms an address', () => {
  test("makes a guest's orders the account's, and until then they are not", async () => {
    const { id } = await given(shop.deps).artist()
    const { editionId } = await given(shop.deps).work({ artistId: id })
    const { orderId } = await placed(anyone(), [editionId])
    const visitor = anyone()
    const email = 'nele@example.org'
    const signedIn = await visitor.call.identity.register({ username: freshName(), email, password })
    const { call } = await withToken(shop, visitor, signedIn.accessToken)
    expect((await call.orders.list({})).items).toEqual([])
    const token = await tokenMailedTo(shop, email, 'verify-email')
    await call.identity.verifyEmail({ token })
    expect((await call.orders.list({})).items.map((order) => order.id)).toEqual([orderId])
  })

  test('works once, for a week', async () => {
    const { email } = await registered(shop)
    const token = await tokenMailedTo(shop, email, 'verify-email')
    shop.clock.advance(6 * 86_400_000)
    expect(await anyone().call.identity.verifyEmail({ token })).toEqual({ done: true })
    expect((await refusal(anyone().call.identity.verifyEmail({ token }))).reason).toBe('token_invalid')
    const late = await registered(shop)
    const lateToken = await tokenMailedTo(shop, late.email, 'verify-email')
    shop.clock.advance(7 * 86_400_000)
    expect((await refusal(anyone().call.identity.verifyEmail({ token: lateToken }))).reason).toBe('token_invalid')
  })
})
