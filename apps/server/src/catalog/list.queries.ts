import type { ListArtworksInput } from '@artiqo/contracts/catalog'
import type { Db } from '@artiqo/db/connect'
import type { Database } from '@artiqo/db/schema/database'
import { titleBegins } from '@artiqo/db/search-match'
import type { ArtworkId, CategoryId } from '@artiqo/domain/ids'
import { sql, type ExpressionBuilder } from 'kysely'
import type { z } from 'zod'
import { cardColumns, type CardRow } from './cards.queries.ts'
import type { SearchPlan } from './search-plan.ts'
import { allWith, hasWord, newestWith } from './search.queries.ts'

type Listing = z.output<typeof ListArtworksInput>
export interface Filters extends Pick<Listing, 'category' | 'artist' | 'priceMin' | 'priceMax' | 'availableOnly'> {
  readonly search?: Exclude<SearchPlan, { kind: 'nothing' }>
}

export interface PageOf<Position> {
  readonly after: Position | null
  readonly limit: number
  /** Whether to count, up to a thousand, how many works match in all. */
  readonly counted: boolean
}
/** A work on a page, and how many match in all where they were counted. */
export type ListRow = CardRow & { readonly total: number | null }

const countedUpTo = 1000
/** Works that have a searched word are all looked at when they are fewer; else the list is walked until a page is full. */
const fewFound = 20_000

/** A page of published works, newest first. */
export async function findNewest(
  db: Db,
  filters: Filters,
  { after, limit, counted }: PageOf<{ readonly at: Date; readonly id: ArtworkId }>,
): Promise<ListRow[]> {
  const reach = counted ? Math.max(countedUpTo, limit) : limit
  const { search } = filters
  // The page's ids come from an index alone; whole rows are read for those that are on it.
  const found =
    search?.kind === 'words' && !isNarrowed(filters)
      ? newestWith(db, search, after, reach).as('found')
      : newestOf(db, filters, after, reach)
  const page = db
    .selectFrom(found)
    .select('found.id')
    .select(totalOf(counted))
    .orderBy('found.published_at', 'desc')
    .orderBy('found.id', 'desc')
    .limit(limit)
  return db
    .selectFrom(page.as('page'))
    .innerJoin('artworks', 'artworks.id', 'page.id')
    .innerJoin('users', 'users.id', 'artworks.artist_id')
    .select(cardColumns)
    .select('page.total')
    .orderBy('artworks.published_at', 'desc')
    .orderBy('artworks.id', 'desc')
    .execute()
}

function newestOf(db: Db, filters: Filters, after: { at: Date; id: ArtworkId } | null, limit: number) {
  let works = matching(db, filters).select(['artworks.id', 'artworks.published_at'])
  if (after)
    works = works.where((eb) =>
      eb.or([
        eb('artworks.published_at', '<', after.at),
        eb.and([eb('artworks.published_at', '=', after.at), eb('artworks.id', '<', after.id)]),
      ]),
    )
  // Titles have an index of their own: distinct keeps the plan from walking the list for them.
  if (filters.search?.kind === 'title')
    return db
      .selectFrom(works.distinct().as('titled'))
      .select(['titled.id', 'titled.published_at'])
      .orderBy('titled.published_at', 'desc')
      .orderBy('titled.id', 'desc')
      .limit(limit)
      .as('found')
  return works.orderBy('artworks.published_at', 'desc').orderBy('artworks.id', 'desc').limit(limit).as('found')
}

/** A page of published works by price; works without one come last in either direction. */
export async function findByPrice(
  db: Db,
  filters: Filters,
  direction: Direction,
  { after, limit, counted }: PageOf<AfterPrice>,
): Promise<ListRow[]> {
  const reach = counted ? Math.max(countedUpTo, limit) : limit
  // Few works that were searched for are sorted; else an index has the order, in two parts.
  const part = isFew(filters.search) ? byPriceAtOnce : pricedThenPriceless
  const page = db
    .selectFrom(part(db, filters, direction, after, reach).as('found'))
    .select('found.id')
    .select(totalOf(counted))
    .orderBy(sql`found.price_from is null`)
    .orderBy('found.price_from', direction)
    .orderBy('found.id', direction)
    .limit(limit)
  return db
    .selectFrom(page.as('page'))
    .innerJoin('artworks', 'artworks.id', 'page.id')
    .innerJoin('users', 'users.id', 'artworks.artist_id')
    .select(cardColumns)
    .select('page.total')
    .orderBy(sql`artworks.price_from is null`)
    .orderBy('artworks.price_from', direction)
    .orderBy('artworks.id', direction)
    .execute()
}

