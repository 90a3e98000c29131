import type { Reason } from '@artiqo/contracts/errors'

export interface AccessToken {
  readonly accessToken: string
  /** ISO time. */
  readonly expiresAt: string
}

export type SessionState = 'unknown' | 'guest' | 'signed-in'

type Word = { kind: 'token'; token: AccessToken } | { kind: 'signed-in'; token: AccessToken } | { kind: 'signed-out' }

/** What a session needs of its surroundings; tests bring their own. */
export interface SessionDeps {
  /** Asks the server for an access token with the refresh cookie. */
  readonly refresh: () => Promise<AccessToken>
  /** Why a refresh failed, or null when no answer came. */
  readonly reasonOf: (error: unknown) => Reason | null
  /** Runs one at a time across all tabs. */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T>
  readonly tabs: { post: (word: Word) => void; listen: (hear: (word: Word) => void) => void }
  /** Remembers across reloads that there is a refresh cookie to try; scripts cannot see the cookie itself. */
  readonly hint: { get: () => boolean; set: (there: boolean) => void }
  readonly now: () => number
  readonly wait: (milliseconds: number) => Promise<void>
}

const nearlyOver = 30_000
const raceTries = 5

/** The access token in memory, refreshed once for all tabs, restored after a reload. */
export class Session {
  private readonly deps: SessionDeps
  private readonly listeners = new Set<() => void>()
  private token: AccessToken | null = null
  private under: Promise<AccessToken | null> | null = null
  state: SessionState

  constructor(deps: SessionDeps) {
    this.deps = deps
    this.state = deps.hint.get() ? 'unknown' : 'guest'
    deps.tabs.listen((word) => this.hear(word))
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getState = (): SessionState => this.state

  /** A token good for at least half a minute, or null for a guest. Throws when the server cannot be reached. */
  async bearer(): Promise<string | null> {
    if (this.state === 'guest') return null
    const token = this.isFresh(this.token) ? this.token : await this.renew()
    return token?.accessToken ?? null
  }

  /** Asks for a new token unless a newer one than `refused` has arrived; null when the session is over. */
  async renew(refused?: string): Promise<AccessToken | null> {
    this.under ??= this.refreshAlone(refused).finally(() => {
      this.under = null
    })
    return this.under
  }

  /** After login or register. */
  begin(token: AccessToken): void {
    this.deps.hint.set(true)
    this.deps.tabs.post({ kind: 'signed-in', token })
    this.become('signed-in', token)
  }

  /** After logout, or when the server says that the session is over. */
  end(): void {
    this.deps.hint.set(false)
    this.deps.tabs.post({ kind: 'signed-out' })
    this.become('guest', null)
  }

  private async refreshAlone(refused: string | undefined): Promise<AccessToken | null> {
    return this.deps.alone(async () => {
      // Another tab may have brought one while this tab waited for its turn.
      if (this.isFresh(this.token) && this.token.accessToken !== refused) return this.token
      if (!this.deps.hint.get()) {
        this.become('guest', null)
        return null
      }
      try {
        const token = await this.refreshThroughRaces()
        this.deps.tabs.post({ kind: 'token', token })
        this.become('signed-in', token)
        return token
      } catch (error) {
        const reason = this.deps.reasonOf(error)
        if (reason !== 'session_ended' && reason !== 'sign_in_required') throw error
        this.end()
        return null
      }
    })
  }

  private async refreshThroughRaces(): Promise<AccessToken> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.deps.refresh()
      } catch (error) {
        if (this.deps.reasonOf(error) !== 'refresh_raced' || tries === raceTries) throw error
        await this.deps.wait(100 * tries)
      }
    }
  }

  private hear(word: Word): void {
    if (word.kind === 'signed-out') this.become('guest', null)
    else this.become('signed-in', word.token)
  }

  private become(state: SessionState, token: AccessToken | null): void {
    this.token = token
    if (state === this.state) return
    this.state = state
    for (const listener of this.listeners) listener()
  }

  private isFresh(token: AccessToken | null): token is AccessToken {
    return token !== null && Date.parse(token.expiresAt) - this.deps.now() > nearlyOver
  }
}
