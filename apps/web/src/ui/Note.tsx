import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './note.css'

export type NoteKind = 'plain' | 'hold' | 'bad' | 'ok' | 'info'

const icons: Record<NoteKind, IconName> = { plain: 'info', hold: 'clock', bad: 'warn', ok: 'check', info: 'info' }

interface NoteProps {
  kind?: NoteKind
  icon?: IconName
  /** Give a role where it appears while the page is read: `status`, or `alert` for what went wrong. */
  role?: 'status' | 'alert'
  children: ReactNode
}

/** A sentence with a sign: begin with the point in `<b>`, then say what happens next. */
export function Note({ kind = 'plain', icon, role, children }: NoteProps) {
  return (
    <div className={kind === 'plain' ? 'note' : `note note-${kind}`} role={role}>
      <Icon name={icon ?? icons[kind]} />
      <div className="note-words">{children}</div>
    </div>
  )
}
