import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import './state.css'

interface StateProps {
  title: ReactNode
  children?: ReactNode
  /** Buttons and links that lead on; there is always one. */
  actions?: ReactNode
  /** The level of its heading; 2 unless it stands inside a section. */
  level?: 2 | 3
}

/** Nothing here yet, in words, with one thing to do. */
export function EmptyState({ title, children, actions, level = 2 }: StateProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="state">
      <Heading className="h3">{title}</Heading>
      {children !== undefined && <p className="small soft">{children}</p>}
      {actions !== undefined && <p className="buttons">{actions}</p>}
    </div>
  )
}

/** Something did not arrive: what it was, that what is shown stays, and a way to ask again. */
export function ErrorState({
  onRetry,
  busy,
  ...rest
}: Omit<StateProps, 'actions'> & { onRetry: () => void; busy?: boolean }) {
  return (
    <div role="alert">
      <EmptyState
        {...rest}
        actions={
          <Button kind="quiet" small busy={busy} onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        }
      />
    </div>
  )
}
