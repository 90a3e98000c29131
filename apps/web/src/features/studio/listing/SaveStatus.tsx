import type { ArtworkState } from '@artiqo/domain/artwork'
import { Trans, useLingui } from '@lingui/react/macro'
import { isOffline } from '#api/errors.ts'
import { timeText } from '#ui/format.ts'
import { useSeconds } from '#ui/clock.ts'
import type { SaveState } from './saver.ts'

const minute = 60_000

/** Whether what is typed is safe; a status, not a toast. `held` are fields that cannot be saved as they are. */
export function SaveStatus({ state, workState, held }: { state: SaveState; workState: ArtworkState; held: boolean }) {
  return (
    <output className="listing-saved tiny faint">
      <Words state={state} workState={workState} held={held} />
    </output>
  )
}

function Words({ state, workState, held }: { state: SaveState; workState: ArtworkState; held: boolean }) {
  switch (state.kind) {
    case 'waiting':
    case 'saving':
      // Seen, but not said at every pause.
      return (
        <span aria-hidden="true">
          <Trans>Saving</Trans>
        </span>
      )
    case 'failed':
      return isOffline(state.error) ? (
        <Trans>Not saved yet: no connection. We keep trying.</Trans>
      ) : (
        <Trans>Not saved yet. What you wrote is still here.</Trans>
      )
    case 'conflict':
      return <Trans>Not saved yet: decide below.</Trans>
    case 'clean':
    case 'saved':
      if (held) return <Trans>Saved but for what is marked below</Trans>
      if (state.kind === 'clean') return null
      return <Since at={state.at} draft={workState === 'draft'} />
  }
}

function Since({ at, draft }: { at: number; draft: boolean }) {
  const { i18n } = useLingui()
  if (useSeconds() - at < minute)
    return draft ? <Trans>Saved as a draft a moment ago</Trans> : <Trans>Saved a moment ago</Trans>
  const time = timeText(new Date(at).toISOString(), i18n.locale)
  return <Trans>Saved at {time}</Trans>
}
