import { Trans } from '@lingui/react/macro'
import { Dialog } from '#ui/Dialog.tsx'
import { LoginForm } from './LoginForm.tsx'

interface SignInDialogProps {
  open: boolean
  onClose: () => void
  onSignedIn: () => void
}

/** Signing in again without leaving the page. */
export function SignInDialog({ open, onClose, onSignedIn }: SignInDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={<Trans>Sign in</Trans>} sheet>
      <LoginForm onSignedIn={onSignedIn} beside />
    </Dialog>
  )
}
