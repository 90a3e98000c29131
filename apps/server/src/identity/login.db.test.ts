import { argon2id, hash, verify } from 'argon2'
import { transact } from '@artiqo/db/transaction'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { given } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'
import { Visitor } from '#trpc/visitor.ts'
import { password, registered, withToken } from './testing/accounts.ts'
import { refusal } from './testing/refusal.ts'
import { setPassword } from './users.queries.ts'

vi.mock('argon2', { spy: true })

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop({ LIMIT_LOGIN: '4/15m', LIMIT_LOGIN_ADDRESS: '30/15m' })
})
afterAll(() => shop.close())

let networks = 0
/** Somebody at an address of their own, so that tests do not use up each other's tries. */
function stranger(network = `203.0.${(networks += 1)}.0/24`): Visitor {
  return new Visitor(shop.deps, null, network)
}
const login = (name: string, secret = password, visitor = stranger()) =>
  visitor.call.identity.login({ login: name, password: secret })

describe('signing in', () => {
  test('is by username or address, in any case, with the same account', async () => {
    const { username, email, signedIn } = await registered(shop)
    for (const name of [username, email, ` ${username.toUpperCase()} `, email.toUpperCase()]) {
      expect((await login(name)).user.id).toBe(signedIn.user.id)
    }
  })

  test('opens a session of its own for each device', async () => {
    const { username } = await registered(shop)
    const [one, two] = [stranger(), stranger()]
    await Promise.all([login(username, password, one), login(username, password, two)])
    expect(one.refreshCookie).not.toBe(two.refreshCookie)
  })

  test("adds a guest's cart to the account's own", async () => {
    const { id } = await given(shop.deps).artist()
    const [first, second] = [
      await given(shop.deps).work({ artistId: id }),
      await given(shop.deps).work({ artistId: id, kind: 'limited', copies: 3 }),
    ]
    const { username, visitor, signedIn } = await registered(shop)
    const home = await withToken(shop, visitor, signedIn.accessToken)
    await home.call.cart.add({ editionId: first.editionId, quantity: 1 })
    const guest = stranger()
    await guest.call.cart.add({ editionId: second.editionId, quantity: 2 })
    const answer = await login(username, password, guest)
    expect(answer.cartChanges).toMatchObject([{ kind: 'added', editionId: second.editionId, quantity: 2 }])
    expect((await home.call.cart.get()).count).toBe(3)
  })

  test('keeps the password anew when it was kept with other parameters', async () => {
    const { username, signedIn } = await registered(shop)
    const weak = await hash(password, { type: argon2id, memoryCost: 8192, timeCost: 1, parallelism: 1 })
    await transact(shop.deps.db, (tx) => setPassword(tx, signedIn.user.id, weak, shop.clock.now()))
    await login(username)
    const { password_hash: kept } = await shop.deps.db
      .selectFrom('users')
      .select('password_hash')
      .where('id', '=', signedIn.user.id)
      .executeTakeFirstOrThrow()
    expect(kept).toContain('m=19456')
    expect(await verify(kept, password)).toBe(true)
    expect((await login(username)).user.id).toBe(signedIn.user.id)
  })
})

describe('whether somebody exists', () => {
  beforeEach(() => {
    vi.mocked(hash).mockClear()
    vi.mocked(verify).mockClear()
  })

  test('is told neither by the answer nor by the work that is done for it', async () => {
    const { username, email } = await registered(shop)
    await login(username)
    const answers: unknown[] = []
    const work: number[] = []
    for (const name of [username, email, 'nobody-of-that-name', 'nobody@example.org', 'not a name at all']) {
      vi.mocked(hash).mockClear()
      vi.mocked(verify).mockClear()
      const { requestId: _, ...answer } = await refusal(login(name, 'not the right one'))
      answers.push(answer)
      work.push(vi.mocked(hash).mock.calls.length * 100 + vi.mocked(verify).mock.calls.length)
    }
    expect(answers[0]).toMatchObject({ reason: 'wrong_login', httpStatus: 401 })
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(work).toEqual([1, 1, 1, 1, 1])
  })

  test('is compared with a hash that costs as much as a real one', async () => {
    await refusal(login('nobody-of-that-name', 'not the right one'))
    expect(vi.mocked(verify).mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,(t=2,p=1|p=1,t=2)\$/)
  })

  test('is not told by being throttled', async () => {
    const { username } = await registered(shop)
    for (const name of [username, 'nobody-to-throttle']) {
      for (let tries = 1; tries <= 4; tries += 1) {
        expect((await refusal(login(name, 'not the right one'))).reason).toBe('wrong_login')
      }
      expect(await refusal(login(name, 'not the right one'))).toMatchObject({
        reason: 'too_many_requests',
        httpStatus: 429,
        retryAfter: 1,
      })
    }
  })
})

describe('an account that somebody guesses at', () => {
  test('makes them wait, longer each time, and is never shut to its owner', async () => {
    const { username, signedIn } = await registered(shop)
    for (let tries = 1; tries <= 4; tries += 1) await refusal(login(username, 'not the right one'))
    // The right password waits as well: else the wait would tell which one it is.
    expect((await refusal(login(username))).retryAfter).toBe(1)
    shop.clock.advance(1000)
    expect((await refusal(login(username, 'not the right one'))).reason).toBe('wrong_login')
    expect((await refusal(login(username))).retryAfter).toBe(2)
    shop.clock.advance(2000)
    expect((await login(username)).user.id).toBe(signedIn.user.id)
    // The success ended the streak.
    for (let tries = 1; tries <= 4; tries += 1) {
      expect((await refusal(login(username, 'not the right one'))).reason).toBe('wrong_login')
    }
  })

  test('is tried no more than a few times by 30 calls at once', async () => {
    const { username } = await registered(shop)
    vi.mocked(verify).mockClear()
    const answers = await Promise.all(Array.from({ length: 30 }, () => refusal(login(username, 'not the right one'))))
    expect(answers.filter(({ reason }) => reason === 'wrong_login')).toHaveLength(4)
    expect(vi.mocked(verify)).toHaveBeenCalledTimes(4)
  })
})

test('one network that tries many names is stopped, and others are not', async () => {
  const network = '198.51.100.0/24'
  // All within one window, whatever the time of day is.
  const window = 15 * 60_000
  shop.advance(window - (shop.clock.now().getTime() % window))
  const answers: (string | undefined)[] = []
  for (let tries = 1; tries <= 32; tries += 1) {
    answers.push((await refusal(login(`somebody${tries}`, 'not the right one', stranger(network)))).reason)
  }
  expect(answers.indexOf('too_many_requests')).toBe(30)
  expect((await refusal(login('somebody40', 'not the right one'))).reason).toBe('wrong_login')
})

test('no more than four passwords are hashed at once', async () => {
  const names = await Promise.all(Array.from({ length: 12 }, async () => (await registered(shop)).username))
  let busy = 0
  let most = 0
  const actual = await vi.importActual<{ verify: typeof verify }>('argon2')
  vi.mocked(verify).mockImplementation(async (kept, plain) => {
    busy += 1
    most = Math.max(most, busy)
    const right = await actual.verify(kept, plain)
    busy -= 1
    return right
  })
  await Promise.all(names.map((name) => login(name)))
  vi.mocked(verify).mockReset()
  expect(most).toBe(4)
})
