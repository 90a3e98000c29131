import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import './shell.css'

/** The name, with its dot; it leads home. */
export function Brand() {
  const { t } = useLingui()
  return (
    <Link to="/" className="brand" aria-label={t`Artiqo, home`}>
      artiq
      <span className="brand-dot" />
    </Link>
  )
}
