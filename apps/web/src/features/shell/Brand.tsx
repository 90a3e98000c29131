import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { VisuallyHidden } from '#ui/SkipLink.tsx'
import './shell.css'

/** The name, with its dot; it leads home. */
export function Brand({ studio = false }: { studio?: boolean }) {
  return (
    <Link to="/" className="brand">
      <span className="brand-name" aria-hidden="true">
        artiq
        <span className="brand-dot" />
        {studio && (
          <small>
            <Trans>studio</Trans>
          </small>
        )}
      </span>
      <VisuallyHidden>
        <Trans>Artiqo, home</Trans>
      </VisuallyHidden>
    </Link>
  )
}
