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
  const [open, setOpen] = useState<'menu' | 'search' | null>(null)
  const menuId = useId()
  const close = () => setOpen(null)
  const turn = (part: 'menu' | 'search') => setOpen(open === part ? null : part)
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
          <button
            type="button"
            className="tool only-small"
            aria-expanded={open === 'search'}
            aria-controls={menuId}
            aria-label={t`Search`}
            onClick={() => turn('search')}
          >
            <Icon name="find" />
          </button>
          <CartTool />
          <AccountTool />
          <button
            type="button"
            className="tool only-small"
            aria-expanded={open === 'menu'}
            aria-controls={menuId}
            aria-label={t`Menu`}
            onClick={() => turn('menu')}
          >
            <Icon name={open === 'menu' ? 'close' : 'menu'} />
          </button>
        </div>
      </div>
      {open === 'search' && (
        <div id={menuId} className="page small-menu only-small">
          <SearchForm onSent={close} focused />
        </div>
      )}
      {open === 'menu' && (
        <nav id={menuId} className="page small-menu only-small" aria-label={t`Menu`}>
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
