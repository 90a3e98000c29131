import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import type { CategoryId, UserId } from '@artiqo/domain/ids'
import { refreshForSaleOf } from '#catalog/editions.service.ts'
import { reindex } from '#catalog/search-index.service.ts'
import { refreshSearchText, searchedText } from '#catalog/search-text.service.ts'
import { changed } from '#kept/changed.ts'
import { plainUsername, usernamesFor } from './artist-usernames.ts'
import { museumMail, museumTime } from './museum-id.ts'
import {
  findArtistNames,
  findArtworksWithEditions,
  findImported,
  findTakenUsernames,
  importedColumns,
  insertArtists,
  insertEditions,
  insertImported,
  touchImported,
  updateImported,
  type ImportedColumns,
} from './museum.queries.ts'
import type { PlannedArtist, PlannedWork } from './plan-work.ts'

/** What delivery costs from an imported artist's page, should a work of theirs be for sale. */
const delivery = {
  home_country: 'BE',
  delivery_home: 1500,
  delivery_eu: 2500,
  delivery_world: null,
  collect: false,
  collect_place: '',
}

export interface Shelf {
  readonly db: Db
  readonly now: Date
  /** Of a password that nobody knows. */
  readonly passwordHash: string
  readonly categories: ReadonlyMap<string, { readonly id: CategoryId; readonly name: string }>
}

export interface Written {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
}

/**
 * Writes works in one transaction: those that are not there yet are added, those that differ from what is there are
 * updated, and the others are left alone to the last column.
 */
export async function writeWorks(shelf: Shelf, works: readonly PlannedWork[]): Promise<Written> {
  return transact(shelf.db, async (tx) => {
    const names = await welcomeArtists(tx, shelf, works)
    const ids = works.map(({ id }) => id)
    const there = new Map((await findImported(tx, ids)).map((row) => [row.id, row]))
    const planned = works.map((work) => ({ work, columns: columnsOf(work, shelf) }))
    const fresh = planned.filter(({ work }) => !there.has(work.id))
    const differing = planned.filter(({ work, columns }) => {
      const row = there.get(work.id)
      return row !== undefined && differs(row, columns)
    })
    const rows = fresh.map(({ work, columns }) => ({
      id: work.id,
      source_key: work.source_key,
      ...columns,
      search_text: searchedText({ ...columns, ...spoken(work, shelf, names) }),
    }))
    await insertImported(tx, rows, { publishedAt: museumTime, now: shelf.now })
    await reindex(
      tx,
      rows.map(({ id, search_text: text }) => ({ from: null, to: { id, text, at: museumTime } })),
    )
    for (const { work, columns } of differing) await updateImported(tx, work.id, columns, shelf.now)
    await refreshSearchText(
      tx,
      differing.map(({ work }) => work.id),
    )
    const priced = await addEditions(tx, shelf, works)
    const added = new Set(fresh.map(({ work }) => work.id))
    const updated = new Set([...differing.map(({ work }) => work.id), ...priced.filter((id) => !added.has(id))])
    await touchImported(tx, [...updated], shelf.now)
    if (added.size + updated.size > 0) changed(tx, [...updated, 'works', 'prices', 'for_sale', 'words'])
    return { added: added.size, updated: updated.size, unchanged: works.length - added.size - updated.size }
  })
}

/** Makes a page for each artist who has none; answers the names on all their pages. */
async function welcomeArtists(tx: Db, shelf: Shelf, works: readonly PlannedWork[]): Promise<Map<UserId, string>> {
  // of several names with one key the first in the file is kept, whatever the batches
  const artists = new Map(works.toReversed().map(({ artist }) => [artist.id, artist]))
  const names = await findArtistNames(tx, [...artists.keys()])
  const missing: PlannedArtist[] = [...artists.values()].filter(({ id }) => !names.has(id)).toReversed()
  const usernames = usernamesFor(missing, await findTakenUsernames(tx, missing.map(plainUsername)))
  const newcomers = missing.map((artist) => {
    const username = usernames.get(artist.id) ?? artist.id
    return { ...artist, username, email: `${artist.id}${museumMail}` }
  })
  await insertArtists(tx, newcomers, { passwordHash: shelf.passwordHash, delivery, now: shelf.now })
  for (const { id, name } of newcomers) names.set(id, name)
  return names
}

function columnsOf(work: PlannedWork, { categories }: Shelf): ImportedColumns {
  const { slug, title, made_by, medium, description, provenance, year, width_mm, height_mm, depth_mm } = work
  const category_id = work.category === null ? null : (categories.get(work.category)?.id ?? null)
  const words = { slug, title, made_by, medium, description, provenance }
  return { artist_id: work.artist.id, ...words, category_id, year, width_mm, height_mm, depth_mm }
}

/** What search looks through that is not in the work's own row. */
function spoken({ artist, category }: PlannedWork, shelf: Shelf, names: ReadonlyMap<UserId, string>) {
  return {
    surface: '',
    display_name: names.get(artist.id) ?? artist.name,
    category: category === null ? null : (shelf.categories.get(category)?.name ?? null),
  }
}

function differs(row: ImportedColumns, planned: ImportedColumns): boolean {
  return importedColumns.some((column) => row[column] !== planned[column])
}

/** Gives each planned edition to its work, unless that has one already; answers the works that were given one. */
async function addEditions(tx: Db, { now }: Shelf, works: readonly PlannedWork[]) {
  const planned = works.flatMap(({ edition }) => edition ?? [])
  if (planned.length === 0) return []
  const ids = planned.map((edition) => edition.artwork_id)
  const have = new Set(await findArtworksWithEditions(tx, ids))
  const editions = planned.filter((edition) => !have.has(edition.artwork_id))
  await insertEditions(tx, editions, now)
  const priced = editions.map((edition) => edition.artwork_id)
  await refreshForSaleOf(tx, priced)
  return priced
}
