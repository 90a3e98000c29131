import type { Db } from '@artiqo/db/connect'
import { answersQuery } from '@artiqo/db/search-match'
import type { ArtworkState } from '@artiqo/domain/artwork'
import type { ArtworkId, UserId } from '@artiqo/domain/ids'

export interface OwnWorks {
  readonly artistId: UserId
  readonly state?: ArtworkState | undefined
  readonly q?: string | undefined
  readonly before: ArtworkId | null
  readonly limit: number
}

/** An artist's works, the last begun first; removed ones only when they are asked for. */
export async function findOwnWorks(db: Db, { artistId, state, q, before, limit }: OwnWorks) {
  let query = db
    .selectFrom('artworks')
    .select(['id', 'slug', 'title', 'state', 'price_from', 'updated_at'])
    .where('artist_id', '=', artistId)
  query = state === undefined ? query.where('state', '!=', 'removed') : query.where('state', '=', state)
  if (q) query = query.where(answersQuery(q))
  if (before) query = query.where('id', '<', before)
  return query.orderBy('id', 'desc').limit(limit).execute()
}
