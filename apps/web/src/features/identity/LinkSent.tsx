import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { LinkButton } from '#ui/Button.tsx'
import { Countdown } from '#ui/Countdown.tsx'
import { serverNow } from '#ui/clock.ts'
import { focusOnce } from './focus-once.ts'

interface LinkSentProps {
  email: string
  onAgain: () => Promise<void>
  onOther: () => void
}

const minute = 60_000
const fromNow = () => new Date(serverNow() + minute).toISOString()

/** What to do after a link was sent; another one can be had after a minute. */
export function LinkSent({ email, onAgain, onOther }: LinkSentProps) {
  const [againAt, setAgainAt] = useState<string | null>(fromNow)
  const again = async () => {
    await onAgain()
    setAgainAt(fromNow())
  }
  return (
    <div className="stack">
      <h1 className="h1" tabIndex={-1} ref={focusOnce}>
        <Trans>Look in your inbox</Trans>
      </h1>
      <p className="soft">
        <Trans>If there’s an account for {email}, a link is on its way. It works once, for 30 minutes.</Trans>
      </p>
      <p className="small">
        {againAt === null ? (
          <LinkButton onClick={() => void again()}>
            <Trans>Send it again</Trans>
          </LinkButton>
        ) : (
          <span className="faint">
            <Trans>
              Nothing there? We can send it again in <Countdown until={againAt} onEnd={() => setAgainAt(null)} />
            </Trans>
          </span>
        )}
      </p>
      <p className="small">
        <LinkButton onClick={onOther}>
          <Trans>Use another address</Trans>
        </LinkButton>
      </p>
    </div>
  )
}
