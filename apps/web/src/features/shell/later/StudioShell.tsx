import { Trans, useLingui } from '@lingui/react/macro'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { trpc } from '#api/client.ts'
import { useMe } from '#api/use-session.ts'
import { Icon, type IconName } from '#ui/Icon.tsx'
import { Avatar } from '#ui/Picture.tsx'
import { VisuallyHidden } from '#ui/SkipLink.tsx'
import { AppLink } from '../AppLink.tsx'
import { Brand } from '../Brand.tsx'
import { OfflineBar } from '../OfflineBar.tsx'
import './studio-shell.css'

/** The studio's frame: its menu at the side, at the foot of a phone. Pages stand in `.studio-page`. */
export function StudioShell() {
  const { t } = useLingui()
  const waiting = trpc.studio.today.useQuery(undefined, { staleTime: 60_000 }).data
  const orders = waiting ? waiting.toAccept + waiting.toShip : 0
  return (
    <div className="studio">
      <aside className="studio-side" aria-label={t`Studio menu`}>
        <Brand studio />
        <nav aria-label={t`Studio`}>
          <ul>
            <StudioLink href="/studio" icon="home" exact>
              <Trans>Today</Trans>
            </StudioLink>
            <StudioLink href="/studio/works" icon="list">
              <Trans>Works</Trans>
            </StudioLink>
            <StudioLink href="/studio/orders" icon="box" count={orders}>
              <Trans>Orders</Trans>
            </StudioLink>
            <StudioLink href="/studio/settings" icon="truck">
              <Trans>Delivery</Trans>
            </StudioLink>
            <li className="studio-small">
              <Link className="studio-link" to="/">
                <Icon name="eye" />
                <Trans>Shop</Trans>
              </Link>
            </li>
          </ul>
        </nav>
        <Foot />
      </aside>
      <main id="main" tabIndex={-1}>
        <OfflineBar />
        <Outlet />
      </main>
    </div>
  )
}

interface StudioLinkProps {
  href: string
  icon: IconName
  exact?: boolean
  count?: number
  children: ReactNode
}

function StudioLink({ href, icon, exact = false, count = 0, children }: StudioLinkProps) {
  const { t } = useLingui()
  const here = useLocation({
    select: ({ pathname }) => pathname === href || (!exact && pathname.startsWith(`${href}/`)),
  })
  return (
    <li>
      <AppLink className="studio-link" href={href} aria-current={here ? 'page' : undefined}>
        <Icon name={icon} />
        {children}
        {count > 0 && (
          <span className="studio-count">
            <span aria-hidden="true">{count}</span>
            <VisuallyHidden>{t`${count} waiting`}</VisuallyHidden>
          </span>
        )}
      </AppLink>
    </li>
  )
}

function Foot() {
  const me = useMe()
  if (me === null) return null
  return (
    <footer>
      <Link className="studio-link" to="/a/$username" params={{ username: me.username }}>
        <Icon name="eye" />
        <Trans>See your page</Trans>
      </Link>
      <AppLink className="studio-link" href="/account">
        <Avatar picture={me.photo} />
        {me.displayName}
      </AppLink>
    </footer>
  )
}
