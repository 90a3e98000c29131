import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { Visitor } from '#trpc/visitor.ts'
import { readAccessToken } from './access-token.ts'
import { signRefreshToken } from './refresh-token.ts'
import { registered, withToken } from './testing/accounts.ts'
import { sweepIdentity } from './sweep.service.ts'
import { refusal } from './testing/refusal.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterAll(() => shop.close())

const day = 86_400_000

/** Another tab of the same browser: it has the cookies of this moment. */
function tabOf(visitor: Visitor): Visitor {
  const tab = new Visitor(shop.deps)
  tab.refreshCookie = visitor.refreshCookie
  return tab
}
const mailsTo = (email: string, subject: RegExp) =>
  shop.mails.filter((mail) => mail.to === email && subject.test(mail.subject))

describe('a session that is refreshed', () => {
  test('keeps its refresh token while two days are left, and gets a new one after that', async () => {
    const { visitor } = await registered(shop)
    const first = visitor.refreshCookie
    shop.clock.advance(27 * day)
    const { accessToken, refreshToken } = await visitor.call.identity.refresh({})
    expect(visitor.refreshCookie).toBe(first)
    expect(refreshToken).toBeNull()
    expect(await readAccessToken(shop.deps, accessToken)).not.toBeNull()

    shop.clock.advance(1.5 * day)
    await visitor.call.identity.refresh({})
    const second = visitor.refreshCookie
    expect(second).not.toBe(first)
    shop.clock.advance(20 * day)
    await visitor.call.identity.refresh({})
    expect(visitor.refreshCookie).toBe(second)
  })

  test('ends with its token: 30 days after it was last used to get a new one', async () => {
    const { visitor } = await registered(shop)
    shop.clock.advance(30 * day)
    expect((await refusal(visitor.call.identity.refresh({}))).reason).toBe('session_ended')
    expect(visitor.refreshCookie).toBeNull()
  })

  test('answers with the roles of now, not of when it began', async () => {
    const { visitor, signedIn } = await registered(shop)
    await shop.deps.db
      .insertInto('user_roles')
      .values({ user_id: signedIn.user.id, role: 'artist', granted_at: shop.clock.now() })
      .execute()
    const { accessToken } = await visitor.call.identity.refresh({})
    expect((await readAccessToken(shop.deps, accessToken))?.roles.has('artist')).toBe(true)
  })

  test('hardly writes: the second refresh within the hour only reads', async () => {
    const { visitor } = await registered(shop)
    await visitor.call.identity.refresh({})
    shop.statements()
    await visitor.call.identity.refresh({})
    const statements = shop.statements()
    expect(statements.filter((sql) => /^(insert|update|delete)/i.test(sql))).toEqual([])
    expect(statements.length).toBeLessThanOrEqual(3)
  })

  test('by the API answers with the token that is to be used from now on', async () => {
    const { visitor, signedIn } = await registered(shop, { transport: 'token' })
    const refreshToken = signedIn.refreshToken ?? ''
    expect((await visitor.call.identity.refresh({ refreshToken })).refreshToken).toBe(refreshToken)
    shop.clock.advance(28.5 * day)
    const next = await visitor.call.identity.refresh({ refreshToken })
    expect(next.refreshToken).not.toBe(refreshToken)
    expect(visitor.refreshCookie).toBeNull()
    expect((await visitor.call.identity.refresh({ refreshToken: next.refreshToken ?? '' })).refreshToken).toBe(
      next.refreshToken,
    )
  })
})

describe('two tabs that refresh at the same moment', () => {
  test('are no theft: one gets a new token, the other tries again with the new cookie', async () => {
    const { visitor, email } = await registered(shop)
    shop.clock.advance(29 * day)
    const tabs = Array.from({ length: 12 }, () => tabOf(visitor))
    const answers = await Promise.all(tabs.map((tab) => refusal(tab.call.identity.refresh({}))))
    expect(answers.filter(({ reason }) => reason === undefined)).toHaveLength(1)
    expect(answers.filter(({ reason, httpStatus }) => reason === 'refresh_raced' && httpStatus === 409)).toHaveLength(
      11,
    )
    // Nobody's cookie was cleared: they are one and the same in a browser.
    expect(tabs.every((tab) => tab.refreshCookie !== null)).toBe(true)
    const winner = tabs.find((tab) => tab.refreshCookie !== visitor.refreshCookie)
    const retried = new Visitor(shop.deps)
    retried.refreshCookie = winner?.refreshCookie ?? null
    expect(await refusal(retried.call.identity.refresh({}))).toEqual({})
    await shop.work()
    expect(mailsTo(email, /signed you out/)).toEqual([])
  })

  test('are still none 19 seconds later', async () => {
    const { visitor } = await registered(shop)
    shop.clock.advance(29 * day)
    const slow = tabOf(visitor)
    await visitor.call.identity.refresh({})
    shop.clock.advance(19_000)
    expect((await refusal(slow.call.identity.refresh({}))).reason).toBe('refresh_raced')
    expect(await refusal(visitor.call.identity.refresh({}))).toEqual({})
  })
})

