import { useLingui } from '@lingui/react/macro'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import './dialog.css'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** On a phone it slides up from the bottom edge. */
  sheet?: boolean
  children: ReactNode
}

/** The platform's modal dialog: it traps focus, gives it back, and closes on Escape and beside it. */
export function Dialog({ open, onClose, title, sheet = false, children }: DialogProps) {
  const { t } = useLingui()
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  // The browser's own top layer can only be entered by a call.
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal()
    if (!open) box.current?.close()
  }, [open])

  return (
    <dialog
      ref={box}
      className={sheet ? 'dialog dialog-sheet' : 'dialog'}
      aria-labelledby={titleId}
      closedby="any"
      onClose={onClose}
    >
      {open && (
        <div className="dialog-inner">
          <div className="dialog-head">
            <h2 className="h3" id={titleId}>
              {title}
            </h2>
            <button type="button" className="dialog-close" aria-label={t`Close`} onClick={onClose}>
              <Icon name="close" />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
