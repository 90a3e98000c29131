import { randomBytes } from 'node:crypto'
import type { Db } from '@artiqo/db/connect'
import { createCategory } from '#catalog/categories.service.ts'
import type { Clock } from '#clock.ts'
import { hashPassword } from '#identity/password-hash.ts'
import type { NewId } from '#new-id.ts'
import { findCategories, whileNoOther } from './museum.queries.ts'
import { readLine } from './museum-work.ts'
import { museumCategories, planWork, type PlannedWork } from './plan-work.ts'
import { BrokenFile, openLines, type Line, type LineFile } from './read-lines.ts'
import { writeWorks, type Shelf, type Written } from './write-works.ts'

export interface Importing {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
}

export interface ImportWish {
  readonly file: string
  readonly forSale: boolean
  /** Works in one transaction. */
  readonly batch?: number
  /** Seconds to wait for the end of another import. */
  readonly patience?: number
  readonly onBadLine: (number: number, reason: string) => void
  readonly onProgress: (summary: ImportSummary, share: number) => void
}

export interface ImportSummary extends Written {
  readonly skipped: number
  /** Why the file was not read to its end. */
  readonly broken: string | null
}

/**
 * Brings the works of a museum's file into the shop. It may be cut short at any moment and run again: what is there
 * already is recognised, and left alone where nothing about it has changed. Answers null while another import runs.
 */
export async function importMuseum(ctx: Importing, wish: ImportWish): Promise<ImportSummary | null> {
  const file = await openLines(wish.file)
  try {
    return (await whileNoOther(ctx.db, wish.patience ?? 10, () => importLines(ctx, wish, file))) ?? null
  } finally {
    file.close()
  }
}

async function importLines(ctx: Importing, wish: ImportWish, file: LineFile): Promise<ImportSummary> {
  const shelf = await openShelf(ctx)
  let summary: ImportSummary = { added: 0, updated: 0, unchanged: 0, skipped: 0, broken: null }
  const write = async (works: readonly PlannedWork[]) => {
    const { added, updated, unchanged } = await writeWorks(shelf, works)
    summary = {
      ...summary,
      added: summary.added + added,
      updated: summary.updated + updated,
      unchanged: summary.unchanged + unchanged,
    }
    wish.onProgress(summary, file.share())
  }
  const firstLines = new Map<string, number>()
  let waiting: PlannedWork[] = []
  let writing: Promise<void> = Promise.resolve()
  try {
    for await (const line of file.lines) {
      const read = readWork(line, firstLines, wish.forSale)
      if ('reason' in read) {
        summary = { ...summary, skipped: summary.skipped + 1 }
        wish.onBadLine(line.number, read.reason)
        continue
      }
      waiting.push(read.work)
      if (waiting.length < (wish.batch ?? 500)) continue
      // one batch is read while the one before it is being written
      await writing
      writing = write(waiting)
      writing.catch(() => undefined)
      waiting = []
    }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error
    summary = { ...summary, broken: error.message }
  }
  await writing
  if (waiting.length > 0) await write(waiting)
  return summary
}

/** A line as the work it plans. Of two lines about one work the first counts: a second run must find the same. */
function readWork(
  line: Line,
  firstLines: Map<string, number>,
  forSale: boolean,
): { readonly work: PlannedWork } | { readonly reason: string } {
  if ('reason' in line) return line
  const read = readLine(line.text)
  if ('reason' in read) return read
  const { id } = read.work
  const before = firstLines.get(id)
  if (before !== undefined) return { reason: `id: ${id} was on line ${before} already` }
  firstLines.set(id, line.number)
  return { work: planWork(read.work, { forSale }) }
}

/** What every batch needs: a password that nobody knows, and the categories to hang works in. */
async function openShelf(ctx: Importing): Promise<Shelf> {
  const slugs = Object.keys(museumCategories)
  const known = await findCategories(ctx.db, slugs)
  for (const [slug, name] of Object.entries(museumCategories))
    if (!known.has(slug)) await createCategory(ctx, { slug, name })
  const passwordHash = await hashPassword(randomBytes(32).toString('hex'))
  return { db: ctx.db, now: ctx.clock.now(), passwordHash, categories: await findCategories(ctx.db, slugs) }
}
