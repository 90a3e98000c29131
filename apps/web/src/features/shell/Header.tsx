import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { Icon } from '#ui/Icon.tsx'
import { useSessionState } from '#api/use-session.ts'
import { AccountTool, SignInLink } from './AccountTool.tsx'
import { Brand } from './Brand.tsx'
import { CartTool } from './CartTool.tsx'
import { SearchForm } from './SearchForm.tsx'
import './shell.css'

export function Header() {
  const { t } = useLingui()
  const guest = useSessionState() === 'guest'
  const [open, setOpen] = useState(false)
  const menuId = useId()
  const close = () => setOpen(false)
  return (
    <header className="header">
      <div className="page header-row">
        <Brand />
        <nav className="header-nav hide-small" aria-label={t`Main`}>
          <ul>
            <MainLinks onFollow={close} />
          </ul>
        </nav>
        <SearchForm className="hide-small" />
        <div className="tools">
          <CartTool />
          <AccountTool />
          <button
            type="button"
            className="tool only-small"
            aria-expanded={open}
            aria-controls={menuId}
            aria-label={t`Menu and search`}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'close' : 'menu'} />
          </button>
        </div>
      </div>
      {open && (
        <nav id={menuId} className="page small-menu only-small" aria-label={t`Menu`}>
          <SearchForm onSent={close} />
          <ul>
            <MainLinks onFollow={close} />
            {guest && (
              <li>
                <SignInLink onFollow={close} />
              </li>
            )}
          </ul>
        </nav>
      )}
    </header>
  )
}

function MainLinks({ onFollow }: { onFollow: () => void }) {
  return (
    <>
      <li>
        <Link to="/works" activeOptions={{ includeSearch: false }} onClick={onFollow}>
          <Trans>Artworks</Trans>
        </Link>
      </li>
      <li>
        <Link to="/artists" onClick={onFollow}>
          <Trans>Artists</Trans>
        </Link>
      </li>
    </>
  )
}
