import type { Order } from '@artiqo/contracts/orders'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useSessionState } from '#api/use-session.ts'
import { buttonClass } from '#ui/Button.tsx'

/** To the order: a guest by the link, everybody else by its address among theirs. */
export function FollowLink({ order, kind = 'primary' }: { order: Order; kind?: 'primary' | 'quiet' }) {
  const guest = useSessionState() === 'guest'
  const className = buttonClass({ kind })
  if ((guest || order.guest) && order.linkToken !== null)
    return (
      <Link to="/o/$token" params={{ token: order.linkToken }} className={className}>
        <Trans>Follow your order</Trans>
      </Link>
    )
  return (
    <Link to="/orders/$orderId" params={{ orderId: order.id }} className={className}>
      <Trans>Follow your order</Trans>
    </Link>
  )
}
