/** Where the time comes from. Everything that compares or stores a time is given this one. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

export interface MovableClock extends Clock {
  /** Moves the clock forward, in milliseconds. */
  advance(ms: number): void
}

/** A clock that tests and the demo shop can move; never used in production. */
export function movableClock(base: Clock = systemClock): MovableClock {
  let offset = 0
  return {
    now: () => new Date(base.now().getTime() + offset),
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError('Time moves forward only')
      offset += ms
    },
  }
}
