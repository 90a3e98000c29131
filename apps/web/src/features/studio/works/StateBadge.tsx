import type { ArtworkState } from '@artiqo/domain/artwork'
import { useLingui } from '@lingui/react/macro'
import './state-badge.css'

/** Where a listing is in its life. */
export function useStateName(): (state: ArtworkState) => string {
  const { t } = useLingui()
  const names: Record<ArtworkState, string> = {
    draft: t`Draft`,
    published: t`On the wall`,
    unlisted: t`Only with the link`,
    archived: t`Put away`,
    removed: t`Removed`,
  }
  return (state) => names[state]
}

export function StateBadge({ state }: { state: ArtworkState }) {
  const nameOf = useStateName()
  return <span className="state-badge">{nameOf(state)}</span>
}
