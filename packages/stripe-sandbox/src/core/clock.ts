/** Where the sandbox takes the time from; the same shape as the clock of the shop. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** The sandbox's own time: the given clock plus what `advance` has added. */
export class SandboxClock {
  readonly #source: Clock
  offsetMs = 0

  constructor(source: Clock) {
    this.#source = source
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#source.now().getTime() + this.offsetMs
  }
}
