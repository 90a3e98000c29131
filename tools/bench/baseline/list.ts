import { cardColumns, cardsOf } from './cards.ts'
import type { Ask, Row, Value } from './database.ts'

export interface ListInput {
  readonly category?: string
  readonly artist?: string
  readonly priceMin?: number
  readonly priceMax?: number
  readonly availableOnly?: boolean
  readonly q?: string
  readonly sort?: 'newest' | 'price_up' | 'price_down'
  readonly limit?: number
  readonly cursor?: string
}

/** SQL and the values of its question marks, side by side. */
interface Part {
  readonly sql: string
  readonly values: readonly Value[]
}

const page = 24

/** A page of works: the page, the count on the first page, then the pictures and the editions. */
export async function list(ask: Ask, input: ListInput) {
  const { sort = 'newest', limit = page, cursor } = input
  const after = cursor === undefined ? null : JSON.parse(Buffer.from(cursor, 'base64url').toString())
  const where = matching(input)
  const rowsOf = sort === 'newest' ? newest(where, after, limit + 1) : byPrice(input, where, sort, after, limit + 1)
  const [rows, counted] = await Promise.all([
    ask(rowsOf.sql, rowsOf.values),
    cursor === undefined
      ? ask(`select count(*) as works from (select artworks.id from artworks where ${where.sql} limit ?) as counted`, [
          ...where.values,
          1000,
        ])
      : null,
  ])
  const onPage = rows.slice(0, limit)
  const last = rows.length > limit ? onPage.at(-1) : undefined
  return {
    items: await cardsOf(ask, onPage),
    nextCursor: last ? cursorOf(sort, last) : null,
    total: counted?.[0]?.works ?? null,
  }
}

function cursorOf(sort: string, row: Row): string {
  const position = sort === 'newest' ? [sort, row.published_at, row.id] : [sort, row.price_from, row.id]
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

function matching({ category, artist, priceMin, priceMax, availableOnly, q }: ListInput): Part {
  const parts: Part[] = [{ sql: 'artworks.state = ?', values: ['published'] }]
  if (category !== undefined) parts.push({ sql: `artworks.category_id in (${categoryTree})`, values: [category] })
  if (artist !== undefined)
    parts.push({
      sql: 'artworks.artist_id = (select users.id from users where users.username = ?)',
      values: [artist],
    })
  if (priceMin !== undefined) parts.push({ sql: 'artworks.price_from >= ?', values: [priceMin] })
  if (priceMax !== undefined) parts.push({ sql: 'artworks.price_from <= ?', values: [priceMax] })
  if (availableOnly)
    parts.push({ sql: 'artworks.for_sale = ?', values: [true] }, { sql: 'artworks.price_from is not null', values: [] })
  if (q !== undefined)
    parts.push({ sql: 'match(artworks.search_text) against (? in boolean mode)', values: [expressionOf(q)] })
  return joined(parts)
}

const joined = (parts: readonly Part[]): Part => ({
  sql: parts.map(({ sql }) => sql).join(' and '),
  values: parts.flatMap(({ values }) => values),
})

const categoryTree = `
  with recursive tree as (
    select id from categories where slug = ?
    union all
    select child.id from categories as child join tree on child.parent_id = tree.id
  )
  select id from tree`

/** The queries of the bench are plain words of three letters and more. */
function expressionOf(q: string): string {
  return [...new Set(q.trim().toLowerCase().split(/\s+/))].map((word) => `+${word}*`).join(' ')
}

function newest(where: Part, after: [string, string, string] | null, limit: number): Part {
  const beyond = after ? ' and (artworks.published_at < ? or (artworks.published_at = ? and artworks.id < ?))' : ''
  const at = after ? new Date(after[1]) : null
  return {
    sql: `select ${cardColumns} from (
        select artworks.id from artworks where ${where.sql}${beyond}
        order by artworks.published_at desc, artworks.id desc limit ?
      ) as page
      inner join artworks on artworks.id = page.id inner join users on users.id = artworks.artist_id
      order by artworks.published_at desc, artworks.id desc`,
    values: [...where.values, ...(after ? [at, at, after[2]] : []), limit],
  }
}

type AfterPrice = readonly [string, number | null, string] | null

function byPrice(input: ListInput, where: Part, sort: string, after: AfterPrice, limit: number): Part {
  const direction = sort === 'price_up' ? 'asc' : 'desc'
  const further = beyondPrice(direction, after)
  const inner = input.q === undefined ? inTwoParts : atOnce
  const ids = inner(where, further, direction, limit)
  return {
    sql: `select ${cardColumns} from (${ids.sql}) as page
      inner join artworks on artworks.id = page.id inner join users on users.id = artworks.artist_id
      order by artworks.price_from is null, artworks.price_from ${direction}, artworks.id ${direction} limit ?`,
    values: [...ids.values, limit],
  }
}

function inTwoParts(where: Part, further: Part, direction: string, limit: number): Part {
  return {
    sql: `select priced.id from (
        select artworks.id from artworks where ${where.sql} and artworks.price_from is not null and ${further.sql}
        order by artworks.price_from ${direction}, artworks.id ${direction} limit ?
      ) as priced union all select priceless.id from (
        select artworks.id from artworks where ${where.sql} and artworks.price_from is null and ${further.sql}
        order by artworks.id ${direction} limit ?
      ) as priceless`,
    values: [...where.values, ...further.values, limit, ...where.values, ...further.values, limit],
  }
}

function atOnce(where: Part, further: Part, direction: string, limit: number): Part {
  return {
    sql: `select artworks.id from artworks where ${where.sql} and ${further.sql}
      order by artworks.price_from is null, artworks.price_from ${direction}, artworks.id ${direction} limit ?`,
    values: [...where.values, ...further.values, limit],
  }
}

function beyondPrice(direction: string, after: AfterPrice): Part {
  if (!after) return { sql: 'true', values: [] }
  const further = direction === 'asc' ? '>' : '<'
  const [, price, id] = after
  if (price === null) return { sql: `(artworks.price_from is null and artworks.id ${further} ?)`, values: [id] }
  return {
    sql: `(artworks.price_from ${further} ? or (artworks.price_from = ? and artworks.id ${further} ?)
      or artworks.price_from is null)`,
    values: [price, price, id],
  }
}
