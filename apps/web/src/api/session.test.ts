import { expect, test, vi } from 'vitest'
import { Session, type AccessToken, type SessionDeps } from './session.ts'

class Refused extends Error {
  readonly reason: 'refresh_raced' | 'session_ended'
  constructor(reason: 'refresh_raced' | 'session_ended') {
    super(reason)
    this.reason = reason
  }
}

/** One browser with several tabs: they share the lock, the channel and the hint, not the memory. */
function browser(answers: (() => AccessToken)[], signedIn = true) {
  let hint = signedIn
  let now = 0
  let queue: Promise<unknown> = Promise.resolve()
  const ears: Parameters<SessionDeps['tabs']['listen']>[0][] = []
  const refresh = vi.fn(async () => {
    await Promise.resolve()
    const answer = answers.shift()
    if (answer === undefined) throw new Error('offline')
    return answer()
  })
  const tab = () => {
    let own: (typeof ears)[number] | null = null
    return new Session({
      refresh,
      reasonOf: (error) => (error instanceof Refused ? error.reason : null),
      alone: (run) => {
        const turn = queue.then(run)
        queue = turn.catch(() => null)
        return turn
      },
      tabs: {
        post: (word) => ears.filter((ear) => ear !== own).forEach((ear) => ear(word)),
        listen: (hear) => {
          own = hear
          ears.push(hear)
        },
      },
      hint: { get: () => hint, set: (there) => void (hint = there) },
      now: () => now,
      wait: () => Promise.resolve(),
    })
  }
  return { tab, refresh, later: (ms: number) => void (now += ms) }
}

const token = (name: string, endsAt = 600_000) => ({ accessToken: name, expiresAt: new Date(endsAt).toISOString() })
const refuse = (reason: 'refresh_raced' | 'session_ended') => () => {
  throw new Refused(reason)
}

test('two tabs that reload at once ask for one token', async () => {
  const { tab, refresh } = browser([() => token('one')])
  const [first, second] = [tab(), tab()]
  expect(await Promise.all([first.bearer(), second.bearer(), first.bearer()])).toEqual(['one', 'one', 'one'])
  expect(refresh).toHaveBeenCalledTimes(1)
  expect([first.state, second.state]).toEqual(['signed-in', 'signed-in'])
})

test('a guest asks for nothing', async () => {
  const { tab, refresh } = browser([], false)
  expect(await tab().bearer()).toBeNull()
  expect(refresh).not.toHaveBeenCalled()
})

test('a token is renewed shortly before it ends', async () => {
  const { tab, refresh, later } = browser([() => token('one'), () => token('two', 1_200_000)])
  const session = tab()
  expect(await session.bearer()).toBe('one')
  later(580_000)
  expect(await session.bearer()).toBe('two')
  expect(refresh).toHaveBeenCalledTimes(2)
})

test('a token that the server no longer takes is renewed although it looks fresh', async () => {
  const { tab } = browser([() => token('one'), () => token('two')])
  const session = tab()
  await session.bearer()
  expect(await session.renew('one')).toEqual(token('two'))
})

test('a raced refresh is tried again', async () => {
  const { tab, refresh } = browser([refuse('refresh_raced'), refuse('refresh_raced'), () => token('one')])
  expect(await tab().bearer()).toBe('one')
  expect(refresh).toHaveBeenCalledTimes(3)
})

test('a session that is over makes a guest of every tab', async () => {
  const { tab, refresh } = browser([() => token('one'), refuse('session_ended')])
  const [first, second] = [tab(), tab()]
  await first.bearer()
  expect(await second.renew('one')).toBeNull()
  expect([first.state, second.state]).toEqual(['guest', 'guest'])
  expect(await first.bearer()).toBeNull()
  expect(refresh).toHaveBeenCalledTimes(2)
})

test('an unreachable server ends no session', async () => {
  const { tab } = browser([])
  const session = tab()
  await expect(session.bearer()).rejects.toThrow('offline')
  expect(session.state).toBe('unknown')
})

test('signing in and out reaches the other tabs', async () => {
  const { tab } = browser([], false)
  const [first, second] = [tab(), tab()]
  const heard = vi.fn()
  second.subscribe(heard)
  first.begin(token('one'))
  expect(await second.bearer()).toBe('one')
  second.end()
  expect(first.state).toBe('guest')
  expect(heard).toHaveBeenCalledTimes(2)
})
