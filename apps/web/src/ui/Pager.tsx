import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import './pager.css'

interface PagerProps {
  shown: number
  total: number
  /** "Show 24 more", a link to the next page; left out when all is shown. */
  children?: ReactNode
}

/** How far one has come in a list, and the way to more of it. */
export function Pager({ shown, total, children }: PagerProps) {
  return (
    <div className="pager">
      <p className="small soft">
        <Trans>
          {shown} of {total} shown
        </Trans>
      </p>
      <div className="pager-meter" aria-hidden="true">
        <span style={{ width: `${total === 0 ? 100 : (shown / total) * 100}%` }} />
      </div>
      {shown < total && children}
    </div>
  )
}
