import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import './status.css'

/** The gallery's three dots: a ring, a half and a full red one. */
export type StatusKind = 'available' | 'hold' | 'sold'

/** The dot alone; wherever it stands, its word stands beside it. */
export function StatusDot({ kind }: { kind: StatusKind }) {
  return <span className={kind === 'available' ? 'dot' : `dot dot-${kind}`} aria-hidden="true" />
}

/** The dot with its word, in its colour. Other words may be given: "4 of 30 left". */
export function StatusWord({ kind, children }: { kind: StatusKind; children?: ReactNode }) {
  const { t } = useLingui()
  const words = { available: t`Available`, hold: t`On hold`, sold: t`Sold` }
  return (
    <span className={`status status-${kind}`}>
      <StatusDot kind={kind} />
      <span>{children ?? words[kind]}</span>
    </span>
  )
}
