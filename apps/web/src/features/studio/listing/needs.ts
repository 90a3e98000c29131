import { missingForPublishing, type Missing } from '@artiqo/domain/artwork'
import type { StudioImage } from '@artiqo/contracts/studio'
import { editionsInput, type ListingDraft, type ListingField } from './draft.ts'

/** What is still needed before it can hang, by the shop's own rule, as things stand in the editor. */
export function needsOf(draft: ListingDraft, images: readonly StudioImage[]): Missing[] {
  return missingForPublishing({
    title: draft.title,
    medium: draft.medium,
    categoryId: draft.categoryId,
    widthMm: draft.widthMm ?? null,
    heightMm: draft.heightMm ?? null,
    readyPictures: images.filter(({ state }) => state === 'ready').length,
    editions: editionsInput(draft.editions)?.length ?? 0,
  })
}

/** The field that answers a need, and where to find it on the page. */
export function placeOf(need: Missing, draft: ListingDraft): string {
  switch (need) {
    case 'picture':
      return 'pictures'
    case 'category':
      return 'categoryId'
    case 'size':
      return draft.widthMm ? 'heightMm' : 'widthMm'
    case 'price':
      return `price-${draft.editions[0]?.key ?? ''}`
    case 'title':
    case 'medium':
      return need
  }
}

/** The fields that a need is about. */
export function fieldsOf(need: string): readonly ListingField[] {
  switch (need) {
    case 'category':
      return ['categoryId']
    case 'size':
      return ['widthMm', 'heightMm']
    case 'price':
      return ['editions']
    case 'title':
    case 'medium':
      return [need]
    default:
      return []
  }
}
