import type { Settings } from '../options.ts'
import type { Keys } from './home.ts'
import type { Random } from './random.ts'
import type { JobKind } from './rows.ts'
import type { Tables } from './tables.ts'

/** Whose doing an event is. */
export interface Origin {
  requestId: string | null
  idempotencyKey: string | null
}

/** What work inside a transaction may use. Its time stands still. */
export interface Tx {
  readonly tables: Tables
  readonly settings: Settings
  readonly keys: Keys
  readonly random: Random
  readonly origin: Origin
  readonly baseUrl: string
  /** Unix seconds, as Stripe writes them. */
  readonly now: number
  readonly nowMs: number
}

/** `newId(tx, 'pi')` is `pi_` and 24 letters and digits. */
export function newId(tx: Tx, prefix: string): string {
  return `${prefix}_${tx.random.token(24)}`
}

/** Lets something happen by itself later. */
export function schedule(tx: Tx, kind: JobKind, target: string, delayMs: number): void {
  tx.tables.jobs.put({ id: newId(tx, 'job'), kind, target, at: tx.nowMs + delayMs })
}

/** Takes back what was scheduled for a target. */
export function unschedule(tx: Tx, kind: JobKind, target: string): void {
  for (const job of tx.tables.jobs.filter((job) => job.kind === kind && job.target === target))
    tx.tables.jobs.remove(job.id)
}
