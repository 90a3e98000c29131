import type { Row } from '../core/table.ts'
import { invalid, missingParam } from './failure.ts'
import { hash, integer, type Kind, type Parsed, text } from './params.ts'

const range = hash({ gt: integer, gte: integer, lt: integer, lte: integer })
const created: Kind<Parsed<{ gt: Kind<number>; gte: Kind<number>; lt: Kind<number>; lte: Kind<number> }>> = (
  raw,
  path,
) => {
  if (typeof raw !== 'string') return range(raw, path)
  const exact = integer(raw, path)
  return { gte: exact, lte: exact }
}

/** The parameters that every list takes. */
export const paging = { limit: integer, starting_after: text, ending_before: text }
/** Lists that can be cut by time. */
export const pagingByTime = { ...paging, created }

interface Page {
  limit?: number
  starting_after?: string
  ending_before?: string
  created?: { gt?: number; gte?: number; lt?: number; lte?: number }
}

export interface List<R> {
  object: 'list'
  data: R[]
  has_more: boolean
  url: string
}

/** One page, newest first. `rows` are in the order of creation. Throws the 400 for a cursor that is not among them. */
export function page<R extends Row & { created?: number }>(rows: readonly R[], query: Page, url: string): List<R> {
  const limit = query.limit ?? 10
  if (limit < 1 || limit > 100)
    throw invalid('Limit must be between 1 and 100.', { code: 'parameter_invalid_integer', param: 'limit' })
  const newestFirst = rows.filter((row) => within(row.created, query.created)).toReversed()
  if (query.ending_before !== undefined) {
    const end = indexOf(newestFirst, query.ending_before, 'ending_before')
    const start = Math.max(0, end - limit)
    return { object: 'list', data: newestFirst.slice(start, end), has_more: start > 0, url }
  }
  const start =
    query.starting_after === undefined ? 0 : indexOf(newestFirst, query.starting_after, 'starting_after') + 1
  const data = newestFirst.slice(start, start + limit)
  return { object: 'list', data, has_more: start + limit < newestFirst.length, url }
}

function indexOf(rows: readonly Row[], id: string, param: string): number {
  const index = rows.findIndex((row) => row.id === id)
  if (index === -1) throw missingParam('object', id, param)
  return index
}

function within(at: number | undefined, range: Page['created'] = {}): boolean {
  if (at === undefined) return true
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range
  return at > gt && at >= gte && at < lt && at <= lte
}
