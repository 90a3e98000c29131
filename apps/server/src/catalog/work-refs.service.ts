import type { Picture } from '@artiqo/contracts/common'
import type { Db } from '@artiqo/db/connect'
import type { ArtworkId } from '@artiqo/domain/ids'
import { coverOf } from './cards.view.ts'
import { findWorkRefs } from './work-refs.queries.ts'

/** Where works are found and what they look like, in any state, by one statement. Unknown ids are left out. */
export async function loadWorkRefs(
  db: Db,
  artworkIds: readonly ArtworkId[],
): Promise<Map<ArtworkId, { readonly slug: string; readonly picture: Picture | null }>> {
  const rows = await findWorkRefs(db, [...new Set(artworkIds)])
  return new Map(rows.map((row) => [row.id, { slug: row.slug, picture: coverOf(row) }]))
}
