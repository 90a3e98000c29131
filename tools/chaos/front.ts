import { setTimeout as sleep } from 'node:timers/promises'
import { type ArtiqoClient, createArtiqoClient, isArtiqoError } from '@artiqo/client'
import type { Dice } from './dice.ts'
import type { LogBook } from './log-book.ts'
import type { Mortal } from './mortal.ts'
import type { ShopTime } from './shop-time.ts'

/** The way to the shop: any server process that answers. */
export interface Front {
  mortals: readonly Mortal[]
  book: LogBook
  time: ShopTime
  dice: Dice
}

/** Nobody was there to answer for so long that a person would have left. */
export class GaveUp extends Error {}

export interface Account {
  username: string
  password: string
}

/** Somebody with a browser: a guest, or signed in and signed in again when that has run out. */
export class Person {
  readonly call: ArtiqoClient
  readonly account: Account | null
  id: string | null = null
  readonly #front: Front
  #access: { token: string; until: number } | null = null

  constructor(front: Front, account: Account | null = null) {
    this.#front = front
    this.account = account
    this.call = createArtiqoClient({
      url: 'http://shop',
      token: () => this.#access?.token ?? null,
      fetch: (input, init) => this.#fetch(String(input instanceof Request ? input.url : input), init),
    })
  }

  get signedIn(): boolean {
    return this.#access !== null
  }

  async register(role: 'buyer' | 'artist'): Promise<void> {
    const account = this.account
    if (!account) return
    const email = emailOf(account)
    await this.persist(async () => {
      try {
        const session = await this.call.identity.register.mutate({ ...account, email, role, transport: 'token' })
        this.#take(session)
      } catch (error) {
        // The answer to an earlier try was lost.
        if (!isArtiqoError(error, 'username_taken', 'email_taken')) throw error
        await this.#login(account)
      }
    })
  }

  async login(): Promise<void> {
    const { account } = this
    if (account) await this.persist(() => this.#login(account))
  }

  /** Asks until there is an answer, whatever it is: servers that die are asked again when they are back. */
  async persist<T>(ask: () => Promise<T>, patienceMs = 15_000): Promise<T> {
    const giveUpAt = performance.now() + patienceMs
    for (;;) {
      try {
        if (this.#access && this.account && this.#access.until < this.#front.time.now() + 5000)
          await this.#login(this.account)
        return await ask()
      } catch (error) {
        if (isArtiqoError(error, 'session_ended', 'sign_in_required') && this.account) this.#access = expired
        else if (!isArtiqoError(error, 'unreachable', 'aborted', 'shutting_down', 'internal')) throw error
        if (performance.now() > giveUpAt) throw new GaveUp()
        await sleep(100 + this.#front.dice.fraction() * 200)
      }
    }
  }

  async #login({ username, password }: Account): Promise<void> {
    this.#take(await this.call.identity.login.mutate({ login: username, password, transport: 'token' }))
  }

  #take(session: { accessToken: string; expiresAt: string; user: { id: string } }): void {
    this.id = session.user.id
    this.#access = { token: session.accessToken, until: Date.parse(session.expiresAt) }
  }

  async #fetch(url: string, init?: RequestInit): Promise<Response> {
    const { mortals, dice, book } = this.#front
    const up = mortals.filter((mortal) => mortal.up)
    if (up.length === 0) throw new TypeError('No server process is there')
    const from = performance.now()
    const target = url.replace('http://shop', dice.pick(up).address)
    book.calls += 1
    const response = await fetch(target, { ...init, signal: init?.signal ?? AbortSignal.timeout(20_000) })
    if (response.status === 500)
      book.broken.push({
        path: new URL(target).pathname,
        requestId: response.headers.get('x-request-id') ?? '',
        from,
        until: performance.now(),
      })
    return response
  }
}

const expired = { token: 'expired', until: 0 }

export const emailOf = ({ username }: Account) => `${username}@example.org`

/** A refusal is an answer; that nobody answers is not. */
export function ignoreRefusal(error: unknown): void {
  if (!isArtiqoError(error)) throw error
}
