import { Trans } from '@lingui/react/macro'
import type { MouseEvent, ReactNode } from 'react'
import './skip-link.css'

/** The first stop of the Tab key: past the header, into `<main id="main">`. */
export function SkipLink() {
  const skip = (event: MouseEvent) => {
    event.preventDefault()
    const main = document.getElementById('main')
    main?.focus()
    main?.scrollIntoView()
  }
  return (
    <a className="skip-link" href="#main" onClick={skip}>
      <Trans>Skip to content</Trans>
    </a>
  )
}

/** Words for screen readers alone. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>
}
