import type {
  Artwork,
  ArtworkPage,
  Categories,
  Home,
  ListArtworksInput,
  SearchArtworksInput,
  Similar,
  SimilarInput,
} from '@artiqo/contracts/catalog'
import { ArtworkId } from '@artiqo/contracts/ids'
import type { Db } from '@artiqo/db/connect'
import type { ArtworkId as WorkId, CategoryId, UserId } from '@artiqo/domain/ids'
import type { z } from 'zod'
import type { Deps } from '#context.ts'
import { DomainError, notFound } from '#errors.ts'
import { loadArtistEntries } from './artists.service.ts'
import { findEditionRows, findHeldUntil, type CardRow } from './cards.queries.ts'
import { loadCards, toCards } from './cards.service.ts'
import { onHold, toArtwork, toCategoryTree } from './catalog.view.ts'
import { countByCategory, findCategories } from './categories.queries.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { findArtworkKin, findArtworkRow, findPictures, type ArtworkRef } from './get.queries.ts'
import { countPublished, findBusyArtists, findHangable, findNewestOwn } from './home.queries.ts'
import { findForSale, findMoreByArtist, findNearCategories } from './kin.queries.ts'
import { findByPrice, findNewest, type Filters, type ListRow } from './list.queries.ts'
import { countWorks, isOrdered } from './ordered.queries.ts'
import { NewestPosition, PricePosition } from './positions.ts'
import { pickInTurns } from './pick-wall.ts'
import { planSearch } from './search.service.ts'

type Shop = Pick<Deps, 'db'>

const home = { wall: 12, candidates: 240, newest: 8, artists: 9 }

type Paging = Pick<z.output<typeof ListArtworksInput>, 'sort' | 'limit' | 'cursor'>

/** Published works by category, artist and price; the first page says how many there are. Three statements. */
export async function listArtworks({ db }: Shop, input: z.output<typeof ListArtworksInput>): Promise<ArtworkPage> {
  return findPage(db, input)(input)
}

/** Published works that answer a query, with the same filters and orders as the list. One statement more. */
export async function searchArtworks({ db }: Shop, input: z.output<typeof SearchArtworksInput>): Promise<ArtworkPage> {
  const page = findPage(db, input)
  const search = await planSearch(db, input.q)
  if (search.kind !== 'nothing') return page({ ...input, search })
  return { items: [], nextCursor: null, total: input.cursor === undefined ? 0 : null }
}

/** The page that an input asks for, of the works that pass some filters. Refuses a cursor that it never gave. */
function findPage(db: Db, { sort, limit, cursor }: Paging): (filters: Filters) => Promise<ArtworkPage> {
  const find = sort === 'newest' ? newestAfter(cursor) : byPriceAfter(sort, cursor)
  const counted = cursor === undefined
  return async (filters) => {
    const rows = await find(db, filters, { limit: limit + 1, counted })
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return {
      items: await toCards(db, shown),
      nextCursor: last ? encodeCursor(positionOf(sort, last)) : null,
      total: counted ? (rows[0]?.total ?? 0) : null,
    }
  }
}

type Find = (db: Db, filters: Filters, page: { limit: number; counted: boolean }) => Promise<ListRow[]>

function newestAfter(cursor: string | undefined): Find {
  const position = decodeCursor(cursor, NewestPosition)
  const after = position && { at: new Date(position[1]), id: position[2] }
  return (db, filters, page) => findNewest(db, filters, { ...page, after })
}

function byPriceAfter(sort: 'price_up' | 'price_down', cursor: string | undefined): Find {
  const position = decodeCursor(
    cursor,
    PricePosition.refine(([order]) => order === sort),
  )
  const after = position && { price: position[1], id: position[2] }
  return (db, filters, page) => findByPrice(db, filters, sort === 'price_up' ? 'asc' : 'desc', { ...page, after })
}

function positionOf(sort: z.output<typeof ListArtworksInput>['sort'], { published_at, price_from, id }: CardRow) {
  return sort === 'newest' ? [sort, published_at, id] : [sort, price_from, id]
}

