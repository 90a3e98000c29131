import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useLocation, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useTransition, type ReactNode } from 'react'
import { errorDataOf, isOffline } from '#api/errors.ts'
import { NotAllowed } from '#api/require-session.ts'
import { useMe } from '#api/use-session.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { MessagePage } from '../MessagePage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'

/** What a page shows in its place when it could not be shown: absent, not allowed, offline, or broken by us. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  if (error instanceof NotAllowed) return <ForbiddenPage />
  const data = errorDataOf(error)
  switch (data?.reason) {
    case 'not_found':
    case 'gone':
    case 'invalid_input':
      return <NotFoundPage />
    case 'artist_only':
    case 'admin_only':
      return <ForbiddenPage />
    case 'sign_in_required':
    case 'session_ended':
      return <SignedOutPage />
    case 'too_many_requests':
    case 'shutting_down':
      return <BusyPage retry={<Retry reset={reset} />} />
    default:
      return isOffline(error) || !navigator.onLine ? (
        <OfflinePage retry={<Retry reset={reset} />} />
      ) : (
        <BrokenPage reference={data?.requestId} retry={<Retry reset={reset} />} />
      )
  }
}

function Retry({ reset }: { reset: () => void }) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const again = () =>
    start(async () => {
      await router.invalidate()
      reset()
    })
  const whenOnline = useEffectEvent(again)
  useEffect(() => {
    const listen = () => whenOnline()
    addEventListener('online', listen)
    return () => removeEventListener('online', listen)
  }, [])
  return (
    <Button busy={busy} onClick={again}>
      <Trans>Try again</Trans>
    </Button>
  )
}

function ForbiddenPage() {
  const { t } = useLingui()
  const me = useMe()
  return (
    <MessagePage
      title={t`This page belongs to another studio`}
      actions={
        <Link to="/" className={buttonClass()}>
          <Trans>To the wall</Trans>
        </Link>
      }
    >
      {me && <Trans>You’re signed in as {me.displayName}.</Trans>}
    </MessagePage>
  )
}

function SignedOutPage() {
  const { t } = useLingui()
  const { href } = useLocation()
  return (
    <MessagePage
      title={t`You were signed out on this device`}
      actions={
        <Link to="/login" search={{ next: href }} className={buttonClass()}>
          <Trans>Sign in</Trans>
        </Link>
      }
    >
      <Trans>What you wrote is still here. Sign in and carry on.</Trans>
    </MessagePage>
  )
}

function BusyPage({ retry }: { retry: ReactNode }) {
  const { t } = useLingui()
  return (
    <MessagePage title={t`One moment`} actions={retry}>
      <Trans>There’s a crowd at the door, or we’re changing a light bulb. Try again in a few seconds.</Trans>
    </MessagePage>
  )
}

function OfflinePage({ retry }: { retry: ReactNode }) {
  const { t } = useLingui()
  return (
    <MessagePage title={t`You’re offline`} actions={retry}>
      <Trans>This page hasn’t been fetched yet. It comes as soon as there is a connection.</Trans>
    </MessagePage>
  )
}

function BrokenPage({ reference, retry }: { reference: string | undefined; retry: ReactNode }) {
  const { t } = useLingui()
  return (
    <MessagePage
      title={t`We broke something`}
      actions={
        <>
          {retry}
          <Link to="/" className={buttonClass({ kind: 'quiet' })}>
            <Trans>To the wall</Trans>
          </Link>
        </>
      }
      small={reference && <Trans>Reference {reference}</Trans>}
    >
      {reference ? (
        <Trans>We’ve been told. What you wrote is still here.</Trans>
      ) : (
        <Trans>What you wrote is still here.</Trans>
      )}
    </MessagePage>
  )
}
