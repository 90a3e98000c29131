import { cardColumns, cardsOf } from './cards.ts'
import type { Ask, Row, Value } from './database.ts'

export interface ListInput {
  readonly category?: string
  readonly artist?: string
  readonly priceMin?: number
  readonly priceMax?: number
  readonly availableOnly?: boolean
  readonly sort?: 'newest' | 'price_up' | 'price_down'
  readonly limit?: number
  readonly cursor?: string
}

/** SQL and the values of its question marks, side by side. */
export interface Part {
  readonly sql: string
  readonly values: readonly Value[]
}

const page = 24
export const countedUpTo = 1000

/** A page of works with their count on the first page, then the pictures and the editions. */
export async function list(ask: Ask, input: ListInput) {
  const { sort = 'newest', limit = page, cursor } = input
  const after = cursor === undefined ? null : JSON.parse(Buffer.from(cursor, 'base64url').toString())
  const counted = cursor === undefined
  const reach = counted ? Math.max(countedUpTo, limit + 1) : limit + 1
  const where = matching(input)
  const found = sort === 'newest' ? newest(where, after, reach) : byPrice(where, sort, after, reach)
  return pageOf(ask, found, sort, { limit, counted })
}

export interface Found extends Part {
  /** How it is ordered, of a table by the given name. */
  readonly order: (table: string) => string
}

/** The page of what is found, as the shop answers it. */
export async function pageOf(
  ask: Ask,
  found: Found,
  sort: string,
  { limit, counted }: { limit: number; counted: boolean },
) {
  const rows = await ask(
    `select ${cardColumns}, page.total from (
      select found.id, ${counted ? 'count(*) over ()' : 'null'} as total from (${found.sql}) as found
      order by ${found.order('found')} limit ?
    ) as page
    inner join artworks on artworks.id = page.id inner join users on users.id = artworks.artist_id
    order by ${found.order('artworks')}`,
    [...found.values, limit + 1],
  )
  const onPage = rows.slice(0, limit)
  const last = rows.length > limit ? onPage.at(-1) : undefined
  return {
    items: await cardsOf(ask, onPage),
    nextCursor: last ? cursorOf(sort, last) : null,
    total: counted ? (rows[0]?.total ?? 0) : null,
  }
}

function cursorOf(sort: string, row: Row): string {
  const position = sort === 'newest' ? [sort, row.published_at, row.id] : [sort, row.price_from, row.id]
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

function matching({ category, artist, priceMin, priceMax, availableOnly }: ListInput): Part {
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

export const byNewest = (table: string) => `${table}.published_at desc, ${table}.id desc`

function newest(where: Part, after: [string, string, string] | null, limit: number): Found {
  const beyond = after ? ' and (artworks.published_at < ? or (artworks.published_at = ? and artworks.id < ?))' : ''
  const at = after ? new Date(after[1]) : null
  return {
    sql: `select artworks.id, artworks.published_at from artworks where ${where.sql}${beyond}
      order by ${byNewest('artworks')} limit ?`,
    values: [...where.values, ...(after ? [at, at, after[2]] : []), limit],
    order: byNewest,
  }
}

type AfterPrice = readonly [string, number | null, string] | null

function byPrice(where: Part, sort: string, after: AfterPrice, limit: number): Found {
  const direction = sort === 'price_up' ? 'asc' : 'desc'
  const further = beyondPrice(direction, after)
  const order = (table: string) =>
    `${table}.price_from is null, ${table}.price_from ${direction}, ${table}.id ${direction}`
  const works = `select artworks.id, artworks.price_from from artworks where ${where.sql}`
  return {
    sql: `select \`both\`.id, \`both\`.price_from from (
        select priced.id, priced.price_from from (
          ${works} and artworks.price_from is not null and ${further.sql}
          order by artworks.price_from ${direction}, artworks.id ${direction} limit ?
        ) as priced
        union all
        select priceless.id, priceless.price_from from (
          ${works} and artworks.price_from is null and ${further.sql} order by artworks.id ${direction} limit ?
        ) as priceless
      ) as \`both\` order by ${order('`both`')} limit ?`,
    values: [...where.values, ...further.values, limit, ...where.values, ...further.values, limit, limit],
    order,
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
