import type { Db } from './connect.ts'

type Listener = (tags: readonly string[]) => void

const pending = new WeakMap<Db, Set<string>>()
const listeners = new WeakMap<Db, Set<Listener>>()

/**
 * Says that what these tags name is changed by this transaction. Once it is committed, this process hears of it at
 * once, and every other reads it in `catalog_changes`; when it is rolled back, nobody does.
 */
export function announce(tx: Db, tags: Iterable<string>): void {
  const waiting = pending.get(tx)
  if (!waiting) throw new Error('A change is announced by the transaction that makes it')
  for (const tag of tags) waiting.add(tag)
}

/** Calls `listener` after every commit through `db` that announced changes. Returns how to stop it. */
export function onCommitted(db: Db, listener: Listener): () => void {
  const all = listeners.get(db) ?? new Set()
  listeners.set(db, all.add(listener))
  return () => all.delete(listener)
}

/** Runs `work` as one try of a transaction, and writes down last what it announced: its locks are held no longer. */
export async function announcing<T>(tx: Db, work: (tx: Db) => Promise<T>): Promise<{ answer: T; tags: string[] }> {
  const waiting = new Set<string>()
  pending.set(tx, waiting)
  const answer = await work(tx)
  const tags = [...waiting]
  if (tags.length > 0)
    await tx
      .insertInto('catalog_changes')
      .values(tags.map((tag) => ({ tag })))
      .execute()
  return { answer, tags }
}

/** Tells the listeners of `db` what was committed. */
export function tellCommitted(db: Db, tags: readonly string[]): void {
  if (tags.length === 0) return
  for (const listener of listeners.get(db) ?? []) listener(tags)
}
