import type { JobKind, JobRow } from './rows.ts'
import type { Tx } from './tx.ts'
import { nobody, type World } from './world.ts'

export type Jobs = Record<JobKind, (tx: Tx, target: string) => void>

/** Anything else that waits for the clock. */
export interface Sleeper {
  nextAt(): number | undefined
  pump(): void
}

const longestTimer = 60_000

/** Lets things happen when the clock gets there, by itself or moved by hand. */
export class Scheduler {
  readonly #world: World
  readonly #jobs: Jobs
  readonly #sleeper: Sleeper
  #timer: NodeJS.Timeout | undefined
  #arming = false
  #stopped = false

  constructor(world: World, jobs: Jobs, sleeper: Sleeper) {
    this.#world = world
    this.#jobs = jobs
    this.#sleeper = sleeper
    world.onCommit.push(() => this.arm())
    world.onRestore.push(() => this.arm())
  }

  /** Moves the clock; everything on the way happens at its own time. */
  advance(ms: number): void {
    const { clock } = this.#world
    const target = clock.now() + ms
    for (;;) {
      const next = this.#nextJob()
      if (next === undefined || next.at > target) break
      this.#move(Math.max(0, next.at - clock.now()))
      this.#run(next)
    }
    this.#move(Math.max(0, target - clock.now()))
    this.#sleeper.pump()
  }

  /** Sets the timer for whatever comes next. */
  arm(): void {
    if (this.#arming) return
    this.#arming = true
    setImmediate(() => {
      this.#arming = false
      this.#setTimer()
    })
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  #setTimer(): void {
    clearTimeout(this.#timer)
    if (this.#stopped) return
    const next = Math.min(this.#nextJob()?.at ?? Infinity, this.#sleeper.nextAt() ?? Infinity)
    if (next === Infinity) return
    // A clock that stands still is looked at again, not waited for.
    const pause = Math.min(longestTimer, Math.max(10, next - this.#world.clock.now()))
    this.#timer = setTimeout(() => this.#wake(), pause)
  }

  #wake(): void {
    for (;;) {
      const next = this.#nextJob()
      if (next === undefined || next.at > this.#world.clock.now()) break
      this.#run(next)
    }
    this.#sleeper.pump()
    this.arm()
  }

  #nextJob(): JobRow | undefined {
    let next: JobRow | undefined
    for (const job of this.#world.tables.jobs.all()) if (next === undefined || job.at < next.at) next = job
    return next
  }

  #run(job: JobRow): void {
    try {
      this.#world.transaction(nobody, (tx) => {
        tx.tables.jobs.remove(job.id)
        this.#jobs[job.kind](tx, job.target)
      })
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      this.#world.settings.log({ level: 'error', message })
      this.#world.transaction(nobody, (tx) => tx.tables.jobs.remove(job.id))
    }
  }

  #move(ms: number): void {
    if (ms === 0) return
    const { clock } = this.#world
    clock.offsetMs += ms
    this.#world.transaction(nobody, (tx) => tx.tables.clock.put({ id: 'clock', offsetMs: clock.offsetMs }))
  }
}
