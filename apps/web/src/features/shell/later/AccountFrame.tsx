import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { AppLink } from '../AppLink.tsx'
import './account-frame.css'

interface AccountFrameProps {
  title: ReactNode
  /** Which of its pages this is. */
  current: '/orders' | '/account'
  artist: boolean
  children: ReactNode
}

/** The pages of one's account, with the way from each to the others. */
export function AccountFrame({ title, current, artist, children }: AccountFrameProps) {
  const { t } = useLingui()
  const here = (href: string) => (href === current ? 'page' : undefined)
  return (
    <div className="page">
      <h1 className="display account-title">{title}</h1>
      <div className="account">
        <nav className="account-menu" aria-label={t`Account`}>
          <AppLink href="/orders" aria-current={here('/orders')}>
            <Trans>Orders</Trans>
          </AppLink>
          {artist && (
            <AppLink href="/studio">
              <Trans>Your studio</Trans>
            </AppLink>
          )}
          <AppLink href="/account" aria-current={here('/account')}>
            <Trans>Settings</Trans>
          </AppLink>
        </nav>
        <div>{children}</div>
      </div>
    </div>
  )
}
