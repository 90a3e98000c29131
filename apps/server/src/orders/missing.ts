import type { Missing } from '@artiqo/contracts/checkout'
import { editionAvailability } from '@artiqo/domain/artwork'
import type { EditionId } from '@artiqo/domain/ids'
import type { EditionForSale } from '#catalog/edition-for-sale.ts'

const onSale = (edition: EditionForSale) =>
  edition.artwork.state === 'published' || edition.artwork.state === 'unlisted'

/** What of a cart has been taken off sale since it was put in. */
export function notOnSale(
  lines: readonly { readonly edition_id: EditionId }[],
  editions: ReadonlyMap<EditionId, EditionForSale>,
): Missing[] {
  return lines.flatMap((line) => {
    const edition = editions.get(line.edition_id)
    return edition && !onSale(edition) ? [missing(edition, 'not_for_sale')] : []
  })
}

/** Why these could not be had: sold for good, or held by someone and until when. */
export function describeMissing(
  editionIds: readonly EditionId[],
  editions: ReadonlyMap<EditionId, EditionForSale>,
): Missing[] {
  return editionIds.flatMap((editionId) => {
    const edition = editions.get(editionId)
    if (!edition) return []
    const held = editionAvailability(edition.stock) === 'on_hold'
    return [missing(edition, held ? 'on_hold' : 'sold')]
  })
}

function missing(edition: EditionForSale, why: Missing['why']): Missing {
  const until = why === 'on_hold' ? (edition.heldUntil?.toISOString() ?? null) : null
  return { editionId: edition.id, title: edition.artwork.title, why, until }
}
