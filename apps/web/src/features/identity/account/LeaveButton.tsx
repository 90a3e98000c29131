import { Trans } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { signOutHere } from '#api/use-session.ts'
import { Button } from '#ui/Button.tsx'
import { Refusal } from '../Refusal.tsx'

/** Signs out and goes home; when nobody answers, the session is gone from here all the same. */
export function LeaveButton() {
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const leave = async () => {
    setBusy(true)
    try {
      await signOutHere()
      await navigate({ to: '/' })
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }
  return (
    <>
      {error !== null && <Refusal error={error} />}
      <Button kind="quiet" small busy={busy} onClick={() => void leave()}>
        <Trans>Sign out</Trans>
      </Button>
    </>
  )
}