/**
 * A work by its id or slug, also one that is only shown to people with the link. One that was taken down is `gone`,
 * unless it is in somebody's order.
 */
export async function getArtwork({ db }: Shop, artwork: string): Promise<Artwork> {
  const row = await findArtworkRow(db, refOf(artwork))
  if (!row || row.state === 'draft') throw notFound('work')
  const { state } = row
  if (state === 'removed' || (state === 'archived' && !(await isOrdered(db, row.id))))
    throw new DomainError('gone', 'This work was taken down by its artist.')
  const [pictures, editions] = await Promise.all([findPictures(db, row.id), findEditionRows(db, [row.id])])
  const heldUntil = await findHeldUntil(db, onHold(editions))
  return toArtwork({ row, status: state, pictures, editions, heldUntil })
}

/** Works like one that is sold or gone: for sale by others, and more by its artist. */
export async function listSimilar(
  { db }: Shop,
  { artwork, limit }: z.output<typeof SimilarInput>,
): Promise<z.output<typeof Similar>> {
  const work = await findArtworkKin(db, refOf(artwork))
  if (!work || work.state === 'draft') throw notFound('work')
  const [similar, moreByArtist] = await Promise.all([
    findLike(db, work, limit),
    findMoreByArtist(db, work.artist_id, work.id, limit),
  ])
  const cards = await loadCards(db, [...similar, ...moreByArtist])
  const cardsOf = (ids: readonly (typeof work.id)[]) => ids.flatMap((id) => cards.get(id) ?? [])
  return { items: cardsOf(similar), moreByArtist: cardsOf(moreByArtist) }
}

/** Of its category first, then of those near it, then of any. */
async function findLike(
  db: Db,
  { category_id: own, artist_id: butArtist }: { category_id: CategoryId | null; artist_id: UserId },
  limit: number,
): Promise<WorkId[]> {
  const found = new Set<WorkId>()
  const look = async (within: readonly CategoryId[] | null) => {
    for (const id of await findForSale(db, { within, butArtist, limit })) found.add(id)
  }
  if (own !== null) await look([own])
  const near = own !== null && found.size < limit ? await findNearCategories(db, own) : []
  if (near.length > 0) await look(near)
  if (found.size < limit) await look(null)
  return [...found].slice(0, limit)
}

/** What hangs at the entrance. */
export async function getHome({ db }: Shop): Promise<Home> {
  const [hangable, newest, artistIds, works] = await Promise.all([
    findHangable(db, home.candidates),
    findNewestOwn(db, home.newest),
    findBusyArtists(db, home.artists),
    countPublished(db),
  ])
  // What hangs below as new is on the wall only when there is nothing else.
  const below = hangable.filter((work) => newest.includes(work.id))
  const candidates = [...hangable.filter((work) => !newest.includes(work.id)), ...below]
  const wall = pickInTurns(candidates, (work) => work.artist_id, home.wall).map((work) => work.id)
  const [cards, artists] = await Promise.all([loadCards(db, [...wall, ...newest]), loadArtistEntries(db, artistIds)])
  const cardsOf = (ids: typeof wall) => ids.flatMap((id) => cards.get(id) ?? [])
  return { wall: cardsOf(wall), newest: cardsOf(newest), artists, works }
}

/** All categories as a tree, with how many published works are in each and below. */
export async function listCategories({ db }: Shop): Promise<z.output<typeof Categories>> {
  const [rows, counts] = await Promise.all([findCategories(db), countByCategory(db)])
  return { items: toCategoryTree(rows, counts) }
}

/** How many of an artist's works are for sale, and how many have been sold. */
export async function countWorksOf({ db }: Shop, userId: UserId): Promise<{ forSale: number; sold: number }> {
  return countWorks(db, userId)
}

function refOf(artwork: string): ArtworkRef {
  const id = ArtworkId.safeParse(artwork)
  return id.success ? { id: id.data } : { slug: artwork }
}
