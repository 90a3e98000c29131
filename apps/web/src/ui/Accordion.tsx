import type { ReactNode } from 'react'
import './accordion.css'

/** A part that folds; the platform's own, so find-in-page opens it. */
export function Accordion({
  title,
  open = false,
  children,
}: {
  title: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="accordion" open={open}>
      <summary>{title}</summary>
      <div>{children}</div>
    </details>
  )
}
