import type { Settings } from '../options.ts'
import type { SandboxClock } from './clock.ts'
import type { Keys } from './home.ts'
import type { Journal } from './journal.ts'
import type { Random } from './random.ts'
import { Changes, type Row } from './table.ts'
import { createTables, tablesByName } from './tables.ts'
import type { Origin, Tx } from './tx.ts'

/** What happens by itself: a job that became due, a delivery that came back. */
export const nobody: Origin = { requestId: null, idempotencyKey: null }

export type Touched = ReturnType<Changes['touched']>

/** All state of one sandbox. Every change goes through `transaction`. */
export class World {
  readonly settings: Settings
  readonly keys: Keys
  readonly clock: SandboxClock
  readonly random: Random
  readonly #changes = new Changes()
  readonly tables = createTables(this.#changes)
  readonly byName = tablesByName(this.tables)
  /** Told after each commit what it touched. */
  readonly onCommit: ((touched: Touched) => void)[] = []
  /** Told when everything has been replaced. */
  readonly onRestore: (() => void)[] = []
  baseUrl = 'http://127.0.0.1'
  #journal: Journal | undefined

  constructor(settings: Settings, keys: Keys, clock: SandboxClock, random: Random) {
    this.settings = settings
    this.keys = keys
    this.clock = clock
    this.random = random
  }

  /** Takes over what the folder has, and writes every commit there from now on. */
  keepIn(open: (tables: World['byName']) => Journal): void {
    this.#journal = open(this.byName)
    this.clock.offsetMs = this.tables.clock.get('clock')?.offsetMs ?? 0
  }

  /** Runs synchronous work to its end or not at all: what it throws, it throws after everything is taken back. */
  transaction<T>(origin: Origin, work: (tx: Tx) => T): T {
    const nowMs = this.clock.now()
    const { tables, settings, keys, random, baseUrl } = this
    const tx: Tx = { tables, settings, keys, random, baseUrl, origin, nowMs, now: Math.floor(nowMs / 1000) }
    let result: T
    try {
      result = work(tx)
      if (this.#changes.size > 0) this.#journal?.append(this.#changes.entries())
    } catch (error) {
      this.#changes.rollback()
      throw error
    }
    const touched = this.#changes.touched()
    this.#changes.clear()
    if (this.#journal?.isLong === true) this.#journal.compact()
    if (touched.length > 0) for (const listener of this.onCommit) listener(touched)
    return result
  }

  /** Every row of every table, as it is now. */
  snapshot(): Record<string, Row[]> {
    return Object.fromEntries(Array.from(this.byName, ([name, table]) => [name, table.all()]))
  }

  /** Replaces everything by a snapshot. Throws, and changes nothing, when it is not one. */
  restore(snapshot: Record<string, readonly unknown[]>): void {
    const before = this.snapshot()
    try {
      this.#fill(snapshot)
    } catch (error) {
      this.#fill(before)
      throw error
    }
    this.clock.offsetMs = this.tables.clock.get('clock')?.offsetMs ?? 0
    this.#journal?.compact()
    for (const listener of this.onRestore) listener()
  }

  compact(): void {
    this.#journal?.compact()
  }

  close(): void {
    this.#journal?.close()
    this.#journal = undefined
  }

  #fill(snapshot: Record<string, readonly unknown[]>): void {
    for (const table of this.byName.values()) for (const row of table.all()) table.load(row.id, null)
    for (const [name, rows] of Object.entries(snapshot)) {
      const table = this.byName.get(name)
      if (table === undefined) throw new Error(`There is no table "${name}".`)
      for (const row of rows) {
        if (typeof row !== 'object' || row === null || !('id' in row) || typeof row.id !== 'string')
          throw new Error(`A row of "${name}" has no id.`)
        table.load(row.id, row)
      }
    }
  }
}
