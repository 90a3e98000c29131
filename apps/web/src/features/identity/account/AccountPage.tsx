import type { Me } from '@artiqo/contracts/identity'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useMe } from '#api/use-session.ts'
import { AccountFrame } from '#features/shell/later/AccountFrame.tsx'
import { useTitle } from '#features/shell/use-title.ts'
import { LeaveButton } from './LeaveButton.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { Photo } from './Photo.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import './account.css'

/** `person` is who the page was opened by; it stays when their session ends, and so does what they wrote. */
export function AccountPage({ person }: { person: Me }) {
  const { t } = useLingui()
  const now = useMe()
  const [opened] = useState(person)
  const me = now?.id === opened.id ? now : opened
  useTitle(t`Your account`)
  return (
    <AccountFrame title={<Trans>Your account</Trans>} current="/account" artist={me.roles.includes('artist')}>
      <section className="account-block" aria-labelledby="you">
        <div>
          <h2 className="h3" id="you">
            <Trans>You</Trans>
          </h2>
          <p className="small soft">
            {me.roles.includes('artist') ? (
              <Trans>Your page shows your name, your photo, your place and what you write about yourself.</Trans>
            ) : (
              <Trans>Artists see your name when you buy. Nobody else does.</Trans>
            )}
          </p>
        </div>
        <div className="stack">
          <Photo me={me} />
          <ProfileForm me={me} />
        </div>
      </section>
      <section className="account-block" aria-labelledby="getting-in">
        <div>
          <h2 className="h3" id="getting-in">
            <Trans>Getting in</Trans>
          </h2>
          <p className="small soft">
            <Trans>You sign in as {me.username} or with your e-mail.</Trans>
          </p>
        </div>
        <PasswordForm username={me.username} known={[me.username, me.email, me.displayName, me.firstName ?? '']} />
      </section>
      <section className="account-block" aria-labelledby="leaving">
        <h2 className="h3" id="leaving">
          <Trans>This device</Trans>
        </h2>
        <div className="stack">
          <p className="small soft">
            <Trans>Signing out keeps your orders and your cart for the next time.</Trans>
          </p>
          <p>
            <LeaveButton />
          </p>
        </div>
      </section>
    </AccountFrame>
  )
}
