import { Trans } from '@lingui/react/macro'
import { Countdown } from '#ui/Countdown.tsx'
import { StatusDot } from '#ui/Status.tsx'

/** The time left, beside what it is about. */
export function HoldClock({ until, onEnd }: { until: string; onEnd?: () => void }) {
  return (
    <p className="status status-hold small hold-clock">
      <StatusDot kind="hold" />
      <span>
        <Trans>
          <b>
            <Countdown until={until} {...(onEnd && { onEnd })} />
          </b>{' '}
          <span className="faint">left</span>
        </Trans>
      </span>
    </p>
  )
}
