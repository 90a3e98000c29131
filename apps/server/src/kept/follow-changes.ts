import { onCommitted } from '@artiqo/db/changes'
import type { Deps } from '#context.ts'
import { deleteChangesBefore, findChanges, findNewestChange } from './changes.queries.ts'
import type { KeptAnswers } from './kept-answers.ts'

const everyMs = 250
/** A number that is missing so long belongs to a commit that never came. */
const lostAfterMs = 60_000
/** Numbers before the newest that may still be on their way when a process begins to follow. */
const lookBack = 1_000
const mostMissing = 5_000
/** Changes that are left for processes to read; they do so four times a second. */
const changesLeft = 200_000

export interface Following {
  /** Resolves when the database was read for the first time, or could not be. */
  readonly begun: Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Keeps `kept` in step with the database: with this process' commits at once, with those of others four times a
 * second. Commits may come out of the order of their numbers, so missing ones are asked for again.
 */
export function followChanges({ db, log }: Pick<Deps, 'db' | 'log'>, kept: KeptAnswers): Following {
  let last: number | null = null
  const missing = new Map<number, number>()

  async function follow(): Promise<void> {
    const now = performance.now()
    last ??= Math.max(0, (await findNewestChange(db)) - lookBack)
    const rows = await findChanges(db, last, [...missing.keys()])
    for (const { id } of rows) {
      missing.delete(id)
      // So many were never seen that they must have been forgotten meanwhile.
      if (id - last > mostMissing) kept.clear()
      else for (let skipped = last + 1; skipped < id; skipped += 1) missing.set(skipped, now)
      last = Math.max(last, id)
    }
    for (const [id, since] of missing)
      if (now - since > lostAfterMs || missing.size > mostMissing) missing.delete(id)
      else break
    if (rows.length > 0) kept.drop(new Set(rows.map((row) => row.tag)))
    kept.heard(now)
  }

  let failing = false
  let running = Promise.resolve()
  const again = () => {
    running = follow().then(
      () => {
        failing = false
      },
      (error: unknown) => {
        if (!failing) log.warn({ err: error }, 'changes of the catalogue cannot be read: no kept answers for now')
        failing = true
      },
    )
    return running
  }
  const unhear = onCommitted(db, (tags) => kept.drop(tags))
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const tick = () =>
    again().finally(() => {
      if (!stopped) timer = setTimeout(tick, everyMs)
    })
  return {
    begun: tick(),
    async stop() {
      stopped = true
      clearTimeout(timer)
      unhear()
      await running
    },
  }
}

/** Forgets changes that every process has long read. */
export async function forgetOldChanges({ db }: Pick<Deps, 'db'>): Promise<number> {
  return deleteChangesBefore(db, (await findNewestChange(db)) - changesLeft)
}
