import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'

interface ConfirmDialogProps {
  title: ReactNode
  /** What will happen, as on the button. */
  confirm: ReactNode
  onConfirm: () => Promise<unknown> | void
  onClose: () => void
  children: ReactNode
}

/** Asks once before something that cannot be taken back. */
export function ConfirmDialog({ title, confirm, onConfirm, onClose, children }: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false)
  const go = async () => {
    setBusy(true)
    await onConfirm()
    setBusy(false)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={title} sheet>
      <div className="stack">
        <p className="soft">{children}</p>
        <p className="buttons">
          <Button kind="danger" busy={busy} onClick={() => void go()}>
            {confirm}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
        </p>
      </div>
    </Dialog>
  )
}
