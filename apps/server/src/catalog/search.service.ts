import type { Db } from '@artiqo/db/connect'
import { searchPrefixes } from '@artiqo/domain/search'
import { planWords, type SearchPlan } from './search-plan.ts'
import { findWords } from './search.queries.ts'

/**
 * How to answer a query: every word of it begins a word of the work. Of a query that has no word the index knows ("ox",
 * "+++") the title has to begin with it. One statement at most.
 */
export async function planSearch(db: Db, query: string): Promise<SearchPlan> {
  const prefixes = searchPrefixes(query)
  if (prefixes.length === 0) return { kind: 'title', beginning: query.trim() }
  return planWords(prefixes, await findWords(db, prefixes))
}
