import type { ListArtworksInput } from '@artiqo/contracts/catalog'
import type { Db } from '@artiqo/db/connect'
import { searchIndex } from '@artiqo/db/search-index'
import type { ArtworkId, CategoryId } from '@artiqo/domain/ids'
import { sql } from 'kysely'
import type { z } from 'zod'
import { cardColumns, type CardRow } from './cards.queries.ts'

type Listing = z.output<typeof ListArtworksInput>
export interface Filters extends Pick<Listing, 'category' | 'artist' | 'priceMin' | 'priceMax' | 'availableOnly'> {
  readonly q?: string
}

/** After which work a page begins. */
export type After =
  | { readonly at: Date; readonly id: ArtworkId }
  | { readonly price: number | null; readonly id: ArtworkId }

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
  direction: 'asc' | 'desc',
  after: { price: number | null; id: ArtworkId } | null,
  limit: number,
): Promise<CardRow[]> {
  const beyond = direction === 'asc' ? '>' : '<'
  let priced = matching(db, filters).select('artworks.id').where('artworks.price_from', 'is not', null)
  let priceless = matching(db, filters).select('artworks.id').where('artworks.price_from', 'is', null)
  if (after?.price === null) {
    priced = priced.where(sql<boolean>`false`)
    priceless = priceless.where('artworks.id', beyond, after.id)
  } else if (after) {
    const { price, id } = after
    priced = priced.where((eb) =>
      eb.or([
        eb('artworks.price_from', beyond, price),
        eb.and([eb('artworks.price_from', '=', price), eb('artworks.id', beyond, id)]),
      ]),
    )
  }
  const pricedPage = priced.orderBy('artworks.price_from', direction).orderBy('artworks.id', direction).limit(limit)
  const pricelessPage = priceless.orderBy('artworks.id', direction).limit(limit)
  const page = db
    .selectFrom(pricedPage.as('priced'))
    .select('priced.id')
    .unionAll(db.selectFrom(pricelessPage.as('priceless')).select('priceless.id'))
  return db
    .selectFrom(page.as('page'))
    .innerJoin('artworks', 'artworks.id', 'page.id')
    .innerJoin('users', 'users.id', 'artworks.artist_id')
    .select(cardColumns)
    .orderBy(sql`artworks.price_from is null`)
    .orderBy('artworks.price_from', direction)
    .orderBy('artworks.id', direction)
    .limit(limit)
    .execute()
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
  if (availableOnly) query = query.where('artworks.for_sale', '=', true)
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
