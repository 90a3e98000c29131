import { searchExpression } from '@artiqo/domain/search'
import { sql, type RawBuilder, type SqlBool } from 'kysely'

/**
 * Whether a work answers a query: every word of it begins a word of the work. Of a query that has no word the index
 * knows ("ox", "+++") the title has to begin with it.
 */
export function searchIndex(query: string): RawBuilder<SqlBool> {
  const expression = searchExpression(query)
  if (expression) return sql`match(artworks.search_text) against (${expression} in boolean mode)`
  return sql`artworks.title like ${`${query.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`
}
