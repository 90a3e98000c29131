import type { ListArtworksInput } from '@artiqo/contracts/catalog'
import type { Db } from '@artiqo/db/connect'
import type { Database } from '@artiqo/db/schema/database'
import { searchIndex } from '@artiqo/db/search-index'
import type { ArtworkId, CategoryId } from '@artiqo/domain/ids'
import { sql, type ExpressionBuilder } from 'kysely'
import type { z } from 'zod'
import { cardColumns, type CardRow } from './cards.queries.ts'

type Listing = z.output<typeof ListArtworksInput>
export interface Filters extends Pick<Listing, 'category' | 'artist' | 'priceMin' | 'priceMax' | 'availableOnly'> {
  readonly q?: string
}

const countedUpTo = 1000

/** A page of published works, newest first. */
export async function findNewest(db: Db, filters: Filters, after: { at: Date; id: ArtworkId } | null, limit: number) {
  let page = matching(db, filters).select('artworks.id')
  if (after)
    page = page.where((eb) =>
      eb.or([
        eb('artworks.published_at', '<', after.at),
        eb.and([eb('artworks.published_at', '=', after.at), eb('artworks.id', '<', after.id)]),
      ]),
    )
  // The page's ids come from an index alone; whole rows are read for those that are on it.
  return db
    .selectFrom(page.orderBy('artworks.published_at', 'desc').orderBy('artworks.id', 'desc').limit(limit).as('page'))
    .innerJoin('artworks', 'artworks.id', 'page.id')
    .innerJoin('users', 'users.id', 'artworks.artist_id')
    .select(cardColumns)
    .orderBy('artworks.published_at', 'desc')
    .orderBy('artworks.id', 'desc')
    .execute()
}

/** A page of published works by price; works without one come last in either direction. */
export async function findByPrice(
  db: Db,
  filters: Filters,
  direction: Direction,
  after: AfterPrice | null,
  limit: number,
): Promise<CardRow[]> {
  // A query is answered once and sorted; without one an index has the order, in two parts.
  const page = filters.q === undefined ? pricedThenPriceless : byPriceAtOnce
  return db
    .selectFrom(page(db, filters, direction, after, limit).as('page'))
    .innerJoin('artworks', 'artworks.id', 'page.id')
    .innerJoin('users', 'users.id', 'artworks.artist_id')
    .select(cardColumns)
    .orderBy(sql`artworks.price_from is null`)
    .orderBy('artworks.price_from', direction)
    .orderBy('artworks.id', direction)
    .limit(limit)
    .execute()
}

type Direction = 'asc' | 'desc'
type AfterPrice = { readonly price: number | null; readonly id: ArtworkId }

function pricedThenPriceless(db: Db, filters: Filters, direction: Direction, after: AfterPrice | null, limit: number) {
  const works = matching(db, filters).select('artworks.id')
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
  return db
    .selectFrom(priced.as('priced'))
    .select('priced.id')
    .unionAll(db.selectFrom(priceless.as('priceless')).select('priceless.id'))
}

function byPriceAtOnce(db: Db, filters: Filters, direction: Direction, after: AfterPrice | null, limit: number) {
  return matching(db, filters)
    .select('artworks.id')
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

/** How many works match, counted up to a thousand. */
export async function countMatching(db: Db, filters: Filters): Promise<number> {
  const { works } = await db
    .selectFrom(matching(db, filters).select('artworks.id').limit(countedUpTo).as('counted'))
    .select((eb) => eb.fn.countAll<number>().as('works'))
    .executeTakeFirstOrThrow()
  return works
}

function matching(db: Db, filters: Filters) {
  const { category, artist, priceMin, priceMax, availableOnly, q } = filters
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
  if (q !== undefined) query = query.where(searchIndex(q))
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
