import { Trans } from '@lingui/react/macro'
import { Countdown } from '#ui/Countdown.tsx'
import { Note } from '#ui/Note.tsx'

/** Too many tries: how long it lasts, and what works meanwhile. */
export function Paused({ until, onEnd }: { until: string; onEnd: () => void }) {
  return (
    <Note kind="bad" icon="lock" role="alert">
      <Trans>
        <b>
          Paused for <Countdown until={until} onEnd={onEnd} />.
        </b>{' '}
        Someone tried this account too often. A link to a new password still works.
      </Trans>
    </Note>
  )
}