describe('a copied refresh token', () => {
  test('that is used after the real one was replaced ends the session, and its owner is told once', async () => {
    const { visitor, email } = await registered(shop)
    const copy = tabOf(visitor)
    shop.clock.advance(29 * day)
    await visitor.call.identity.refresh({})
    shop.clock.advance(20_000)
    const thieves = [tabOf(copy), tabOf(copy), tabOf(copy)]
    const answers = await Promise.all(thieves.map((thief) => refusal(thief.call.identity.refresh({}))))
    expect(answers.map(({ reason }) => reason)).toEqual(['session_ended', 'session_ended', 'session_ended'])
    expect((await refusal(visitor.call.identity.refresh({}))).reason).toBe('session_ended')
    await shop.work()
    expect(mailsTo(email, /signed you out/)).toHaveLength(1)
  })

  test('ends that session alone: other devices stay signed in', async () => {
    const { visitor, username } = await registered(shop)
    shop.clock.advance(29 * day)
    const other = new Visitor(shop.deps)
    await other.call.identity.login({ login: username, password: 'quiet harbour at noon' })
    const copy = tabOf(visitor)
    await visitor.call.identity.refresh({})
    shop.clock.advance(60_000)
    await refusal(copy.call.identity.refresh({}))
    expect(await refusal(other.call.identity.refresh({}))).toEqual({})
  })
})

describe('signing out', () => {
  test('kills the refresh token at once and clears the cookie; twice is once', async () => {
    const { visitor } = await registered(shop)
    const copy = tabOf(visitor)
    expect(await visitor.call.identity.logout({})).toEqual({ done: true })
    expect(visitor.refreshCookie).toBeNull()
    expect((await refusal(copy.call.identity.refresh({}))).reason).toBe('session_ended')
    expect(await visitor.call.identity.logout({})).toEqual({ done: true })
    expect(await copy.call.identity.logout({})).toEqual({ done: true })
  })

  test('works with an access token that is over, as signing in and refreshing do', async () => {
    const { visitor, signedIn } = await registered(shop)
    shop.clock.advance(11 * 60_000)
    expect(await readAccessToken(shop.deps, signedIn.accessToken)).toBeNull()
    const { createCallerFactory } = (await import('#trpc/init.ts')).t
    const caller = createCallerFactory((await import('#trpc/router.ts')).appRouter)
    const stale = caller({ ...visitor.context(), staleToken: true })
    expect((await refusal(stale.identity.me())).reason).toBe('session_ended')
    expect(await refusal(stale.identity.refresh({}))).toEqual({})
    expect(await stale.identity.logout({})).toEqual({ done: true })
    expect((await refusal(visitor.call.identity.refresh({}))).reason).toBe('session_ended')
  })

  test('by the API ends the session of the access token, without the refresh token', async () => {
    const { visitor, signedIn } = await registered(shop, { transport: 'token' })
    await (await withToken(shop, visitor, signedIn.accessToken)).call.identity.logout({})
    const refreshToken = signedIn.refreshToken ?? ''
    expect((await refusal(visitor.call.identity.refresh({ refreshToken }))).reason).toBe('session_ended')
  })
})

describe('a refresh token that is not ours', () => {
  test('is one answer: absent, nonsense, of no session, or travelling another way than it was made for', async () => {
    const { signedIn, visitor } = await registered(shop, { transport: 'token' })
    const expiresAt = new Date(shop.clock.now().getTime() + day)
    const orphan = await signRefreshToken(shop.deps, {
      userId: signedIn.user.id,
      sessionId: shop.deps.newId('session'),
      expiresAt,
    })
    const reasons: unknown[] = []
    for (const cookie of [null, 'nonsense', orphan, signedIn.accessToken, signedIn.refreshToken]) {
      visitor.refreshCookie = cookie
      reasons.push((await refusal(visitor.call.identity.refresh({}))).reason)
    }
    expect(new Set(reasons)).toEqual(new Set(['session_ended']))
    // None of that ended the session it was made of.
    const refreshToken = signedIn.refreshToken ?? ''
    expect(await refusal(visitor.call.identity.refresh({ refreshToken }))).toEqual({})
  })
})

test('ended sessions and links are forgotten after a while, and no others', async () => {
  const [gone, kept, open] = [await registered(shop), await registered(shop), await registered(shop)]
  await shop.work()
  await gone.visitor.call.identity.logout({})
  shop.clock.advance(15 * day)
  await kept.visitor.call.identity.logout({})
  await open.visitor.call.identity.refresh({})
  shop.clock.advance(14.5 * day)
  await open.visitor.call.identity.refresh({})
  shop.clock.advance(day)
  expect(await sweepIdentity(shop.deps)).toBeGreaterThan(0)
  const left = await shop.deps.db.selectFrom('sessions').select('user_id').execute()
  const users = left.map((session) => session.user_id)
  expect(users).not.toContain(gone.signedIn.user.id)
  expect(users).toEqual(expect.arrayContaining([kept.signedIn.user.id, open.signedIn.user.id]))
  expect(await shop.deps.db.selectFrom('one_time_tokens').selectAll().execute()).toEqual([])
  expect(await refusal(open.visitor.call.identity.refresh({}))).toEqual({})
})
