import type { ErrorComponentProps } from '@tanstack/react-router'
import { BuyerFrame } from '../BuyerShell.tsx'
import { ErrorPage } from './ErrorPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'

/** An address that no route knows, inside the shop's frame. */
export function UnknownAddress() {
  return (
    <BuyerFrame>
      <NotFoundPage />
    </BuyerFrame>
  )
}

/** An error that no page caught. */
export function RootError(props: ErrorComponentProps) {
  return (
    <BuyerFrame>
      <ErrorPage {...props} />
    </BuyerFrame>
  )
}