type Direction = 'asc' | 'desc'
type AfterPrice = { readonly price: number | null; readonly id: ArtworkId }

function pricedThenPriceless(db: Db, filters: Filters, direction: Direction, after: AfterPrice | null, limit: number) {
  const works = matching(db, filters).select(['artworks.id', 'artworks.price_from'])
  const priced = works
    .where('artworks.price_from', 'is not', null)
    .where(beyond(direction, after))
    .orderBy('artworks.price_from', direction)
    .orderBy('artworks.id', direction)
    .limit(limit)
  const priceless = works
    .where('artworks.price_from', 'is', null)
    .where(beyond(direction, after))
    .orderBy('artworks.id', direction)
    .limit(limit)
  const both = db
    .selectFrom(priced.as('priced'))
    .select(['priced.id', 'priced.price_from'])
    .unionAll(db.selectFrom(priceless.as('priceless')).select(['priceless.id', 'priceless.price_from']))
  return db
    .selectFrom(both.as('both'))
    .select(['both.id', 'both.price_from'])
    .orderBy(sql`both.price_from is null`)
    .orderBy('both.price_from', direction)
    .orderBy('both.id', direction)
    .limit(limit)
}

function byPriceAtOnce(db: Db, filters: Filters, direction: Direction, after: AfterPrice | null, limit: number) {
  return matching(db, filters)
    .select(['artworks.id', 'artworks.price_from'])
    .where(beyond(direction, after))
    .orderBy(sql`artworks.price_from is null`)
    .orderBy('artworks.price_from', direction)
    .orderBy('artworks.id', direction)
    .limit(limit)
}

/** What comes after a work in the order of prices. */
function beyond(direction: Direction, after: AfterPrice | null) {
  const further = direction === 'asc' ? '>' : '<'
  return (eb: ExpressionBuilder<Database, 'artworks'>) => {
    if (!after) return eb.lit(true)
    const later = eb('artworks.id', further, after.id)
    if (after.price === null) return eb.and([eb('artworks.price_from', 'is', null), later])
    return eb.or([
      eb('artworks.price_from', further, after.price),
      eb.and([eb('artworks.price_from', '=', after.price), later]),
      eb('artworks.price_from', 'is', null),
    ])
  }
}

/** The count of what was found, beside each of its rows: no statement of its own. */
const totalOf = (counted: boolean) =>
  (counted ? sql<number | null>`count(*) over ()` : sql<number | null>`null`).as('total')

function isNarrowed({ category, artist, priceMin, priceMax, availableOnly }: Filters): boolean {
  return [category, artist, priceMin, priceMax].some((filter) => filter !== undefined) || availableOnly === true
}

function isFew(search: Filters['search']): boolean {
  return search?.kind === 'title' || (search?.kind === 'words' && search.rarest.works <= fewFound)
}

function matching(db: Db, filters: Filters) {
  const { category, artist, priceMin, priceMax, availableOnly, search } = filters
  let query = db.selectFrom('artworks').where('artworks.state', '=', 'published')
  if (category !== undefined) query = query.where('artworks.category_id', 'in', categoryTree(category))
  if (artist !== undefined)
    query = query.where('artworks.artist_id', '=', (eb) =>
      eb.selectFrom('users').select('users.id').where('users.username', '=', artist),
    )
  if (priceMin !== undefined) query = query.where('artworks.price_from', '>=', priceMin)
  if (priceMax !== undefined) query = query.where('artworks.price_from', '<=', priceMax)
  // Whatever is for sale has a price: said so, the price's index leaves out the rest.
  if (availableOnly) query = query.where('artworks.for_sale', '=', true).where('artworks.price_from', 'is not', null)
  if (search?.kind === 'title') return query.where(titleBegins(search.beginning))
  if (search?.kind !== 'words') return query
  if (isFew(search)) return query.where('artworks.id', 'in', allWith(db, search))
  for (const begun of [search.rarest, ...search.others])
    query = query.where(hasWord(begun, Infinity, 'artworks.published_at', 'artworks.id'))
  return query
}

/** A category and everything below it. */
const categoryTree = (slug: string) => sql<CategoryId>`(
  with recursive tree as (
    select id from categories where slug = ${slug}
    union all
    select child.id from categories as child join tree on child.parent_id = tree.id
  )
  select id from tree
)`
