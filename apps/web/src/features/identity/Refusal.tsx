import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { errorSentence } from '#api/error-sentence.ts'
import { reasonOf } from '#api/errors.ts'
import { LinkButton } from '#ui/Button.tsx'
import { Note } from '#ui/Note.tsx'
import { SignInDialog } from './SignInDialog.tsx'

/** Why something could not be done. A session that is over is taken up again on the spot, so that nothing is lost. */
export function Refusal({ error, onSignedIn }: { error: unknown; onSignedIn?: (() => void) | undefined }) {
  const [signingIn, setSigningIn] = useState(false)
  const reason = reasonOf(error)
  const over = reason === 'session_ended' || reason === 'sign_in_required'
  if (!over)
    return (
      <Note kind="bad" role="alert">
        {errorSentence(error)}
      </Note>
    )
  const done = () => {
    setSigningIn(false)
    onSignedIn?.()
  }
  return (
    <>
      <Note icon="lock" role="alert">
        <Trans>
          <b>You were signed out on this device.</b> What you wrote is still here.
        </Trans>{' '}
        <LinkButton aria-haspopup="dialog" onClick={() => setSigningIn(true)}>
          <Trans>Sign in and carry on</Trans>
        </LinkButton>
      </Note>
      <SignInDialog open={signingIn} onClose={() => setSigningIn(false)} onSignedIn={done} />
    </>
  )
}
