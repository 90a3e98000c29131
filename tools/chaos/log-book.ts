/** An answer 500, which nobody should ever get. */
export interface Broken {
  path: string
  requestId: string
  from: number
  until: number
}

/** What was done to the shop, and what went visibly wrong meanwhile. Times are of `performance.now()`. */
export class LogBook {
  readonly faults = new Map<string, number>()
  readonly broken: Broken[] = []
  /** What the servers wrote about a request that failed, by its reference. */
  readonly errors = new Map<string, string>()
  /** Things that are wrong whenever they are seen, such as a forged event that was taken. */
  readonly wrong: { what: string; example: string }[] = []
  calls = 0
  readonly #outages: { from: number; until: number }[] = []

  fault(kind: string): void {
    this.faults.set(kind, (this.faults.get(kind) ?? 0) + 1)
  }

  get faultCount(): number {
    return [...this.faults.values()].reduce((sum, count) => sum + count, 0)
  }

  /** The database is gone from now on; the answer is called when it is back. */
  outage(): () => void {
    const outage = { from: performance.now(), until: Number.POSITIVE_INFINITY }
    this.#outages.push(outage)
    return () => {
      // A connection that broke may be noticed a moment later.
      outage.until = performance.now() + 1500
    }
  }

  /** Answers 500 that nothing excuses. */
  unexcused(): Broken[] {
    return this.broken.filter(({ from, until }) => !this.#outages.some((out) => from < out.until && until > out.from))
  }
}
