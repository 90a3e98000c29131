import { searchPrefixes } from '@artiqo/domain/search'
import { sql, type RawBuilder, type SqlBool } from 'kysely'

/**
 * Whether a row of `artworks` answers a query, by reading its texts: every word of the query begins a word of the work.
 * Of a query that has no word the index knows ("ox", "+++") the title has to begin with it. For a few works; search over
 * all of them has an index.
 */
export function answersQuery(query: string): RawBuilder<SqlBool> {
  const prefixes = searchPrefixes(query)
  if (prefixes.length === 0) return titleBegins(query.trim())
  return sql<SqlBool>`(${sql.join(
    prefixes.map((prefix) => sql`concat(' ', artworks.search_text) collate utf8mb4_bin like ${`% ${prefix}%`}`),
    sql` and `,
  )})`
}

/** Whether the title of a row of `artworks` begins with this, letter by letter. */
export function titleBegins(text: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`artworks.title like ${`${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`
}
