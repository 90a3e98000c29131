import { setTimeout as sleep } from 'node:timers/promises'
import { announcing, tellCommitted } from './changes.ts'
import type { Db } from './connect.ts'

/**
 * Errors after which the whole transaction is worth running again: deadlock, lock wait timeout, MariaDB's changed
 * record (1020, snapshot isolation), and TiDB's write conflicts.
 */
const retryable = new Set([1213, 1205, 1020, 9007, 8022, 8028])
const maxTries = 8

/**
 * Runs `work` in one transaction, READ COMMITTED as every connection is, and all of it again when the database asks
 * for that.
 * `work` must do nothing outside the database: it may run more than once, and never waits for the network.
 */
export async function transact<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db)
  const { answer, tags } = await retried(() => db.transaction().execute((tx) => announcing(tx, work)))
  tellCommitted(db, tags)
  return answer
}

/** Runs one statement that is a transaction of its own, and runs it again when the database asks for that. */
export async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run()
    } catch (error) {
      if (!retryable.has(errnoOf(error)) || tries >= maxTries) throw error
      await sleep(Math.random() * 10 * 2 ** tries)
    }
  }
}

/** Throws when a writer is called outside a transaction: a bug in the calling service. */
export function assertTransaction(db: Db): void {
  if (!db.isTransaction) throw new Error('This write belongs in a transaction')
}

/** True for a duplicate of a unique key, and only of the one named if one is. */
export function isDuplicate(error: unknown, key?: string): boolean {
  return errnoOf(error) === 1062 && (key === undefined || (error instanceof Error && error.message.includes(key)))
}

function errnoOf(error: unknown): number {
  return error instanceof Error && 'errno' in error && typeof error.errno === 'number' ? error.errno : 0
}
