import { Trans } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useMe, useSessionState } from '#api/use-session.ts'

// Only people with an account need it.
const AccountMenu = lazy(async () => ({ default: (await import('./later/AccountMenu.tsx')).AccountMenu }))

/** "Sign in", or the account menu; nothing while a reloaded page is still asking. */
export function AccountTool() {
  const state = useSessionState()
  const me = useMe()
  if (state === 'guest') return <SignInLink className="tool tool-words hide-small" />
  if (me === null) return null
  return (
    <Suspense>
      <AccountMenu me={me} />
    </Suspense>
  )
}

/** To the sign-in page, and back here afterwards. */
export function SignInLink({ className, onFollow }: { className?: string; onFollow?: () => void }) {
  const here = useLocation({ select: (location) => location.href })
  return (
    <Link className={className} to="/login" search={{ next: here }} onClick={onFollow}>
      <Trans>Sign in</Trans>
    </Link>
  )
}
