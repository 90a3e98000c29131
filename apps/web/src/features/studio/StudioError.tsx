import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, type ErrorComponentProps } from '@tanstack/react-router'
import { useState } from 'react'
import { NotAllowed } from '#api/require-session.ts'
import { signOutHere, useMe } from '#api/use-session.ts'
import { BuyerFrame } from '#features/shell/BuyerShell.tsx'
import { RootError } from '#features/shell/later/RootPages.tsx'
import { MessagePage } from '#features/shell/MessagePage.tsx'
import { AppLink } from '#features/shell/AppLink.tsx'
import { Button, buttonClass } from '#ui/Button.tsx'

/** The studio to somebody who has none: how to open one. Any other error is the app's. */
export function StudioError(props: ErrorComponentProps) {
  return props.error instanceof NotAllowed ? (
    <BuyerFrame>
      <NoStudio />
    </BuyerFrame>
  ) : (
    <RootError {...props} />
  )
}

function NoStudio() {
  const { t } = useLingui()
  const me = useMe()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const register = async () => {
    setBusy(true)
    try {
      await signOutHere()
    } catch {
      // Without an answer the session is over here all the same.
    }
    await navigate({ to: '/register', search: { role: 'artist' } })
  }
  return (
    <MessagePage
      title={t`Only artists have a studio`}
      actions={
        <>
          <Button busy={busy} onClick={() => void register()}>
            <Trans>Register as an artist</Trans>
          </Button>
          <AppLink href="/" className={buttonClass({ kind: 'quiet' })}>
            <Trans>To the wall</Trans>
          </AppLink>
        </>
      }
    >
      {me === null ? (
        <Trans>A studio comes with an account that makes and sells art.</Trans>
      ) : (
        <Trans>
          You’re signed in as {me.displayName}, who looks for art. A studio comes with an account of its own: with
          another e-mail you can register as an artist.
        </Trans>
      )}
    </MessagePage>
  )
}
