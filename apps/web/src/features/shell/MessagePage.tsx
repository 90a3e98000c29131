import type { ReactNode } from 'react'
import { useTitle } from './use-title.ts'
import './shell.css'

interface MessagePageProps {
  title: string
  children: ReactNode
  actions: ReactNode
  /** Small print, such as a reference. */
  small?: ReactNode
  /** Beside the words. */
  beside?: ReactNode
}

/** A page that is one message: what is the matter, and where to go from here. */
export function MessagePage({ title, children, actions, small, beside }: MessagePageProps) {
  useTitle(title)
  return (
    <div className="page message-page">
      <div>
        <h1 className="display">{title}</h1>
        <p className="lead">{children}</p>
        <p className="buttons">{actions}</p>
        {small !== undefined && <p className="tiny faint">{small}</p>}
      </div>
      {beside}
    </div>
  )
}
