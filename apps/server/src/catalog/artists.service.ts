import type { ArtistEntry, Artists, ArtistsInput } from '@artiqo/contracts/catalog'
import { UserId } from '@artiqo/contracts/ids'
import type { Db } from '@artiqo/db/connect'
import type { UserId as ArtistId } from '@artiqo/domain/ids'
import { z } from 'zod'
import type { Deps } from '#context.ts'
import { countPublishedBy, findArtists, findArtistsById, findNewestOf, type ArtistRow } from './artists.queries.ts'
import { loadCovers } from './cards.service.ts'
import { toArtistEntry } from './catalog.view.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'

const picturesEach = 3
const Position = z.tuple([z.string().max(80), UserId])

/** Artists who show works, by name. */
export async function listArtists(
  ctx: Pick<Deps, 'db'>,
  { limit, cursor }: z.output<typeof ArtistsInput>,
): Promise<z.output<typeof Artists>> {
  const position = decodeCursor(cursor, Position)
  const rows = await findArtists(ctx.db, position && { name: position[0], id: position[1] }, limit + 1)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: await toEntries(ctx.db, shown),
    nextCursor: last ? encodeCursor([last.display_name, last.artist_id]) : null,
  }
}

/** The entries of the given artists, in that order. */
export async function loadArtistEntries(db: Db, ids: readonly ArtistId[]): Promise<ArtistEntry[]> {
  const rows = new Map((await findArtistsById(db, ids)).map((row) => [row.artist_id, row]))
  return toEntries(
    db,
    ids.flatMap((id) => rows.get(id) ?? []),
  )
}

async function toEntries(db: Db, rows: readonly ArtistRow[]): Promise<ArtistEntry[]> {
  const ids = rows.map((row) => row.artist_id)
  const [counts, newest] = await Promise.all([countPublishedBy(db, ids), findNewestOf(db, ids, picturesEach)])
  const covers = await loadCovers(
    db,
    newest.map((work) => work.id),
  )
  const worksOf = Map.groupBy(newest, (work) => work.artist_id)
  return rows.map((row) => {
    const works = worksOf.get(row.artist_id) ?? []
    const pictures = works.flatMap((work) => covers.get(work.id) ?? [])
    return toArtistEntry(row, counts.get(row.artist_id) ?? 0, { medium: works[0]?.medium ?? '', pictures })
  })
}
