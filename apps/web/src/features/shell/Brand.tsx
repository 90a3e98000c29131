import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import './shell.css'

/** The name, with its dot; it leads home. */
export function Brand({ studio = false }: { studio?: boolean }) {
  const { t } = useLingui()
  return (
    <Link to="/" className="brand" aria-label={t`Artiqo, home`}>
      artiq
      <span className="brand-dot" />
      {studio && (
        <small>
          <Trans>studio</Trans>
        </small>
      )}
    </Link>
  )
}
