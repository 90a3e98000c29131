import type { StudioImage } from '@artiqo/contracts/studio'
import type { Missing } from '@artiqo/domain/artwork'
import { useLingui } from '@lingui/react/macro'
import type { FieldProblem } from '#ui/ErrorSummary.tsx'
import type { ListingDraft } from './draft.ts'
import { placeOf } from './needs.ts'

/** What is missing, as sentences that lead to their fields. */
export function useNeedWords(
  needs: readonly Missing[],
  draft: ListingDraft,
  images: readonly StudioImage[],
): FieldProblem[] {
  const { t } = useLingui()
  const words: Record<Missing, string> = {
    picture: images.some(({ state }) => state === 'processing')
      ? t`Wait a moment for the picture`
      : t`Add a picture of the front`,
    title: t`Give it a title`,
    category: t`Choose a category`,
    medium: t`Say what it’s made of`,
    size: t`Measure its width and height`,
    price: t`Say what it costs`,
  }
  return needs.map((need) => ({ id: placeOf(need, draft), message: words[need] }))
}
