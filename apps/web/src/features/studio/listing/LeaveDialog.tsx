import { Trans } from '@lingui/react/macro'
import { useBlocker } from '@tanstack/react-router'
import { useRef } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'

interface LeaveDialogProps {
  uploading: boolean
  unsaved: boolean
  /** The work being written; going to its own address is not leaving. */
  ownId: string | null
}

/** Asks once before pictures on their way are left behind; closing the window also asks for words that are not saved. */
export function LeaveDialog({ uploading, unsaved, ownId }: LeaveDialogProps) {
  const decided = useRef(false)
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next, action }) => {
      // A new work that has just begun gets its own address before this page hears of its id.
      const begun = action === 'REPLACE' && current.pathname === '/studio/works/new'
      return uploading && !decided.current && !begun && next.pathname !== `/studio/works/${ownId ?? 'new'}`
    },
    enableBeforeUnload: () => uploading || unsaved,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  const leave = () => {
    decided.current = true
    blocker.proceed()
  }
  return (
    <Dialog open onClose={blocker.reset} title={<Trans>Pictures are still on their way</Trans>} sheet>
      <div className="stack">
        <p className="soft">
          <Trans>Those that haven’t arrived are lost when you leave. What you wrote is saved.</Trans>
        </p>
        <p className="buttons">
          <Button onClick={blocker.reset}>
            <Trans>Stay here</Trans>
          </Button>
          <Button kind="quiet" onClick={leave}>
            <Trans>Leave anyway</Trans>
          </Button>
        </p>
      </div>
    </Dialog>
  )
}
