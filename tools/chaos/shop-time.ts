import type { Mortal } from './mortal.ts'
import type { StripeSide } from './stripe.ts'

const pauseMs = 4000

/** One time for the server processes and the payment sandbox, which can be moved forward. */
export class ShopTime {
  #aheadMs = 0
  #leapt = Number.NEGATIVE_INFINITY
  readonly #mortals: readonly Mortal[]
  readonly #stripe: StripeSide

  constructor(mortals: readonly Mortal[], stripe: StripeSide) {
    this.#mortals = mortals
    this.#stripe = stripe
  }

  now(): number {
    return Date.now() + this.#aheadMs
  }

  /** A long step forward, unless one was made just now: orders must have a chance to be paid in between. */
  async leap(ms: number): Promise<boolean> {
    if (performance.now() - this.#leapt < pauseMs) return false
    this.#leapt = performance.now()
    await this.advance(ms)
    return true
  }

  async advance(ms: number): Promise<void> {
    this.#aheadMs += ms
    for (const mortal of this.#mortals) mortal.setAhead(this.#aheadMs)
    await this.#stripe.advance(ms)
  }
}
