import type { StudioArtwork, StudioImage } from '@artiqo/contracts/studio'
import type { Missing } from '@artiqo/domain/artwork'
import { isOnView } from '@artiqo/domain/listing'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { focusField } from '#ui/ErrorSummary.tsx'
import { Icon } from '#ui/Icon.tsx'
import { VisuallyHidden } from '#ui/SkipLink.tsx'
import type { ListingDraft } from './draft.ts'
import { placeOf } from './needs.ts'

const needs: readonly Missing[] = ['picture', 'title', 'category', 'medium', 'size', 'price']

interface ChecklistProps {
  draft: ListingDraft
  work: StudioArtwork | null
  missing: readonly Missing[]
  images: readonly StudioImage[]
  /** Pictures still on their way. */
  uploading: number
}

/** Why it does not hang yet, and what would make it better. Each open line leads to its field. */
export function Checklist({ draft, work, missing, images, uploading }: ChecklistProps) {
  const { t } = useLingui()
  const onView = work !== null && isOnView(work.state)
  const words: Record<Missing, string> = {
    picture: t`A front picture`,
    title: t`Title`,
    category: t`Category`,
    medium: t`Medium and material`,
    size: t`Width and height`,
    price: t`Price and copies`,
  }
  const processing = images.filter(({ state }) => state === 'processing').length
  const undescribed = images.findIndex(({ alt, state }) => alt.trim() === '' && state !== 'failed') + 1
  return (
    <section className="listing-checks" aria-labelledby="checks">
      <h2 className="h4" id="checks">
        {onView ? <Trans>How it hangs</Trans> : <Trans>Before it goes live</Trans>}
      </h2>
      <ul>
        {needs.map((need) => (
          <Line key={need} open={missing.includes(need)} to={placeOf(need, draft)}>
            {words[need]}
          </Line>
        ))}
        {undescribed > 0 && (
          <Line open to={`alt-${undescribed}`}>
            <Trans>Describe picture {undescribed}</Trans>
          </Line>
        )}
        {uploading + processing > 0 && (
          <Line open>
            <Plural
              value={uploading + processing}
              one="One picture still on its way"
              other="# pictures still on their way"
            />
          </Line>
        )}
      </ul>
      <p className="tiny faint">
        {missing.length > 0 && onView ? (
          <Trans>Until that’s there, the wall shows what was there before.</Trans>
        ) : missing.length > 0 ? (
          <Trans>It’s saved as you write. Publish when these are there.</Trans>
        ) : undescribed > 0 && onView ? (
          <Trans>Works with every picture described are found more often.</Trans>
        ) : undescribed > 0 ? (
          <Trans>You can publish now. Works with every picture described are found more often.</Trans>
        ) : null}
      </p>
    </section>
  )
}

function Line({ open, to, children }: { open: boolean; to?: string; children: ReactNode }) {
  return (
    <li className={open ? 'listing-open' : undefined}>
      <Icon name={open ? 'clock' : 'check'} />
      {open && to !== undefined ? (
        <button type="button" className="quiet-link" onClick={() => focusField(to)}>
          {children}
        </button>
      ) : (
        <span>{children}</span>
      )}
      <VisuallyHidden>{open ? <Trans>(open)</Trans> : <Trans>(done)</Trans>}</VisuallyHidden>
    </li>
  )
}
