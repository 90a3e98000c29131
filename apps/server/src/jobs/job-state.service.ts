import type { Db } from '@artiqo/db/connect'
import { findJobState, putJobState } from './job-state.queries.ts'

/** A small fact that a job keeps between runs, or null. */
export async function readJobState(db: Db, name: string): Promise<string | null> {
  return findJobState(db, name)
}

export async function writeJobState(db: Db, name: string, value: string, now: Date): Promise<void> {
  await putJobState(db, name, value, now)
}
